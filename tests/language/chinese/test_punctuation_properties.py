"""Punctuation of any text: no exception, runs that slice it, fixes that last, linear time."""

from __future__ import annotations

import re
import sys
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blueprint_cli.language.runs import TextRun
from chinese import FINDERS, OF_TITLES, Find, mend, sound_texts
from work import calls, patience

_WORDS = """
中 文 創科發展 香港 一 二 三 ○ 〇 O 0 ０ Ａ AI Ltd Yahoo http:// www. @ 5 1. (a)
第一章 附件 年 即是 包括
， 。 、 ： ； ？ ！ 「 」 『 』 《 》 〈 〉 （ ）
【 】 “ ” ‘ ’ ［ ］ ｢ ｣ ﹕
, . : ; ? ! ( ) [ ]
" ' - -- — —— ― ─ … …… ... 。。。 ⋯ · • * ** \ufffc \ufffc\ufffc\ufffc \ud800 👍 \0
"""
_PIECES = _WORDS.split()
_BLANKS = [" ", "  ", "\u3000", "\n", "\n\n"]
TEXTS = st.text() | st.lists(st.sampled_from([*_PIECES, *_BLANKS]), max_size=30).map("".join)
ALL = [
    *(pytest.param(find, id=name) for name, find in FINDERS.items()),
    *(pytest.param(OF_TITLES[name], id=f"{name}-of-title") for name in ("half_width",)),
    *(pytest.param(OF_TITLES[name], id=f"{name}-of-title") for name in FINDERS if "space" in name),
]


@pytest.mark.parametrize("find", ALL)
@given(text=TEXTS)
def test_runs_slice_the_text_in_order(find: Find, text: str) -> None:
    runs = find(text)
    assert all(text[run.start : run.end] == run.text != "" for run in runs)
    assert all(run.replacement != run.text for run in runs)
    assert all("\ufffc" not in (run.replacement or "") for run in runs)
    assert [run.start for run in runs] == sorted(run.start for run in runs)
    assert all(one.end <= other.start for one, other in pairwise(runs))


@pytest.mark.parametrize("find", ALL)
@example(text=".，」，")
@example(text=",，」，")
@example(text="，,」，")
@given(text=TEXTS)
def test_what_is_mended_is_found_no_more(find: Find, text: str) -> None:
    for run in find(text):
        if run.replacement is not None:
            after = mend(text, (run,))
            end = run.start + len(run.replacement)
            assert not [again for again in find(after) if _covers(again, run.start, end)]


def _covers(run: TextRun, start: int, end: int) -> bool:
    return run.start <= start and end <= run.end if start < end else run.start < start < run.end


@pytest.mark.parametrize("find", ALL)
@given(text=TEXTS)
def test_mending_comes_to_an_end(find: Find, text: str) -> None:
    for _ in range(12):
        mended = mend(text, find(text))
        if mended == text:
            return
        text = mended
    pytest.fail("still mending")


@pytest.mark.parametrize("find", ALL)
@pytest.mark.parametrize(
    "text", ["", "\n", " ", "*", "\ufffc", "中", "，", "中 ", " 中", "「", "」"]
)
def test_texts_too_short_for_a_fault(find: Find, text: str) -> None:
    assert [run for run in find(text) if run.replacement is not None] == []


_LONG = [
    *_PIECES,
    "中 ",
    "中, ",
    "中AI, ",
    "a. ",
    "「（」）",
    "「中",
    "『「",
    "《《",
    "(中)",
    "((",
    "中—",
    "— ",
    "中... ",
    "… ",
    "，*",
    '"',
    '中"文" ',
    "'中",
    "一○",
    "中\u3000文 ",
    "中文創科 中文創科\n",
    "第一章 ",
    "「中文創科 中文創科」",
    "陳大文 ",
    "a@b 中",
    "\ufffc中\ufffc\ufffc\ufffc\ufffc",
    "中 a b ",
    "１，",
    "中\n\n「",
]


@pytest.mark.parametrize("piece", _LONG)
def test_time_grows_with_the_text(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    with patience():
        for find in (*FINDERS.values(), *OF_TITLES.values()):
            find(text)


def test_no_pattern_repeats_a_repetition_without_bound() -> None:
    modules = [module for name, module in sys.modules.items() if ".punctuation." in name]
    patterns = [
        value.pattern
        for module in modules
        for value in vars(module).values()
        if isinstance(value, re.Pattern)
    ]
    assert len(patterns) > 20
    for pattern in patterns:
        plain = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", pattern)
        assert not re.search(r"[*+]\)[*+]|[*+]\)\{\d*,\}|x[*+]x?[*+]", plain), pattern


def test_ordinary_texts_cost_next_to_nothing() -> None:
    texts = [text for text in sound_texts() if re.fullmatch("[\u4e00-\u9fff，。、]+", text)]
    assert len(texts) > 5
    for find in FINDERS.values():
        # Patterns are compiled when a text first asks for them.
        for text in texts:
            find(text)
        assert sum(calls(partial(find, text)) for text in texts) / len(texts) < 10
