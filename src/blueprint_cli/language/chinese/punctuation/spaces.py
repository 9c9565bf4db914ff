"""Spaces in Chinese text, which has none: the theme makes what gaps there are.

A space between the clauses of a title, after the number of a chapter (GB/T 15834-2011, B.3.6) and
within a slogan in quotation marks stands for a pause, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from blueprint_cli.language.chinese.punctuation.pauses import SPACES, pauses
from blueprint_cli.language.chinese.punctuation.seen import (
    CLOSING,
    NOT_PROSE,
    OPENING,
    STOPS,
    Fault,
    Seen,
    is_chinese,
    is_latin,
    see,
)
from blueprint_cli.language.runs import TextRun

_DOUBLES = ("——", "……")
_CURLY_OPENING, _CURLY_CLOSING = "“‘", "”’"
#: The item of a list after a sentence: 如下： 1. … 2. …
_ITEM = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)）、](?!\d)")
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.+-]{1,64}@)[\w.]", re.ASCII)
_ASCII_WORD = re.compile(r"(?<![!-~])[!-~]{1,220}\Z")
_LONGEST_ADDRESS = 220
_SHORTEST_BLANK = 3
#: What stands close to a Chinese mark, whatever it is: code, placeholders, Latin marks.
_OF_NO_SCRIPT = frozenset(f"{NOT_PROSE}()“”‘’\"'")
_BEFORE_NUMBERS, _AFTER_NUMBERS = "$£€¥￥+", "%‰°℃+"


def space_in_chinese(text: str, *, is_title: bool = False) -> tuple[TextRun, ...]:
    """Find spaces between two Chinese characters, or a character and a Chinese mark.

    Ideographic spaces (U+3000) too, but no line break. `is_title` allows single spaces between
    clauses of four characters and more.
    """
    return _spaces(text, _both_chinese, is_title=is_title)


def boundary_spaces(text: str, *, is_title: bool = False) -> tuple[TextRun, ...]:
    """Find spaces between a Chinese character or mark and a Latin letter or digit.

    CLREQ (on text that mixes Chinese and Latin) makes the gap a matter of typesetting. What is no
    language, an address of a page or a mailbox, and the number of a list keep their space.
    """
    return _spaces(text, _one_chinese, is_title=is_title)


def _spaces(
    text: str, judge: Callable[[str, int, int], bool], *, is_title: bool
) -> tuple[TextRun, ...]:
    if " " not in text and "\u3000" not in text:
        return ()
    seen = see(text)
    return seen.runs(_faults(seen, judge, is_title=is_title))


def _faults(
    seen: Seen, judge: Callable[[str, int, int], bool], *, is_title: bool
) -> Iterator[Fault]:
    text = seen.text
    found = [span for span in map(re.Match.span, SPACES.finditer(text)) if judge(text, *span)]
    allowed = pauses(text, is_title=is_title) if found else {}
    for start, end in found:
        pause = allowed.get(start, "")
        if end - start > 1 or text[start] not in pause:
            yield Fault(start, end, " " if pause else "")


def _both_chinese(text: str, start: int, end: int) -> bool:
    if not _is_inside(text, start, end) or _is_blank(text, start, end):
        return False
    before, after = text[start - 1], text[end]
    if after in STOPS + CLOSING and before != "\n" and not _ends_latin(before):
        return True
    if before in STOPS + OPENING and after in _OF_NO_SCRIPT:
        return True
    beside = is_chinese(before) or is_chinese(after)
    return beside and _ends_chinese(text, start) and _starts_chinese(text, end)


def _ends_chinese(text: str, end: int) -> bool:
    last = text[end - 1]
    if is_chinese(last) or text[end - 2 : end] in _DOUBLES:
        return True
    return last in _CURLY_CLOSING and end > 1 and is_chinese(text[end - 2])


def _starts_chinese(text: str, start: int) -> bool:
    first = text[start]
    if is_chinese(first) or text[start : start + 2] in _DOUBLES:
        return True
    return first in _CURLY_OPENING and is_chinese(text[start + 1 : start + 2])


def _one_chinese(text: str, start: int, end: int) -> bool:
    if not _is_inside(text, start, end):
        return False
    before, after = text[start - 1], text[end]
    if is_chinese(before):
        starts_latin = is_latin(after) or after in _BEFORE_NUMBERS
        return starts_latin and not (_ITEM.match(text, end) or _ADDRESS.match(text, end))
    return is_chinese(after) and _ends_latin(before) and not _ends_address(text, start)


def _ends_latin(character: str) -> bool:
    return is_latin(character) or character in _AFTER_NUMBERS


def _is_blank(text: str, start: int, end: int) -> bool:
    """Tell the blank of a form: 姓名：    日期：    ."""
    return text[start - 1] == "：" and end - start >= _SHORTEST_BLANK


def _is_inside(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text)


def _ends_address(text: str, end: int) -> bool:
    word = _ASCII_WORD.search(text, max(end - _LONGEST_ADDRESS, 0), end)
    return bool(word and ("@" in word[0] or "://" in word[0] or "www." in word[0]))
