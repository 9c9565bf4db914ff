"""What holds for any text: no exception, spans that slice the text, and linear time."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.quantities import (
    Quantity,
    chinese,
    counted_nouns,
    disagreements,
    quantities,
)
from blueprint_cli.language.quantities.chinese.cues import NAMES
from blueprint_cli.language.quantities.scan import scan
from blueprint_cli.language.quantities.scanning.script import TRADITIONAL
from blueprint_cli.language.quantities.scanning.units import UNITS
from blueprint_cli.language.quantities.totals import cues
from blueprint_cli.language.quantities.totals.cues import CHINESE_ADJECTIVES

NOUNS = {"goals": {"zh": ["目標"], "en": ["goals"]}, "actions": {"zh": ["行動"], "en": ["actions"]}}

_WORDS = """
一 二 兩 三 十 百 千 萬 億 兆 〇 ○ 零 廿 卅 半 餘 多 第 首 至 到 、 點 成 倍
元 年 月 日 時 分 分之 個 項 大 目標 行動 屆 壹 拾 陸 「 」 七一 十四五 万 亿
两 年代 世紀 公里 兆瓦 港元 HK$ $ US$ % ％ ５ ² ٣ ½ Ⅳ 0 1 9 12 2022 1,000 , .
- – / : * ` { } ( ) N one two twenty half a an hundred million third first
quarter and to or between of the goals years -year fold May December pm per
cent km \0 İ ß 🧪
"""
_PIECES = st.sampled_from([*_WORDS.split(), " ", "\n", "\u3000"])
TEXTS = st.text() | st.lists(_PIECES).map("".join) | st.lists(_PIECES).map(" ".join)
LANGUAGES = st.sampled_from(["zh", "en"])


@given(TEXTS, LANGUAGES)
def test_spans_slice_the_text(text: str, language: str) -> None:
    found = quantities(text, language)
    assert all(text[it.start : it.end] == it.text != "" for it in found)
    assert [it.start for it in found] == sorted(it.start for it in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(str(it) for it in found)
    for total in counted_nouns(text, language, NOUNS):
        assert text[total.start : total.end]


@given(TEXTS, TEXTS, LANGUAGES, LANGUAGES)
def test_disagreements_are_of_the_texts(one: str, two: str, first: str, second: str) -> None:
    for found in disagreements(one, two, first, second):
        assert found.source or found.target
        assert found.source is None or found.source in quantities(one, first)
        assert found.target is None or found.target in quantities(two, second)


@given(TEXTS, LANGUAGES)
def test_a_text_agrees_with_itself(text: str, language: str) -> None:
    assert disagreements(text, text, language, language) == ()


def _steps(work: Callable[[], object]) -> int:
    """Count the lines of Python that are run; patterns are bounded, see below."""
    steps = 0

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        nonlocal steps
        steps += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return steps


_LONG = (
    "一",
    "十",
    "萬",
    "1",
    "1,",
    "1,111",
    "1-",
    "1 ",
    "三、四",
    "一至",
    "第一",
    "2022-",
    "$",
    "1.",
    "年",
    "半",
    "million ",
    "one ",
    "two hundred and ",
    "May ",
    "a",
    "「",
    "`",
    "*",
    "{",
    "](",
    "a@",
    "壹",
    "陸",
    "1萬",
    "百分之",
    "第一至",
    "目標",
    "四大策略",
    "four key ",
    "五年 ",
    "2022年12月22日",
    "六元六分、",
    "三厘七",
    "1 000 ",
    "several ",
    "數十",
    "每三人有",
)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("piece", _LONG)
def test_twice_the_text_takes_twice_the_steps(piece: str, language: str) -> None:
    def work(times: int) -> Callable[[], object]:
        text = piece * times
        # Another text than that of half the work, of which something may be remembered.
        other = piece * (times // 2) + "。"
        return lambda: (
            disagreements(text, other, language, language),
            counted_nouns(text, language, NOUNS),
        )

    def steps(times: int) -> int:
        scan.cache_clear()
        return _steps(work(times))

    work(8)()
    assert steps(160) <= 2.3 * steps(80) + 500


def _quantifiers() -> list[tuple[str, str]]:
    """Give every pattern of the package, by module and text."""
    modules = [
        module
        for name, module in sys.modules.items()
        if name.startswith("blueprint_cli.language.quantities.")
    ]
    found: list[tuple[str, str]] = []
    for module in modules:
        values = list(vars(module).values())
        values += [rule.pattern for rule in getattr(module, "RULES", ())]
        found += [(module.__name__, it.pattern) for it in values if isinstance(it, re.Pattern)]
    return found


@pytest.mark.parametrize(("module", "pattern"), _quantifiers())
def test_every_repetition_has_a_bound(module: str, pattern: str) -> None:
    unbounded = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", pattern)
    assert not re.search(r"[*+]|\{\d+,\}", unbounded), module


def test_a_quantity_says_its_value() -> None:
    found: tuple[Quantity, ...] = quantities("2022年12月22日撥款二十億港元", "zh")
    assert [str(it) for it in found] == ["2022-12-22", "2,000,000,000 HKD"]


def test_every_word_is_read_in_both_scripts() -> None:
    from opencc import OpenCC

    words = "".join((*NAMES, *units_in_chinese(), *CHINESE_ADJECTIVES))
    simplified = OpenCC("t2s").convert(words)
    # 周 and 週 are one character in Simplified, and units of their own here.
    assert simplified.translate(TRADITIONAL) == words.translate(TRADITIONAL).replace("週", "周")


#: Characters that are Traditional as they stand, and what they are written as besides.
_BOTH = frozenset("夥臺週")


def test_every_pattern_is_read_in_both_scripts() -> None:
    from opencc import OpenCC

    files = sorted(Path(str(chinese.__file__)).parent.glob("*.py"))
    assert len(files) > 1
    written = "".join(file.read_text("utf-8") for file in [*files, Path(str(cues.__file__))])
    simplify = OpenCC("t2s").convert
    for character in set(re.findall("[一-龥]", written)) - _BOTH:
        assert simplify(character).translate(TRADITIONAL) == character.translate(TRADITIONAL)


def units_in_chinese() -> list[str]:
    return [name for unit in UNITS.values() for name in unit.chinese]
