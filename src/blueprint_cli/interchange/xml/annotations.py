"""Terms in a source on its way out: where a tool is told that the term base has a word for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from blueprint_cli.interchange.codes import Code, Coded, Kind
from blueprint_cli.interchange.packet import TermUse


@dataclass(frozen=True)
class Marked:
    """A term, and what of the source it is made of."""

    term: TermUse
    parts: Coded


#: A source with its terms.
Annotated: TypeAlias = tuple[str | Code | Marked, ...]


def annotated(parts: Coded, terms: Sequence[TermUse]) -> Annotated:
    """Mark the terms in a source; one that cuts a code or a pair in two is left unmarked."""
    made: list[str | Code | Marked] = []
    rest, position = list(reversed(parts)), 0
    for term in _usable(parts, terms):
        made += _taken(rest, term.start - position)
        made.append(Marked(term, tuple(_taken(rest, term.end - term.start))))
        position = term.end
    return (*made, *reversed(rest))


def _taken(rest: list[str | Code], size: int) -> Iterator[str | Code]:
    """Take so many code points off the end of a reversed list."""
    while size > 0:
        part = rest.pop()
        if isinstance(part, Code):
            size -= len(part.text)
            yield part
            continue
        if len(part) > size:
            rest.append(part[size:])
        yield part[:size]
        size -= len(part)


def _usable(parts: Coded, terms: Sequence[TermUse]) -> Iterator[TermUse]:
    """Give those that stand in the source, one after another, with only whole pairs inside."""
    codes: list[tuple[int, int, Code]] = []
    size = 0
    for part in parts:
        start, size = size, size + len(part if isinstance(part, str) else part.text)
        if isinstance(part, Code):
            codes.append((start, size, part))
    starts = [start for start, _, _ in codes]
    position = 0
    for term in sorted(terms, key=lambda term: (term.start, -term.end)):
        if not position <= term.start < term.end <= size:
            continue
        first = bisect_left(starts, term.start)
        inside = codes[first : bisect_left(starts, term.end)]
        is_cut = first > 0 and codes[first - 1][1] > term.start
        if not is_cut and _is_whole([code for _, end, code in inside if end <= term.end], inside):
            position = term.end
            yield term


def _is_whole(codes: Sequence[Code], inside: Sequence[object]) -> bool:
    opened = [code.number for code in codes if code.kind is Kind.OPEN]
    closed = [code.number for code in codes if code.kind is Kind.CLOSE]
    return len(codes) == len(inside) and sorted(opened) == sorted(closed)
