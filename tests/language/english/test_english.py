"""English prose: articles, marks, slips of keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.english import slips
from blueprint_cli.language.runs import TextRun
from places import ROOT
from work import patience

#: Words by the reason for their article.
AN = {
    "a vowel sound": "apple idea umbrella urgent upper ordinary ongoing utter eHealth e-commerce",
    "un-": "unimportant unintended uninterrupted unidentified unanswered uninsured",
    "a silent h": "hour honest honour heir honorary hourly",
    "letters": "MTR I&T SME R&D AI NGO FDI HKSAR NFT LLB MPhil MoU IoT X-ray S-curve",
    "numbers": "8 80 8,000 80% 8th 11 11th 18 18-month 11,000 18,000 1800s",
}
A = {
    "a consonant sound": "plan year hotel PhD LegCo",
    "a sound like you": "university unique unit unit-linked union uniform unified unilateral "
    "unanimous universal useful user user-friendly usual utility European ubiquitous uranium "
    "Ukrainian",
    "a sound like won": "one one-stop once",
    "letters": "US UK UN U-turn BUD G2B",
    "words in capitals": "STEM NASA UNESCO SARS",
    "numbers": "1 2 7 10 100 110 1,800 1,100 180",
}

#: Prose with the right article in brackets after each wrong one.
WRONG_ARTICLES = (
    "Build a[an] I&T hub.",
    "Establish an[a] university town.",
    "A[An] hour later, a new phase began.",
    "It grew at a[an] 8% rate over a[an] 11-month period.",
    "A fund and an[a] one-stop platform.",
    "Set up an[a] unit within a[an] SME office.",
    "Inject a[an] $8 billion fund.",
    "Provide a[an] **attractive** package.",
    "This is a[an] “honest” account.",
    "An[A] European partner joined.",
    "It is a[an] important step. A[An] expert panel follows.",
)

RIGHT_ARTICLES = (
    "An hour, a university, an MTR station and a US firm.",
    "An I&T hub, an R&D centre, a STEM course, an AI model.",
    "Vitamin A is good; Class A offices; Schedule A applies; Grade A or B.",
    "An historic event, a historic event, a hotel, an hotel.",
    "A HK$8 billion fund, an HK$8 billion fund.",
    "An 18-month plan, an 80-day limit, a 100-year lease, a 1,800-seat hall.",
    "A SOCKS proxy, a EULA, an FAQ, a FAQ, a SAR, an SAR.",
    "a.m. and p.m., e.g. a or an; point (a) of the list; a) and b)",
    "Options a and b, and the letter a in any word.",
    "Such a one-off grant; many a user; not a euro more.",
)


def _unmark(marked: str) -> tuple[str, list[tuple[int, str]]]:
    text, expected = "", []
    for piece in marked.split("]"):
        plain, bracket, right = piece.partition("[")
        text += plain
        if bracket:
            expected.append((len(text), right))
    return text, expected


@pytest.mark.parametrize("words", AN.values(), ids=AN)
def test_words_after_an(words: str) -> None:
    assert [word for word in words.split() if slips.indefinite_article(word) != "an"] == []


@pytest.mark.parametrize("words", A.values(), ids=A)
def test_words_after_a(words: str) -> None:
    assert [word for word in words.split() if slips.indefinite_article(word) != "a"] == []


@pytest.mark.parametrize("marked", WRONG_ARTICLES)
def test_wrong_articles(marked: str) -> None:
    text, expected = _unmark(marked)
    assert expected
    assert [(run.end, run.replacement) for run in slips.wrong_articles(text)] == expected


@pytest.mark.parametrize("text", RIGHT_ARTICLES)
def test_right_articles(text: str) -> None:
    assert slips.wrong_articles(text) == ()


@pytest.mark.parametrize(
    ("text", "twins"),
    [
        ('He said "yes".', "“”"),
        ("It's the firms' plan", "’’"),
        ("'Quoted' in the '90s", "‘’’"),
        ('("bracketed")', "“”"),
        ('**"stressed"**', "“”"),
        ('"**stressed**" and "_so_".', "“”“”"),
        ("5' 10\" tall", ""),
        ("No marks here.", ""),
    ],
)
def test_straight_marks(text: str, twins: str) -> None:
    marks = slips.quotation_marks(text)
    assert "".join(mark.twin for mark in marks) == twins
    assert not any(mark.curly for mark in marks)


def test_curly_marks() -> None:
    marks = slips.quotation_marks("“People’s ‘own’ plan”")
    assert [mark.text for mark in marks] == list("“’‘’”")
    assert all(mark.curly for mark in marks)
    assert "".join(mark.twin for mark in marks) == "\"'''\""


def test_double_spaces() -> None:
    text = "  Two  spaces.   Three, and\n  an indented line.  "
    assert [(run.start, run.end) for run in slips.double_spaces(text)] == [(5, 7), (14, 17)]
    assert slips.double_spaces("One space only. And one.") == ()


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("to the the world", "to the world"),
        ("The the plan", "The plan"),
        ("and\nand more", "and more"),
        ("is is is done", "is is done"),
    ],
)
def test_repeated_words(text: str, corrected: str) -> None:
    run = slips.repeated_words(text)[0]
    assert text[: run.start] + text[run.end :] == corrected


@pytest.mark.parametrize(
    "text",
    [
        "We know that that is so; it had had time.",
        "New York, New York; Bora Bora",
        "the theme, then the end",
        "well-being being what it is, day-to-day day trips",
        "2022 2022, the, the",
        "It’s s’s",
        "The end. End users first.",
    ],
)
def test_words_that_may_be_repeated(text: str) -> None:
    assert slips.repeated_words(text) == ()


def test_the_blueprint_in_english() -> None:
    catalog = (ROOT / "locales/en.po").read_text(encoding="utf-8")
    targets = [line[8:-1] for line in catalog.splitlines() if line.startswith('msgstr "')]
    assert len(targets) > 90
    for text in targets:
        assert slips.wrong_articles(text) == ()
        assert slips.double_spaces(text) == ()
        assert slips.repeated_words(text) == ()
        assert all(mark.curly for mark in slips.quotation_marks(text))


_PROSE = st.text(alphabet=st.sampled_from("aAnN tThHeE8I&T()'\"“’ \n-.$1,hour"))


@given(_PROSE)
def test_places_are_of_their_text(text: str) -> None:
    finders: tuple[Callable[[str], tuple[TextRun, ...]], ...] = (
        slips.wrong_articles,
        slips.double_spaces,
        slips.repeated_words,
    )
    for find in finders:
        assert all(text[run.start : run.end] == run.text != "" for run in find(text))
    assert all(text[mark.start] == mark.text for mark in slips.quotation_marks(text))


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    slips.indefinite_article(text)
    slips.wrong_articles(f"a {text}")


@pytest.mark.parametrize("piece", ["a an ", "A", "'", "  ", "the the "])
def test_time_grows_with_the_text(piece: str) -> None:
    text = piece * 50_000
    with patience():
        slips.wrong_articles(text)
        slips.quotation_marks(text)
        slips.double_spaces(text)
        slips.repeated_words(text)
