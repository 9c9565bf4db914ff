"""Stops that stand twice, and two different stops in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from blueprint_cli.language.chinese.punctuation.seen import (
    STOPS,
    Fault,
    is_chinese,
    is_han,
    is_latin,
    see,
)
from blueprint_cli.language.runs import TextRun

HALF_STOPS = ",.;:!?"
WIDER = dict(zip(HALF_STOPS, "，。；：！？", strict=True))

_RUN = re.compile(f"[{STOPS}{HALF_STOPS}]{{2,}}")
#: With markup or a closing mark between: **…。**。 and 。」。
_HINT = re.compile(f"[{STOPS}{HALF_STOPS}][*\\[\\]\ufffc」』”’）)]*[{STOPS}{HALF_STOPS}]")
#: A stop before a closing mark and one behind it. After ？ and ！ the other is one too many only
#: where a colon leads to the whole quotation, whose sentence ends with it.
_CLOSED = re.compile("(?<![」』”’）])([」』”’）]{1,3})([。，])")
_STOPS_INSIDE = frozenset("。！？，")
_LONGEST_QUOTATION = 400
#: What stands before a quotation that is a sentence.
_LEADING = frozenset("：。！？\n")
#: Dots that stand for 省略號 are a fault of their own.
_DOTS = re.compile(r"。{3}|\.{3}")
_ONE_AND_OTHER = frozenset({"？！", "！？"})
_PAUSES_AND_STOP = re.compile("[，、；：]+([。！？])")
_OPENING, _CLOSING = frozenset("「『“‘"), frozenset("」』”’")
#: Three of a pause may stand for more that is left out.
_FEW = 2


def repeated_marks(text: str) -> tuple[TextRun, ...]:
    """Find repeated stops, and different ones in one place: 。。 and ，。 for instance.

    GB/T 15834-2011 (4.2.3.3, 4.3.3.3) lets ？ and ！ be repeated where emotion is extraordinary,
    which has no place in a policy; ？！ and ！？ (4.3.3.4) stand.
    """
    if not _HINT.search(text):
        return ()
    seen = see(text)
    repeated = {each.end: each for each in _repeated(seen.text)}
    around = [*_around_closing(seen.text, repeated)]
    told = {each.start for each in around}
    left = (each for each in repeated.values() if each.start not in told)
    return seen.runs([*left, *around])


def _repeated(text: str) -> Iterator[Fault]:
    for found in _RUN.finditer(text):
        start, end = found.span()
        before = text[start - 1 : start] if start else ""
        if text[end - 1] == "." and is_latin(text[end : end + 1] or " "):
            end -= 1  # It is part of the word behind it: C++、.NET.
        if not _is_chinese_run(text, start, end):
            continue
        # A stop that is part of the word before it: Ltd.， Yahoo!，or (前471？，…).
        belongs = found[0][0] in HALF_STOPS or (found[0][0] == "？" and before.isdigit())
        if belongs and before and not is_chinese(before) and before not in "”’…—":
            start += 1
        if before in _OPENING and text[end : end + 1] in _CLOSING:
            # 「..」 speaks of the marks.
            continue
        marks = "".join(WIDER.get(mark, mark) for mark in text[start:end])
        if len(marks) < _FEW or marks in _ONE_AND_OTHER or _DOTS.search(found[0]):
            continue
        yield Fault(start, end, _single(marks, ends=text[end : end + 1] in ("", "\n")))


def _around_closing(text: str, repeated: Mapping[int, Fault]) -> Iterator[Fault]:
    """Find 。」。: the stop of a quotation or a remark, and that of its sentence.

    The first may be several, which are `repeated` up to their end: ，，」，.
    """
    for found in _CLOSED.finditer(text):
        marks, outside = found.groups()
        several = repeated.get(found.start())
        start = several.start if several else found.start() - 1
        inside = several.replacement if several else text[max(start, 0) : found.start()]
        if not inside or inside[-1] not in _STOPS_INSIDE:
            continue
        is_whole = "」" in marks[-1:] or "”" in marks[-1:]
        led = is_whole and _is_led(text, start, marks[-1])
        if inside == "。" and outside == "。":
            yield Fault(start, found.end(), inside + marks if led else marks + outside)
        elif inside in "！？" and outside == "。" and led:
            yield Fault(start, found.end(), inside + marks)
        elif inside == "，" or (inside == "。" and outside == "，" and "）" not in marks):
            yield Fault(start, found.end(), marks + outside)


def _is_led(text: str, end: int, closing: str) -> bool:
    """Tell whether the quotation that closes here is a sentence, after a colon or another one."""
    opening = {"」": "「", "”": "“"}[closing]
    at = text.rfind(opening, max(end - _LONGEST_QUOTATION, 0), end)
    return at == 0 or (at > 0 and text[at - 1] in _LEADING)


def _is_chinese_run(text: str, start: int, end: int) -> bool:
    if not text[start:end].isascii():
        return True
    return is_chinese(text[start - 1 : start]) if start else is_han(text[end : end + 1])


def _single(marks: str, *, ends: bool) -> str | None:
    """Give the one mark that several stand for."""
    kinds = set(marks)
    if kinds == set("？！"):
        return "？！" if marks[0] == "？" else "！？"
    if len(kinds) == 1:
        return marks[0] if len(marks) == _FEW or marks[0] in "！？" else None
    stop = _PAUSES_AND_STOP.fullmatch(marks)
    return stop[1] if stop and ends else None
