"""Checks of English over a whole document: its marks, its headings, its abbreviations."""

from __future__ import annotations

import json

import pytest

from documents import found_in


def document(*sections: str, title: str = "Plan", terms: str = "") -> list[tuple[str, str, str]]:
    """Give what is found in an English document: code, part, and what would mend it."""
    text = (
        f"blueprint: 1\ndocument:\n  title: {_quoted(title)}\n  publisher: The Government\n"
        "  published: 2022-12-22\nlocales:\n  en: {strategy: source, lang: en-HK}\nsections:\n"
        + "".join(f"  - {section}\n" for section in sections)
    )
    files = {"locales/terms.yaml": terms} if terms else {}
    return [
        (each.code, each.span.text if each.span else "", each.fix.edits[0].text if each.fix else "")
        for each in found_in(text, files)
        if each.code.startswith("BP22")
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def prose(*texts: str) -> list[str]:
    """Give sections of running text; the first one has a title."""
    return [
        f"{{kind: prose, id: part-{number}, text: {_quoted(text)}"
        f"{', title: Preface' if not number else ''}}}"
        for number, text in enumerate(texts)
    ]


def headed(*titles: str, text: str = "Innovation moves us forward.") -> list[str]:
    return [
        f"{{kind: prose, id: part-{number}, title: {_quoted(title)}, text: {_quoted(text)}}}"
        for number, title in enumerate(titles)
    ]


PLAN = """\
{{kind: strategies, id: plan, title: The plan}}
directions:
  - id: direction
    title: Build an ecosystem
    strategies:
      - id: strategy
        title: {title}
        goals:
          - {{id: goal, text: {text}}}"""

MIXED_MARKS = [
    (("Hong Kong’s plan, the city’s plan and the people's plan.",), ["'"], ["’"]),
    (('“One”, “two” and "three".',), ['\\"', '\\"'], ["“", "”"]),
    (("It's the city's.", "The people's and Hong Kong’s."), ["’"], ["'"]),
    (('“**One**” and **“two”**, "**three**" too.',), ['\\"', '\\"'], ["“", "”"]),
    (("Hong Kong’s people's plan.",), ["'"], ["’"]),
    (('It’s the "user pays" principle.',), ['\\"', '\\"'], ["“", "”"]),
]
ONE_STYLE = [
    ("“One”, ‘two’ and the people’s.",),
    ("\"One\", 'two' and the people's.",),
    ("Hong Kong’s room of 5' 10\" and `it's code`.",),
    ("The people’s {actions} and <https://example.org/it's>.",),
    ("The harbour’s beacon stands at 22°17'36\"N, 114°10'12\"E.",),
]


@pytest.mark.parametrize(("texts", "wrong", "right"), MIXED_MARKS)
def test_marks_of_the_rarer_style_are_told(
    texts: tuple[str, ...], wrong: list[str], right: list[str]
) -> None:
    found = document(*prose(*texts))
    assert found == [("BP224", *each) for each in zip(wrong, right, strict=True)]


@pytest.mark.parametrize("texts", ONE_STYLE)
def test_marks_of_one_style_are_left_alone(texts: tuple[str, ...]) -> None:
    assert document(*prose(*texts)) == []


@pytest.mark.parametrize(
    ("titles", "wrong", "right"),
    [
        (("Promote Digital economy",), "Digital", "digital"),
        (
            ("Nurture talent", "Build A Smart Economy", "Attract capital"),
            "Smart Economy",
            "smart economy",
        ),
        (("Our vision", "Our Missions", "What comes first"), "Missions", "missions"),
        (("Nurture Talent", "Build an Ecosystem", "Attract capital"), "capital", "Capital"),
        (("Enhance the Talent Pool", "Attract Overseas capital"), "capital", "Capital"),
        (
            ("The talent of tomorrow", "The Economy of Tomorrow"),
            "Economy of Tomorrow",
            "economy of tomorrow",
        ),
        (
            ("The Economy of Tomorrow", "The talent of tomorrow"),
            "talent of tomorrow",
            "Talent of Tomorrow",
        ),
    ],
)
def test_heading_of_the_other_case_is_told(titles: tuple[str, ...], wrong: str, right: str) -> None:
    assert document(*headed(*titles)) == [("BP225", wrong, right)]


@pytest.mark.parametrize(
    "titles",
    [
        ("Promote the digital economy", "Nurture talent for Hong Kong", "Our vision"),
        ("Promote the Digital Economy", "Nurture Talent for Hong Kong", "Our Vision"),
        ("Develop the Greater Bay Area further", "Deepen ties with Shenzhen’s industries"),
        ("Work of the Digital Economy Committee", "Nurture talent for the future"),
        ("The I&T ecosystem", "Top-level planning", "Vision", "Hong Kong and Macao"),
        ("A message from the Secretary for Innovation, Technology and Industry", "Our vision"),
        ("What to read first", "How results are measured", "Four broad directions"),
        ("Strategy 1: Enrich talent resources", "Strategy 2: Attract capital"),
        (
            "Centre for Food Safety: a year in review",
            "MTR trips for Primary Four",
            "iAM Smart for all",
        ),
        (
            "Teaching the Basic Law",
            "Constitution Day and National Security Day",
            "Why the rule of law",
        ),
    ],
)
def test_headings_of_one_case_are_left_alone(titles: tuple[str, ...]) -> None:
    text = "Innovation and technology (I&T) moves Hong Kong, Macao and Shenzhen."
    assert document(*headed(*titles, text=text)) == []


def test_names_are_known_by_the_sentences_and_the_term_base() -> None:
    titles = ("Promote Talent Engage early", "Support Digital Corner users", "Our work so far")
    text = "Staff of Talent Engage help newcomers find their feet."
    terms = "terms:\n  - {id: corner, source: Digital Corner, locked: true}\n"
    assert document(*headed(*titles, text=text), terms=terms) == []
    assert [each[1] for each in document(*headed(*titles))] == ["Talent Engage", "Digital Corner"]


def test_levels_of_headings_are_apart() -> None:
    plan = PLAN.format(title="Broaden Funding Channels", text="Aim")
    assert document(*headed("Our vision"), plan) == []
    assert document(*headed("Our Vision"), plan) == [("BP225", "plan", "Plan")]
    table = (
        "{kind: table, id: table, caption: What We Spend, columns: [{id: one, title: Our spending},"
        " {id: two, title: Our Income}], rows: [{id: row, cells: {one: a, two: b}}]}"
    )
    assert document(*headed("Our vision"), table) == [("BP225", "Income", "income")]


SPELT_OUT = [
    ("Innovation and technology (I&T) matters.", "I&T thrives."),
    ("HKMA (Hong Kong Monetary Authority) supports fintech.", "The HKMA leads."),
    ("Small and medium enterprises, or SMEs, employ many.", "SMEs grow."),
    ("GDP grew, and the PDF tells how IT helps the UK and the EU.",),
    ("The MTR runs; COVID-19 is over; 5G and 3D are here; Part II, 500 MW.",),
    ("Mr Chan Tai-man, GBS, JP, of the HKSAR Government.",),
    ("See `API_KEY` and [the page](https://example.org/ABC).",),
    ("Return Form FS251 to GPO Box 4567; test DNA, RNA and NO2.",),
]
UNEXPLAINED = [
    (("Promote I&T.", "I&T is good."), ["I&T"]),
    (("Support SMEs and R&D.",), ["SME", "R&D"]),
    (("The ITC helps.", "The Innovation and Technology Commission (ITC)."), ["ITC"]),
    (("R&D grows; research and development (R&D) pays.",), ["R&D"]),
]


@pytest.mark.parametrize("texts", SPELT_OUT)
def test_abbreviations_that_are_spelt_out_or_known_are_left_alone(texts: tuple[str, ...]) -> None:
    assert document(*prose(*texts)) == []


@pytest.mark.parametrize(("texts", "found"), UNEXPLAINED)
def test_abbreviation_is_told_once_where_it_is_first_read(
    texts: tuple[str, ...], found: list[str]
) -> None:
    assert document(*prose(*texts)) == [("BP227", each, "") for each in found]


def test_plan_is_read_where_its_section_stands() -> None:
    words = "Innovation and technology (I&T) matters."
    before = document(*prose(words), PLAN.format(title="Build", text="Promote I&T"))
    assert before == []
    head, _, plan = PLAN.format(title="Build", text="Promote I&T").partition("\ndirections:")
    end = f"{{kind: closing, id: end, title: End, text: {_quoted(words)}}}\ndirections:{plan}"
    after = document(*headed("Preface", text="Ours."), head, end)
    assert after == [("BP227", "I&T", "")]


def test_headings_may_have_an_abbreviation_before_it_is_spelt_out() -> None:
    words = "Innovation and technology (I&T) matters."
    assert document(*prose(words), title="The I&T plan") == []
    assert document(*prose("Ours."), title="The I&T plan") == [("BP227", "I&T", "")]


def test_names_of_the_term_base_need_no_words() -> None:
    names = ("HKX Park", "KPX")
    terms = "".join(f"  - {{id: n{len(name)}, source: {name}, locked: true}}\n" for name in names)
    terms = f"terms:\n{terms}"
    assert document(*prose("The HKX Park and KPX."), terms=terms) == []
    assert document(*prose("An HKX building."), terms=terms) == [("BP227", "HKX", "")]
    declared = "terms:\n  - {id: i-and-t, source: I&T}\n"
    assert document(*prose("Promote I&T."), terms=declared) == []
