"""Margins: what stands around the values of a document: comments, blank lines, dashes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from blueprint_cli.source import Source
from blueprint_cli.syntax import Node


class UntidyError(Exception):
    """A document that cannot be put in order without changing what it says."""


@dataclass(frozen=True)
class Margins:
    """The lines of a text, and what belongs to which value."""

    source: Source

    @cached_property
    def lines(self) -> list[str]:
        """Give the lines of the text."""
        return self.source.text.split("\n")

    def header(self, first_key: int) -> list[str]:
        """Give the comments at the top that a blank line parts from the first key."""
        first = self.line_of(first_key)
        blanks = [at for at in range(first) if not self.lines[at].strip()]
        return self.lines[: blanks[-1] + 1] if blanks else []

    def end(self) -> int:
        """Give the line after the last key's value: what is said below is about the whole file."""
        end = len(self.lines)
        while end and (not self.lines[end - 1].strip() or self.lines[end - 1].startswith("#")):
            end -= 1
        return end

    def rooms(
        self, starts: Sequence[int], column: int, room: tuple[int, int]
    ) -> Iterator[tuple[int, int, int]]:
        """Divide lines among what starts at some of them: the first line, the start, the end.

        A comment that is indented further than what follows it belongs to what is above.
        """
        first, last = room
        ends = [*starts[1:], last]
        for start, following in zip(starts, ends, strict=True):
            end = following
            while end > start + 1 and self.is_lead(end - 1, column, is_last=following == last):
                end -= 1
            yield first, start, end
            first = end

    def is_lead(self, at: int, column: int, *, is_last: bool) -> bool:
        """Tell whether a line above something is about it; nothing is at the end of a block."""
        line = self.lines[at]
        if is_last:
            return False
        comment = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column
        return comment or not line.strip()

    def tail(self, at: int) -> str:
        """Give the comment that stands on a line after a value."""
        end = self.source.text.find("\n", at)
        rest = self.source.text[at : end if end >= 0 else None].strip()
        if rest and not rest.startswith("#"):
            raise UntidyError
        return rest

    def comments(self, first: int, last: int, indent: int) -> list[str]:
        """Give the comments and blank lines of some lines, indented anew; one blank for several."""
        own = [line.strip() for line in self.lines[first:last]]
        if any(line and not line.startswith("#") for line in own):
            own = [line for line in own if not line or line.startswith("#")]
        lines: list[str] = []
        for is_blank, group in groupby(own, key=lambda line: not line):
            lines += [""] if is_blank else [" " * indent + line for line in group]
        return lines

    def dash(self, item: Node) -> int:
        """Give the place of the dash before an item."""
        text, at = self.source.text, item.span.start - 1
        while at >= 0 and text[at] in " \n":
            at -= 1
        if at < 0 or text[at] != "-":
            raise UntidyError
        return at

    def line_of(self, at: int) -> int:
        """Give the number of the line of a place, from 0."""
        return self.source.position(at).line - 1

    def column_of(self, at: int) -> int:
        """Give how far from the start of its line a place is."""
        return at - (self.source.text.rfind("\n", 0, at) + 1)
