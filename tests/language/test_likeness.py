"""Likeness: which texts say the same in nearly the same words."""

from __future__ import annotations

import pytest

from blueprint_cli.language.likeness import alike


@pytest.mark.parametrize(
    ("text", "language"), [("改善空氣質素環境", "zh"), ("planting tree along streets", "en")]
)
def test_texts_are_alike_from_a_certain_length(text: str, language: str) -> None:
    assert alike(text, text, language)
    assert not alike(text[1:], text[1:], language)


def test_likeness_of_other_languages_is_not_known() -> None:
    text = "planter des arbres le long des rues de la ville"
    assert not alike(text, text, "fr")
