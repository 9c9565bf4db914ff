"""Official names: what no check of characters finds fault with, and no fix may change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.diagnostics import Edit
from blueprint_cli.language.occurrences import occurrences
from blueprint_cli.source import Span

#: Where a file breaks a line, between the strings of a catalog and in a text of YAML; and stress,
#: which may begin or end inside of a name.
_UNREAD = re.compile(r'"\r?\n[ \t]{0,80}"|[ \t]{0,80}\r?\n[ \t]{0,80}|\*+')
#: So much longer than a name is what a file needs to write it.
_WRAPPED = 200
_WORD = re.compile("[A-Za-z0-9]")


@dataclass(frozen=True)
class Names:
    """The names that a term base locks, in every language, where they stand in the files."""

    names: Collection[str] = ()

    def have(self, span: Span) -> bool:
        """Tell whether a span is of a name, or of a part of one; not where it only touches one."""
        if span.end - span.start > self._reach:
            return False
        if span.start == span.end:
            return any(start < span.start < end for start, end in self._around(span))
        return any(start <= span.start and span.end <= end for start, end in self._around(span))

    def survive(self, edit: Edit) -> bool:
        """Tell whether every name that an edit touches still stands there after it."""
        span, text = edit.span, edit.span.source.text
        for start, end in self._around(span):
            first, last = min(start, span.start), max(end, span.end)
            edited = text[first : span.start] + edit.text + text[span.end : last]
            if start < span.end and span.start < end and text[start:end] not in edited:
                return False
        return True

    def _around(self, span: Span) -> Iterator[tuple[int, int]]:
        """Find the names near a span, each from where up to where the file has it."""
        if not self._listed:
            return
        first = max(span.start - self._reach, 0)
        text, places = _unwrapped(span.source.text[first : span.end + self._reach])
        for name in self._listed:
            for start in occurrences(text, name):
                end = start + len(name)
                if not (_continues(text, start) or _continues(text, end)):
                    yield first + places[start], first + places[end - 1] + 1

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        return tuple(filter(None, (name.strip().replace("*", "") for name in self.names)))

    @cached_property
    def _reach(self) -> int:
        return max(map(len, self._listed), default=0) + _WRAPPED


def _continues(text: str, place: int) -> bool:
    """Tell whether a Western word goes on across a place: no name ends inside of one."""
    return bool(_WORD.match(text[place - 1 : place]) and _WORD.match(text[place : place + 1]))


def _unwrapped(text: str) -> tuple[str, list[int]]:
    """Give a part of a file as it is read, on one line, and where each character of it stands."""
    pieces, places, position = list[str](), list[int](), 0
    for found in _UNREAD.finditer(text):
        start, end = found.span()
        pieces.append(text[position:start])
        places += range(position, start)
        if (
            found[0][0] not in '"*'
            and _WORD.match(text[start - 1 : start])
            and _WORD.match(text, end)
        ):
            pieces.append(" ")
            places.append(start)
        position = end
    return "".join([*pieces, text[position:]]), [*places, *range(position, len(text))]
