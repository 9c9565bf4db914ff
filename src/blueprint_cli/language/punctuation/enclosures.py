"""Brackets of half width and straight quotation marks, where Chinese text has marks of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.language.punctuation.latin import is_embedded
from blueprint_cli.language.punctuation.seen import (
    CLOSING,
    HAN,
    STOPS,
    Fault,
    is_chinese,
    is_han,
    is_latin,
    skip_back,
    skip_on,
)

#: Brackets, runs of Chinese within them, and the ends of paragraphs.
_BRACKET = re.compile(f"[()（）]|[{HAN}{STOPS}]+|\n\n")
_FULL = {"(": "（", ")": "）"}
#: The number of an item, which law and minutes write in half-width brackets: 第(一)項, (甲).
_NUMBER = re.compile("[一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸]{1,3}")
_LONGEST_NUMBER = 3
_QUOTE = re.compile("[\"'「」『』“”‘’]|\n\n")


class _Bracket(NamedTuple):
    at: int
    chinese_before: int


def half_width_brackets(text: str, *, is_title: bool) -> Iterator[Fault]:
    """Find half-width brackets about Chinese, and the half-width one of a pair of two widths."""
    if "(" not in text and ")" not in text:
        return
    for opening, closing, has_chinese in _pairs(text):
        halves = [at for at in (opening, closing) if text[at] in _FULL]
        if len(halves) == 1 or (has_chinese and _is_of_chinese(text, opening, closing)):
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


def _is_of_chinese(text: str, opening: int, closing: int) -> bool:
    """Tell whether a pair about Chinese is no number, and stands in a Chinese sentence."""
    if closing - opening <= _LONGEST_NUMBER + 1 and _NUMBER.fullmatch(text, opening + 1, closing):
        return False
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


def straight_quotes(text: str, quotes: str) -> Iterator[Fault]:
    """Find straight quotation marks about Chinese; `quotes` are the outer and the inner marks."""
    if '"' in text or "'" in text:
        yield from _Quotes(text, quotes).faults()


class _Quotes:
    """The quotation marks of a text, read once from its start to its end."""

    def __init__(self, text: str, quotes: str) -> None:
        self._text = text
        self._outer, self._inner = quotes[:2], quotes[2:]
        self._depth = 0
        self._double: int | None = None
        self._single: int | None = None

    def faults(self) -> Iterator[Fault]:
        for found in _QUOTE.finditer(self._text):
            at, mark = found.start(), found[0]
            if mark == '"':
                yield from self._see_double(at)
            elif mark == "'":
                yield from self._see_single(at)
            elif mark == "\n\n":
                yield from self._lone()
            else:
                self._depth = max(self._depth + (1 if mark in "「『“‘" else -1), 0)
        yield from self._lone()

    def _see_double(self, at: int) -> Iterator[Fault]:
        if self._double is not None:
            opening, self._double = self._double, None
            if self._is_of_chinese(opening, at):
                yield from self._changed(opening, at, within=self._depth > 0)
        elif not self._text[at - 1 : at].isdigit() or not at:
            # After a digit it would be an inch.
            self._double = at

    def _see_single(self, at: int) -> Iterator[Fault]:
        before, after = self._text[max(at - 1, 0) : at], self._text[at + 1 : at + 2]
        if self._single is None:
            if not is_latin(before or " ") and (is_chinese(after) or after in "「《") and after:
                self._single = at
        elif not is_latin(after or " ") and (is_han(before) or before in CLOSING + STOPS + "…"):
            opening, self._single = self._single, None
            within = self._depth > 0 or self._double is not None
            yield from self._changed(opening, at, within=within)

    def _changed(self, opening: int, closing: int, *, within: bool) -> Iterator[Fault]:
        marks = self._inner if within else self._outer
        yield Fault(opening, opening + 1, marks[0])
        yield Fault(closing, closing + 1, marks[1])

    def _lone(self) -> Iterator[Fault]:
        at, self._double, self._single, self._depth = self._double, None, None, 0
        if at is not None and self._touches_chinese(at, at):
            yield Fault(at, at + 1)

    def _is_of_chinese(self, opening: int, closing: int) -> bool:
        inside = self._text[opening + 1 : closing]
        return any(map(is_han, inside)) or self._touches_chinese(opening, closing)

    def _touches_chinese(self, opening: int, closing: int) -> bool:
        before, after = (
            self._text[max(opening - 1, 0) : opening],
            self._text[closing + 1 : closing + 2],
        )
        return is_chinese(before or " ") or is_chinese(after or " ")
