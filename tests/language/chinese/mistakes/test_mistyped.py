"""Mistyped words of Traditional Chinese, by list and by characters that hardly anyone types."""

from __future__ import annotations

import pytest

from blueprint_cli.language.chinese.mistakes.mistyped import mistyped_words

MISTYPED = (
    ("請填妥表挌。", "表格"),
    ("開拓海外市埸。", "市場"),
    ("避免重覆申請。", "重複"),
    ("申請人必需遵守規定。", "必須遵守"),
    ("籍着合作推動發展。", "藉着"),
    ("不應重蹈覆徹。", "重蹈覆轍"),
)
SOUND = (
    "鰂魚涌及深水埗的街市。",
    "展出漢代的書籍著作。",
    "公布署方的決定。",
    "雙重覆蓋、多重覆核及嚴重覆轍。",
    "遊覽車和展覽車。",
    "萬事俱備。",
)


@pytest.mark.parametrize(("text", "meant"), MISTYPED)
def test_mistyped_word_is_told_with_the_one_meant(text: str, meant: str) -> None:
    assert [run.replacement for run in mistyped_words(text)] == [meant]


@pytest.mark.parametrize("text", SOUND)
def test_names_and_places_where_words_meet_are_left_alone(text: str) -> None:
    assert mistyped_words(text) == ()
