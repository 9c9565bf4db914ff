"""British spelling: what is certainly American, and what only looks so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.english.spelling import british_spelling, find_american
from places import ROOT

#: Policy prose, with the British spelling in brackets after each American one.
AMERICAN = (
    "Promote new industrialization[industrialisation] in Hong Kong.",
    "The Government will optimize[optimise] the use of resources.",
    "Set up a research center[centre] in the Loop.",
    "A labor[labour] market that attracts talent.",
    "Labor[Labour] demand remains strong.",
    "Enrollment[Enrolment] rose. Programs remain.",
    "Strengthen our defense[defence] against cyber attacks.",
    "Lay optical fiber[fibre] over ten kilometers[kilometres].",
    "Organizations[Organisations] may apply from July.",
    "We will analyze[analyse] the results; they favor[favour] small firms.",
    "A user-centered[centred] and color[colour]-coded scheme.",
    "Fulfill[Fulfil] the pledge in two installments[instalments].",
    "“Digitization[Digitisation]” of services",
    "An aging[ageing] population and a livable[liveable] city.",
    "Artifacts[Artefacts] of gray[grey] aluminum[aluminium].",
    "Decarbonization[Decarbonisation] and tokenization[tokenisation].",
    "Travelers[Travellers] and pediatric[paediatric] patients.",
    "Skeptics[Sceptics] practiced[practised] maneuvers[manoeuvres].",
    "**Realize[Realise]** the vision: behavior[behaviour] matters.",
    "Catalog[Catalogue] the theater[theatre] licenses.",
    "Revitalize[Revitalise], prioritize[prioritise], commercialize[commercialise].",
)

BRITISH = (
    "Promote new industrialisation and realise the vision.",
    "The practice of medicine; to practise law; a driving licence; to license a driver.",
    "A computer program, a meter, a check on spending, a curb, a draft, the third story.",
    "Size, prize, seize, capsize, exercise, advise, revise, supervise, enterprise.",
    "The World Health Organization and the World Trade Organization.",
    "Rockefeller Center and the Harbor Freight company.",
    "THE COLOR OF MONEY",
    "See www.color-center.org, info@labor.gov and docs/color/center.txt.",
    "A dialog box, an analog signal, an inquiry, a judgment, an advisor.",
    "Focused, targeted, benefited, developed and offered.",
    "Metres, kilometres, litres, centres and theatres.",
    "Medieval encyclopedias, specialties and sulfates.",
    "Errors, mentors, investors, sectors, donors and directors.",
    "Honorary members, humorous remarks, laborious work, vigorous debate.",
    "Millet, pellet, tablet; propeller, controller, enrolled, enrolling.",
    "#color and color_scheme and $color2",
)


def _unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    expected = [(found[1], found[2]) for found in re.finditer(r"(\w+)\[(\w+)\]", marked)]
    return re.sub(r"\[\w+\]", "", marked), expected


@pytest.mark.parametrize("marked", AMERICAN)
def test_american_spellings(marked: str) -> None:
    text, expected = _unmark(marked)
    found = find_american(text)
    assert expected
    assert [(one.text, one.british) for one in found] == expected
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize("text", BRITISH)
def test_british_prose_is_left_alone(text: str) -> None:
    assert find_american(text) == ()


@pytest.mark.parametrize("marked", AMERICAN)
def test_a_corrected_text_is_left_alone(marked: str) -> None:
    text, _ = _unmark(marked)
    for one in reversed(find_american(text)):
        text = text[: one.start] + one.british + text[one.end :]
    assert find_american(text) == ()


def test_locked_names_are_left_alone() -> None:
    text = "color labs and color labs"
    assert len(find_american(text)) == 2
    assert find_american(text, ["color labs"]) == ()
    assert len(find_american(text, ["color labs and"])) == 1
    assert len(find_american(text, [""])) == 2


@pytest.mark.parametrize(
    ("word", "british"),
    [
        ("color", "colour"),
        ("Color", "Colour"),
        ("organization", "organisation"),
        ("colour", None),
        ("program", None),
        ("", None),
    ],
)
def test_single_words(word: str, british: str | None) -> None:
    assert british_spelling(word) == british


def test_no_british_spelling_is_american() -> None:
    rows = (ROOT / "src/blueprint_cli/language/data/scowl/american.txt").read_text(encoding="utf-8")
    pairs = [row.split() for row in rows.splitlines() if not row.startswith("#")]
    assert len(pairs) > 3000
    for american, british in pairs:
        assert american != british
        assert british_spelling(american) == british
        assert british_spelling(british) is None, british


def test_the_blueprint_in_english() -> None:
    catalog = (ROOT / "locales/en.po").read_text(encoding="utf-8")
    assert find_american(catalog) == ()
    assert find_american(catalog.replace("isation", "ization"))


@given(st.text(alphabet=st.sampled_from("colorCOLOR center-.@/ \n“é")))
def test_places_are_of_their_text(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in find_american(text, ["color"]))
