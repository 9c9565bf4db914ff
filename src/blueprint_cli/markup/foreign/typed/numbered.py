"""Numbers that make no list: （一）, (a), 1、 at the starts of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from blueprint_cli.markup.blocks import CODE, PARAGRAPH, Block
from blueprint_cli.markup.foreign.typed.kinds import KINDS, Kind
from blueprint_cli.markup.foreign.typed.mark import ENDED, Typed, block_lines

#: The stop of a sentence, or of a point.
_STOPPED = re.compile(
    r"[。！？；：，.!?;:,…](?:[」』”’）)\"'*_]{0,4}|[ ]?(?:及|和|或|以及|與|and|or))\s*\Z"
)


@dataclass(frozen=True)
class _Line:
    """A line of a block: its number there, its place, and the mark that it opens with."""

    row: int
    start: int
    end: int
    value: int


def numbers(text: str, blocks: Sequence[Block], *, inline: bool) -> Iterator[Typed]:
    """Find numbers that make no list, at the starts of lines; see `bullets`.

    A sentence in a paragraph of its own may keep its number, （一） or (a).
    """
    for block in blocks:
        if block.kind != CODE:
            lines = block_lines(text, block)
            if block.kind != PARAGRAPH:
                lines[0] = (lines[0][0], "")
            yield from _numbers(text, block, lines, inline=inline)


def _numbers(
    text: str, block: Block, lines: Sequence[tuple[int, str]], *, inline: bool
) -> Iterator[Typed]:
    told: set[int] = set()
    for kind in KINDS:
        marked = [each for each in _marked(kind, lines) if each.row not in told]
        series = marked if kind.labels and len(marked) == len(lines) else _series(marked)
        if not _is_list(kind, text, block, lines, marked, series, inline=inline):
            continue
        chosen = series if len(series) > 1 else marked
        told |= {each.row for each in chosen}
        if kind.labels:
            rows = (each for each in chosen if each.row)
            yield from (Typed(each.start, each.end, joined=True, is_label=True) for each in rows)
            continue
        whole = not inline and _is_whole(chosen, lines)
        for each in chosen:
            fix = f"{each.value}. " if whole else None
            yield Typed(each.start, each.end, fix, each.row > 0, whole and kind.listed)


def _marked(kind: Kind, lines: Sequence[tuple[int, str]]) -> list[_Line]:
    marked = []
    for row, (at, line) in enumerate(lines):
        found = kind.pattern.match(line) if kind.may_start(line) else None
        value = kind.read(found["n"]) if found else None
        if found and value:
            marked.append(_Line(row, at + found.start("mark"), at + found.end("mark"), value))
    return marked


def _series(marked: Sequence[_Line]) -> list[_Line]:
    """Give the lines that follow each other in number."""
    following = {
        each
        for pair in pairwise(marked)
        if pair[1].value - pair[0].value in (0, 1)
        for each in pair
    }
    return [each for each in marked if each in following]


def _is_list(
    kind: Kind,
    text: str,
    block: Block,
    lines: Sequence[tuple[int, str]],
    marked: Sequence[_Line],
    series: Sequence[_Line],
    *,
    inline: bool,
) -> bool:
    """Tell whether lines that open with a number are items of a list, and not prose."""
    if len(series) > 1:
        starts = series[0].value == 1 or kind.listed or not kind.plural
        return len(series) == len(lines) if kind.labels else starts
    if not marked or kind.plural or inline:
        return False
    if kind.listed:
        row = marked[0].row
        return not row or bool(ENDED.search(lines[row - 1][1]))
    # A point of prose ends as a sentence does, and its lines may be wrapped anywhere.
    return len(lines) == 1 and not _STOPPED.search(text[block.start : block.end])


def _is_whole(chosen: Sequence[_Line], lines: Sequence[tuple[int, str]]) -> bool:
    """Tell whether the lines, from the first with a number on, are the items from 1 on."""
    first = chosen[0].row
    values = [each.value for each in chosen]
    if len(lines) == 1:
        return True
    rows = [each.row for each in chosen]
    return rows == list(range(first, len(lines))) and values == list(range(1, len(values) + 1))
