"""Ordinals: what letters and Roman numbers count."""

from __future__ import annotations

import pytest

from blueprint_cli.language.numbering.ordinals import letter, roman


@pytest.mark.parametrize(
    ("written", "value"),
    [("a", 1), ("Z", 26), ("`", None), ("{", None), ("", None), ("ab", None), ("甲", None)],
)
def test_a_letter_counts_from_a_to_z(written: str, value: int | None) -> None:
    assert letter(written) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [("i", 1), ("IV", 4), ("xlix", 49), ("iiii", None), ("vx", None), ("", None)],
)
def test_a_roman_number_is_read_in_its_usual_form(written: str, value: int | None) -> None:
    assert roman(written) == value
