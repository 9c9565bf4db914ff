"""Brackets of half width, where Chinese text has full ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.language.chinese.punctuation.latin import is_embedded
from blueprint_cli.language.chinese.punctuation.seen import (
    HAN,
    STOPS,
    Fault,
    is_chinese,
    is_latin,
    skip_back,
    skip_on,
)
from blueprint_cli.language.lazy import lazy_pattern

#: Brackets, runs of Chinese within them, and the ends of paragraphs.
_BRACKET = lazy_pattern(f"[()（）]|[{HAN}{STOPS}]+|\n\n")
_FULL = {"(": "（", ")": "）"}
#: The number of an item, which law and minutes write in half-width brackets: 第(一)項, (甲). A
#: text that has full-width ones too has no reason for these.
_NUMBER = lazy_pattern("[一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸]{1,3}")
_LONGEST_NUMBER = 3


class _Bracket(NamedTuple):
    at: int
    chinese_before: int


def half_width_brackets(text: str, *, is_title: bool) -> Iterator[Fault]:
    """Find half-width brackets about Chinese, and the half-width one of a pair of two widths."""
    if "(" not in text and ")" not in text:
        return
    pairs = [*_pairs(text)]
    numbers_are_full = any(
        text[opening] == "（" and _is_number(text, opening, closing)
        for opening, closing, _ in pairs
    )
    for opening, closing, has_chinese in pairs:
        halves = [at for at in (opening, closing) if text[at] in _FULL]
        if _is_number(text, opening, closing):
            is_wrong = len(halves) == 1 or numbers_are_full
        else:
            is_wrong = len(halves) == 1 or (has_chinese and _is_of_chinese(text, opening, closing))
        if is_wrong:
            for at in halves:
                yield _widened(text, at, is_title=is_title)


def _pairs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Give the pairs of brackets, and whether they hold Chinese."""
    opened: list[_Bracket] = []
    chinese = 0
    for found in _BRACKET.finditer(text):
        if found[0] in ("(", "（"):
            opened.append(_Bracket(found.start(), chinese))
        elif found[0] == "\n\n":
            opened.clear()
        elif found[0] not in (")", "）"):
            chinese += 1
        elif opened:
            opening = opened.pop()
            yield opening.at, found.start(), chinese > opening.chinese_before


def _is_number(text: str, opening: int, closing: int) -> bool:
    short = closing - opening <= _LONGEST_NUMBER + 1
    return short and bool(_NUMBER.fullmatch(text, opening + 1, closing))


def _is_of_chinese(text: str, opening: int, closing: int) -> bool:
    """Tell whether a pair about Chinese stands in a Chinese sentence."""
    start, end = skip_back(text, opening), skip_on(text, closing + 1)
    before, after = text[max(start - 1, 0) : start].strip("\n"), text[end : end + 1].strip("\n")
    if (before and not is_latin(before)) or (after and not is_latin(after)):
        return True
    return (not before and not after) or (bool(before) and is_embedded(text, start))


def _widened(text: str, at: int, *, is_title: bool) -> Fault:
    """Widen a bracket; the spaces about it go, but for one that parts the clauses of a title."""
    start, end = skip_back(text, at), skip_on(text, at + 1)
    if not start or text[start - 1] == "\n":
        start = at
    after = text[end : end + 1].strip("\n")
    if not after or (text[at] == ")" and (is_title or not is_chinese(after))):
        end = at + 1
    return Fault(start, end, _FULL[text[at]])
