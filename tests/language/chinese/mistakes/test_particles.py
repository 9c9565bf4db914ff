"""的, 地 and 得, and classifiers, where the words about them make a slip certain."""

from __future__ import annotations

import pytest

from blueprint_cli.language.chinese.mistakes.classifiers import doubled_classifiers
from blueprint_cli.language.chinese.mistakes.particles import wrong_particles

WRONG = (
    ("政府會積極的推動創科。", "地"),
    ("部門正逐步的落實措施。", "地"),
    ("我們致力全面的提升服務。", "地"),
    ("工程進行的很順利。", "得"),
    ("天氣變的更熱。", "得"),
    ("經驗最值的參考。", "得"),
    ("職員以積極地態度處理。", "的"),
)
RIGHT = (
    "委員會積極的推動獲得肯定。",
    "會積極的推動力。",
    "政府將有效的管理制度引入。",
    "需要全面的檢討。",
    "有效地方便市民。",
    "所做的好事，應變的更多方案。",
    "平均值的參考資料。",
    "的",
    "積極地",
)
TWO = ("三個位專家", "五項個措施", "12宗個投訴")
ONE = ("三個位置", "一項個人資料", "一個個感人的故事", "一批名演員", "個名不見經傳的人", "三個位")


@pytest.mark.parametrize(("text", "right"), WRONG)
def test_particle_that_stands_for_another(text: str, right: str) -> None:
    assert [run.replacement for run in wrong_particles(text)] == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_particle_that_is_right_or_uncertain(text: str) -> None:
    assert wrong_particles(text) == ()


@pytest.mark.parametrize("text", TWO)
def test_two_classifiers(text: str) -> None:
    assert [len(run.text) for run in doubled_classifiers(text)] == [2]


@pytest.mark.parametrize("text", ONE)
def test_classifier_beside_a_noun_that_looks_like_one(text: str) -> None:
    assert list(doubled_classifiers(text)) == []
