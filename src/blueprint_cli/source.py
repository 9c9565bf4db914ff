"""Source text, and spans of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

#: A byte order mark, which UTF-8 does not need.
BOM = "\ufeff"


def normalize(text: str) -> str:
    """Give a text as it reads on any system: lines end with LF, and no byte order mark is there.

    A line break is CR LF, CR or LF (YAML 1.2.2, section 5.4; XML 1.0, section 2.11).
    """
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


class Position(NamedTuple):
    """A place as an editor shows it: line and column, both from 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A text the user wrote, under the name they know it by (a path as they typed it)."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def position(self, offset: int) -> Position:
        """Give the line and column of a code point offset into the text."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_start(self, number: int) -> int:
        """Give the offset at which line `number` (from 1) starts."""
        return self._line_starts[number - 1]

    def line(self, number: int) -> str:
        """Give line `number` (from 1) without its line break."""
        if number > len(self._line_starts):
            return ""
        start = self.line_start(number)
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].rstrip("\r")

    def span(self, start: int, end: int | None = None) -> Span:
        """Give the span from `start` to `end`, both clamped to the text."""
        size = len(self.text)
        start = min(max(start, 0), size)
        return Span(self, start, min(max(start, start if end is None else end), size))

    def line_span(self, number: int) -> Span:
        """Give the span of line `number` (from 1), its indentation left out."""
        number = min(max(number, 1), len(self._line_starts))
        text = self.line(number)
        start = self.line_start(number)
        return self.span(start + len(text) - len(text.lstrip()), start + len(text))


@dataclass(frozen=True)
class Span:
    """Part of a source: code points `start` up to, not including, `end`."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters that the span covers."""
        return self.source.text[self.start : self.end]

    @property
    def position(self) -> Position:
        """Where the span starts."""
        return self.source.position(self.start)

    @property
    def end_position(self) -> Position:
        """Where the span ends: the place after its last character."""
        return self.source.position(self.end)

    def narrow(self, part: str) -> Span:
        """Give the span of a part of the text; the whole span where the part is not in it."""
        start = self.source.text.find(part, self.start, self.end)
        return self if start < 0 else Span(self.source, start, start + len(part))
