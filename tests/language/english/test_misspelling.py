"""Words that no list has: what was meant, what is known, and what may be a name."""

from __future__ import annotations

import pytest

from blueprint_cli.language.english.misspelling import close_to, misspellings
from blueprint_cli.language.english.official_names import wrong_capitals


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The Goverment will consult.", ["Goverment"], ["Government"]),
        ("It was compelted in Febuary.", ["compelted", "Febuary"], ["completed", "February"]),
        ("Prices in hte market", ["hte"], ["the"]),
        (
            "The Legislative Councl met in november.",
            ["Councl", "november"],
            ["Council", "November"],
        ),
        ("The seperate-looking shelf", ["seperate"], ["separate"]),
        ("The Technology and Industry Burea leads.", ["Burea"], ["Bureau"]),
        ("the Greater Bay Aera and Tuen Man", ["Aera"], ["Area"]),
        ("Sir Boarde and Mr Courtt met Ms Clubb at Plas Road.", [], []),
        ("Kwun Tong, Ka-yan and Shing Mun River", [], []),
        ("Mr Lingg and Xi Jinping", [], []),
        ("Keyrings, microgrids, seafront and citywide", [], []),
        ("The LAD’s and the MTR's plans; see x/hte and hte_x", [], []),
        ("the companies’ and the bureaux’ needs; it’s so", [], []),
    ],
)
def test_slips_and_what_was_meant(text: str, words: list[str], meant: list[str]) -> None:
    found = misspellings(text)
    assert [each.text for each in found] == words
    assert [each.meant[0] for each in found] == meant
    assert all(text[each.start : each.end] == each.text for each in found)


def test_what_was_meant_is_named_once() -> None:
    (found,) = misspellings("Community Developement Plan")
    assert found.meant == ("Development",)


def test_word_that_nobody_knows() -> None:
    (found,) = misspellings("A maintainance plan")
    assert not found.certain
    assert close_to(found.text) == ("maintenance",)
    assert misspellings("A maintainance plan", {"maintainance"}) == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("offices in Hong kong", ["Kong"]),
        ("the legislative Council", ["Legislative"]),
        ("a legislative council", []),
        ("Housing authority", []),
        ("the Housing authority", ["Authority"]),
        ("THE HOUSING AUTHORITY", []),
        ("the Lok Ma Chau loop road", []),
        ("the mainland of china, in Hong kong", ["China", "Kong"]),
        ("cups of fine china, and a museum of china cups", []),
        ("by march 2025, on 4 may 2026 and in august 2024", ["March", "May", "August"]),
        ("a long march in 2025; it may 2 years on; an august body", []),
    ],
)
def test_capitals_of_names(text: str, right: list[str]) -> None:
    found = wrong_capitals(text)
    assert [run.replacement for run in found] == right
