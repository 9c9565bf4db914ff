"""Which Traditional character a Simplified one is, by its word."""

from __future__ import annotations

import pytest

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi
from blueprint_cli.language.chinese.orthography import find_hong_kong_variants
from blueprint_cli.language.chinese.simplified_words import find_simplified

#: A text, and what is proposed for each stray character, in their order; `/` parts several.
VARIANTS = (
    ("雙方的冲突不斷", "衝"),
    ("緩冲區由冲洗街道的水車冲刷", "衝 沖 沖"),
    ("首當其冲的是出口", "衝"),
    ("冲", "沖/衝"),
    ("與别不同，卻鬧别扭", "別 彆"),
)
SIMPLIFIED = (
    ("理发店的发展", "髮 發"),
    ("标签上的签署", "標 籤 簽"),
    ("複雜的复核工作", "覆"),
    ("經濟复苏，江苏先行", "復 甦 蘇"),
    ("称赞社區，赞成議案", "稱 讚 贊"),
    ("农历新年的經历", "農 曆 歷"),
    ("尽管如此，仍須尽快完成", "儘 盡"),
    ("动荡的局勢，放荡的生活", "動 盪 蕩"),
    # Where words meet there is none: no 發型 in 发 + 型號.
    ("已發出发型號", "發/髮"),
    ("发、签、苏", "發/髮 簽/籤 蘇"),
)


@pytest.mark.parametrize(("text", "forms"), VARIANTS)
def test_variant_is_what_its_word_has(text: str, forms: str) -> None:
    assert _proposed(find_hong_kong_variants(text)) == forms


@pytest.mark.parametrize(("text", "forms"), SIMPLIFIED)
def test_simplified_character_is_what_its_word_has(text: str, forms: str) -> None:
    assert _proposed(find_simplified(text)) == forms


def test_table_has_only_forms_that_hong_kong_writes() -> None:
    for line in data.lines("opencc/forms_by_word"):
        pair, *words = line.split()
        character, form = pair[0], pair[1]
        assert hanzi.simplified_in_traditional(character) or hanzi.hong_kong_variant(character)
        assert not hanzi.simplified_in_traditional(form)
        assert not hanzi.hong_kong_variant(form)
        assert all(character in word for word in words)


def _proposed(strays: tuple[hanzi.StrayCharacter, ...]) -> str:
    return " ".join("/".join(stray.proposals) for stray in strays)
