"""Totals that prose gives for the levels of a structure, and what is no total."""

from __future__ import annotations

import pytest

from blueprint_cli.language.quantities import counted_nouns

NOUNS = {
    "directions": {"zh": ["方向"], "en": ["direction", "directions"]},
    "strategies": {"zh": ["策略"], "en": ["strategy", "strategies"]},
    "goals": {"zh": ["目標"], "en": ["goal", "goals"]},
    "actions": {"zh": ["行動"], "en": ["action", "actions"]},
}

#: A sentence, and the level, the value and the text of every total in it.
TOTALS: tuple[tuple[str, str, list[tuple[str, int, str]]], ...] = (
    ("zh", "四大方向", [("directions", 4, "四大方向")]),
    (
        "zh",
        "四大發展方向及八大重點策略：",
        [("directions", 4, "四大發展方向"), ("strategies", 8, "八大重點策略")],
    ),
    ("zh", "《藍圖》提出八項策略。", [("strategies", 8, "八項策略")]),
    ("zh", "訂立16個目標", [("goals", 16, "16個目標")]),
    ("zh", "訂立１６個目標", [("goals", 16, "１６個目標")]),
    ("zh", "推行四十二項行動", [("actions", 42, "四十二項行動")]),
    ("zh", "推行卌二項具體行動", [("actions", 42, "卌二項具體行動")]),
    ("zh", "廿項行動", [("actions", 20, "廿項行動")]),
    ("zh", "肆大方向", [("directions", 4, "肆大方向")]),
    ("zh", "兩個策略性方向", [("directions", 2, "兩個策略性方向")]),
    ("zh", "四個策略方向", [("directions", 4, "四個策略方向")]),
    ("zh", "十六個策略目標", [("goals", 16, "十六個策略目標")]),
    ("zh", "八項重要的策略", [("strategies", 8, "八項重要的策略")]),
    ("zh", "**四**大方向", [("directions", 4, "四**大方向")]),
    ("zh", "四个方向的八项策略", [("directions", 4, "四个方向"), ("strategies", 8, "八项策略")]),
    ("zh", "16个具体目标", [("goals", 16, "16个具体目标")]),
    ("zh", "42 項行動", [("actions", 42, "42 項行動")]),
    ("zh", "全部十二個長遠目標", [("goals", 12, "十二個長遠目標")]),
    ("en", "four broad directions", [("directions", 4, "four broad directions")]),
    (
        "en",
        "Four broad development directions and eight key strategies",
        [("directions", 4, "Four broad development directions"),
         ("strategies", 8, "eight key strategies")],
    ),
    ("en", "takes 42 actions", [("actions", 42, "42 actions")]),
    ("en", "forty-two concrete actions", [("actions", 42, "forty-two concrete actions")]),
    ("en", "two of the eight strategies", [("strategies", 8, "eight strategies")]),
    ("en", "sixteen specific and measurable goals",
     [("goals", 16, "sixteen specific and measurable goals")]),
    ("en", "The **four** directions", [("directions", 4, "four** directions")]),
    ("en", "four strategic directions", [("directions", 4, "four strategic directions")]),
    ("en", "The 16 goals, taken together", [("goals", 16, "16 goals")]),
    ("en", "a dozen goals", []),
)  # fmt: skip

NO_TOTAL: tuple[tuple[str, str], ...] = (
    ("zh", "第四個方向"),
    ("zh", "其中兩個策略"),
    ("zh", "首四項行動"),
    ("zh", "前三項行動"),
    ("zh", "另外兩項策略"),
    ("zh", "其餘五項行動"),
    ("zh", "新增三項行動"),
    ("zh", "逾四十項行動"),
    ("zh", "至少三個目標"),
    ("zh", "三至四項行動"),
    ("zh", "一個目標"),
    ("zh", "每一項行動"),
    ("zh", "三個目標市場"),
    ("zh", "兩個行動小組"),
    ("zh", "三個部門的行動"),
    ("zh", "五年目標"),
    ("zh", "2030年目標"),
    ("zh", "策略四"),
    ("zh", "方向1：四通八達"),
    ("zh", "減排百分之五十目標"),
    ("en", "the fourth direction"),
    ("en", "the first four actions"),
    ("en", "two of the strategies"),
    ("en", "another three strategies"),
    ("en", "the remaining 12 actions"),
    ("en", "at least four goals"),
    ("en", "more than 40 actions"),
    ("en", "three or four actions"),
    ("en", "10-15 actions"),
    ("en", "one goal"),
    ("en", "two action plans"),
    ("en", "four departments took actions"),
    ("en", "the 2030 goals of 1.5 strategies"),
    ("en", "strategy 4 directions"),
    ("en", "a $100 million goal"),
    ("en", "five-year goals"),
    ("en", "five working groups, goals and actions"),
)


@pytest.mark.parametrize(("language", "text", "expected"), TOTALS)
def test_total(language: str, text: str, expected: list[tuple[str, int, str]]) -> None:
    found = counted_nouns(text, language, NOUNS)
    assert [(it.level, it.value, text[it.start : it.end]) for it in found] == expected


@pytest.mark.parametrize(("language", "text"), NO_TOTAL)
def test_no_total(language: str, text: str) -> None:
    assert counted_nouns(text, language, NOUNS) == ()


def test_nothing_without_words() -> None:
    assert counted_nouns("四大方向", "zh", {}) == ()
    assert counted_nouns("quatre directions", "fr", NOUNS) == ()
