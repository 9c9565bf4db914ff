"""Texts in a wrong form are told with the form to write, whatever the key."""

from __future__ import annotations

import pytest

from back_matter import PUBLISHED
from documents import SMALL, found_in


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (SMALL + "figures: [{id: fund, value: 12, unit: HK$}]\n", "hectare, HKD"),
        (
            PUBLISHED.replace("url: https://talent.example.org/", "url: javascript:alert(1)"),
            "https://www.example.org/",
        ),
        (PUBLISHED.replace("url: https://talent.example.org/", "url: www.gov"), "in full"),
    ],
)
def test_a_wrong_form_is_told_with_the_right_one(text: str, hint: str) -> None:
    (fault,) = (each for each in found_in(text) if each.code == "BP023")
    assert hint in " ".join(map(str, fault.hints))


def test_numbers_of_publications_may_be_written_as_numbers() -> None:
    text = PUBLISHED.replace("978-962-02-0000-7", "9789620200007").replace("TO 12/2026", "012")
    assert "BP156" not in {each.code for each in found_in(text)}
    assert "BP022" not in {each.code for each in found_in(text)}
