"""Straight quotation marks, where Chinese text has marks of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.seen import (
    CLOSING,
    STOPS,
    Fault,
    is_chinese,
    is_han,
    is_latin,
)

_MARK = re.compile("[\"'「」『』“”‘’]|\n\n")
_CLOSED_BY = {"「": "」", "『": "』", "“": "”", "‘": "’"}
#: The marks inside a pair: outer and inner ones by turns.
_INSIDE = {"「": "『』", "『": "「」", "“": "‘’", "‘": "“”"}
_BEFORE_CLOSING = frozenset(CLOSING + STOPS + "…—")


def straight_quotes(text: str, quotes: str) -> Iterator[Fault]:
    """Find straight quotation marks about Chinese; `quotes` are the outer and the inner marks."""
    if '"' in text or "'" in text:
        yield from _Quotes(text, quotes).faults()


class _Quotes:
    """The quotation marks of a text, read once from its start to its end."""

    def __init__(self, text: str, quotes: str) -> None:
        self._text = text
        self._outer, self._inner = quotes[:2], quotes[2:]
        self._opened: list[str] = []
        self._double: int | None = None
        self._single: int | None = None

    def faults(self) -> Iterator[Fault]:
        for found in _MARK.finditer(self._text):
            at, mark = found.start(), found[0]
            if mark == '"':
                yield from self._see_double(at)
            elif mark == "'":
                yield from self._see_single(at)
            elif mark == "\n\n":
                yield from self._end()
            elif mark in _CLOSED_BY:
                self._opened.append(mark)
            elif self._opened and _CLOSED_BY[self._opened[-1]] == mark:
                self._opened.pop()
        yield from self._end()

    def _see_double(self, at: int) -> Iterator[Fault]:
        if self._double is not None:
            opening, self._double = self._double, None
            if self._is_about_chinese(opening, at):
                yield from self._changed(opening, at)
        elif not self._before(at).isdigit():
            # After a digit it would be an inch.
            self._double = at

    def _see_single(self, at: int) -> Iterator[Fault]:
        before, after = self._before(at), self._after(at)
        if self._single is None:
            self._single = at if is_chinese(after) and not is_latin(before) else None
        elif not is_latin(after) and (is_han(before) or before in _BEFORE_CLOSING):
            opening, self._single = self._single, None
            yield from self._changed(opening, at, is_inner=self._double is not None)

    def _changed(self, opening: int, closing: int, *, is_inner: bool = False) -> Iterator[Fault]:
        marks = self._inner if is_inner else self._outer
        if self._opened:
            marks = _INSIDE[self._opened[-1]]
        yield Fault(opening, opening + 1, marks[0])
        yield Fault(closing, closing + 1, marks[1])

    def _end(self) -> Iterator[Fault]:
        """Report a mark that no other one of its paragraph closes."""
        alone, self._double, self._single = self._double, None, None
        self._opened.clear()
        if alone is not None and (
            is_chinese(self._before(alone)) or is_chinese(self._after(alone))
        ):
            yield Fault(alone, alone + 1)

    def _is_about_chinese(self, opening: int, closing: int) -> bool:
        if is_chinese(self._before(opening)) or is_chinese(self._after(closing)):
            return True
        return any(map(is_han, self._text[opening + 1 : closing]))

    def _before(self, at: int) -> str:
        return self._text[at - 1] if at else " "

    def _after(self, at: int) -> str:
        return self._text[at + 1] if at + 1 < len(self._text) else " "
