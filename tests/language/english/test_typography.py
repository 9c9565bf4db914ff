"""Marks and figures of English: what belongs there, and what is no fault."""

from __future__ import annotations

import pytest

from blueprint_cli.language.english.typography.figures import figure_slips
from blueprint_cli.language.english.typography.stray_marks import mark_slips


def marked(text: str) -> str:
    """Give a text as its faults of marks would be mended."""
    for each in reversed(mark_slips(text)):
        text = (
            text[: each.start] + (each.right if each.right is not None else "¤") + text[each.end :]
        )
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Health ,education", "Health, education"),
        ("Is it enough ?", "Is it enough?"),
        ("It is done..", "It is done."),
        ("one,, two", "one, two"),
        ("(see Annex A is here", "¤see Annex A is here"),
        ("He said “we will.", "He said ¤we will."),
        ("the price，taxed", "the price,taxed"),
        ("a scheme - begun in 2020 - ends", "a scheme – begun in 2020 – ends"),
        ("in the 1980's", "in the 1980s"),
        ("Ten NGO's took part.", "Ten NGOs took part."),
        ("It ended.It began.", "It ended. It began."),
        ("approved, however it failed", "approved; however, it failed"),
        ("( about 3)", "(about 3)"),
    ],
)
def test_marks(text: str, right: str) -> None:
    assert marked(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "a) health; b) housing (see map (b)).",
        "Mr. Chan, Ph.D., came at 3 p.m., i.e. late, etc.",
        "“One paragraph.\n\n“Another one.”",
        "short- and long-term; 1 : 50; 18:30; www.a.b,c",
        "the boss’s and the students’ plans",
        "名稱為「科學園」，簡稱 Park。",
    ],
)
def test_marks_that_are_right(text: str) -> None:
    assert mark_slips(text) == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2O26", "2026"),
        ("12,50 flats", "1,250"),
        ("$1,2000", "12,000"),
        ("the 22th", "22nd"),
        ("$ 500", "$500"),
        ("500$", "$500"),
        ("from 2019–2023", " to "),
        ("in 2019-2023", "–"),
        ("Rooms 3-5 are open.", "–"),
        ("3,5 per cent", "3.5"),
        ("fell to - 5", "−"),
        ("15000 people", "15,000"),
        ("14:30 pm", "14:30"),
    ],
)
def test_figures(text: str, right: str) -> None:
    (found,) = figure_slips(text)
    assert found.right == right


@pytest.mark.parametrize(
    "text",
    [
        "2024-25, the 2024-2025 school year, 1,234.5 and 10 000",
        "CO2, H2O, 5G, 10l, A12; Sections 1,2 and 3; PO Box 12345",
        "Room 3-5, Block 1-2 and the 9-5 shift; 9am-5pm",
        "11th, 12th, 13th, 21st; US$5, −5 and -5; 6 am to 11.30 pm",
    ],
)
def test_figures_that_are_right(text: str) -> None:
    assert figure_slips(text) == ()
