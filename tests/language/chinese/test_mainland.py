"""The Mainland's words: where Hong Kong's are found, and what the list of them has to keep to."""

from __future__ import annotations

from itertools import pairwise

import pytest

from blueprint_cli.language.chinese import hanzi
from blueprint_cli.language.chinese.mainland.lookout import Reading
from blueprint_cli.language.chinese.mainland.wordlist import lexicon


def written(text: str) -> list[str]:
    """Give the Mainland's words that are certain, with a question mark those that are offered."""
    return [each.word.target + "?" * (not each.is_certain) for each in Reading(text).words()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("電訊業與電訊管理局", ["电信业"]),
        ("長者可向社會福利署申請", ["老年人"]),
        ("長者醫療券計劃", []),
        ("《電訊條例》規管電訊商", ["监管", "电信运营商"]),
        ("職業訓練局提供的職業訓練", ["职业培训"]),
        ("長者租金津貼試驗計劃，擴大試驗計劃", ["试点计划"]),
        ("道路交通（電單車）規例與電單車（二手）", ["摩托车"]),
        ("的士的好處", ["出租车"]),
    ],
)
def test_official_names_keep_their_words(text: str, words: list[str]) -> None:
    assert written(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("房地產發展商", ["开发商"]),
        ("數碼相機和數碼技術", ["数字"]),
        ("廚餘和廚餘垃圾", ["厨余垃圾"]),
        ("及早前往、出現時、多數碼頭、降落區", []),
        ("儲存數據，儲存貨物", ["存储"]),
        ("视像会议", ["视频会议"]),
        ("即時公布", ["实时?"]),
        ("感染個案與求助個案", ["感染病例", "病例?"]),
        ("智慧城市的效能、執行程序、文件、檢視、指標、整合、公共開支", []),
    ],
)
def test_words_are_told_by_what_stands_beside_them(text: str, words: list[str]) -> None:
    assert written(text) == words


def test_the_longest_word_wins_and_none_lies_inside_another() -> None:
    found = list(Reading("資訊科技署的資訊科技界用流動電話應用程式").words())
    assert [each.word.target for each in found] == ["信息技术界", "移动电话", "应用程序"]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_every_word_has_an_authority_and_simplified_characters() -> None:
    words = lexicon().values()
    assert sum(not each.is_kept for each in words) >= 1500
    for word in words:
        assert word.field
        assert word.authority
        traditional = [each for each in word.target if hanzi.traditional_in_simplified(each)]
        assert not traditional, word
