"""Texts in a wrong form are told with the form to write, whatever the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from back_matter import PUBLISHED
from documents import SMALL, blueprint, found_in, write


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


@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_a_missing_key_is_told_with_the_names_that_its_description_gives(
    tmp_path: Path, lang: str
) -> None:
    parts = "figures: [{value: 3}]\nparties: [{name: 市政府}]\nunits: [{id: hours}]\n"
    write(tmp_path, {"blueprint.yaml": SMALL + parts})
    told = blueprint(tmp_path, "check", "--lang", lang)
    assert told.output.count("[BP021]") == 3
    assert "{name}" in told.output
    assert "{number}" in told.output
