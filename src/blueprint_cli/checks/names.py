"""Official names: what no check of characters finds fault with, and no fix may change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from blueprint_cli.diagnostics import Edit
from blueprint_cli.source import Span

#: Where a line may be broken in a file: between two characters, and in the strings of a catalog.
_BREAK = r'[ \t]*"?\r?\n[ \t]*"?[ \t]*'


@dataclass(frozen=True)
class Names:
    """The names that a term base locks, in every language, where they stand in the files."""

    names: Collection[str] = ()

    def have(self, span: Span) -> bool:
        """Tell whether a span is of a name, or of a part of one."""
        within = (start <= span.start and span.end <= end for start, end in self._around(span))
        return any(within)

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
        if self._pattern is None:
            return
        for start, end in _places(self._pattern, span.source.text):
            if start <= span.end and span.start <= end:
                yield start, end

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest_first = sorted(filter(None, self.names), key=len, reverse=True)
        return re.compile("|".join(map(_written, longest_first))) if longest_first else None


# One file is asked for every finding in it.
@lru_cache(maxsize=4)
def _places(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in pattern.finditer(text))


def _written(name: str) -> str:
    """Give a pattern of a name as files write it: a whole word, and its line may be broken."""
    spaced = re.split(" +", name)
    words = rf"(?:[ \t]+|{_BREAK})".join(
        f"(?:{_BREAK})?".join(map(re.escape, word)) for word in spaced
    )
    before = r"(?<![A-Za-z0-9])" if name[:1].isascii() else ""
    after = r"(?![A-Za-z0-9])" if name[-1:].isascii() else ""
    return f"{before}{words}{after}"
