"""Words joined by chance: none of them is converted as if it were another."""

from __future__ import annotations

import pytest
from tools.joined_words import PROFILES, corrupted, sentences, terms

from blueprint_cli.locales.conversion.converter import Converter, converter
from blueprint_cli.model.document import Profile

SOME = 300


@pytest.mark.parametrize("profile", PROFILES)
def test_no_word_is_converted_as_a_part_of_others(profile: Profile) -> None:
    convert = converter(profile, "zh-Hans", terms())
    assert [each for words in sentences(SOME) for each in corrupted(convert, words)] == []


def test_what_is_seen_across_words_is_counted() -> None:
    convert = Converter("mainland", {"服務": "某", "開發": "某"}, {})
    assert [each.written for each in corrupted(convert, ("服務", "開發"))] == []
    assert [each.written for each in corrupted(convert, ("為開", "發展"))] == []
    assert [each.written for each in corrupted(convert, ("新服", "務"))] == ["某", "某"]
