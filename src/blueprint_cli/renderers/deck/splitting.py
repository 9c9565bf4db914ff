"""Texts that are longer than a slide, divided among several: between blocks, else sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import ceil
from textwrap import dedent

from blueprint_cli.markup import to_plain_text
from blueprint_cli.markup.leaves import leaves
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.renderers.deck.fitting import pages

_SENTENCE_END = re.compile(r"(?<=[。！？；])(?![」』”’）])|(?<=[.!?;])\s+")
_MARKERS = ("**", "`")

#: Gives the part of a page that a plain text takes up.
Share = Callable[[str], float]


def divide(message: Message, values: Mapping[str, str], share: Share) -> list[Message]:
    """Divide a message into messages that fill a page each."""

    def weigh(text: Message) -> float:
        return share(to_plain_text(text.shown(), values))

    units = _units(message) if isinstance(message, Passage) else [message]
    pieces = [piece for unit in _fine(units, weigh) for piece in _pieces(unit, ceil(weigh(unit)))]
    divided = pages(pieces, lambda piece: weigh(piece.message), 1)
    return [_joined(message, page) for page in divided]


@dataclass(frozen=True)
class _Piece:
    """A part of a unit, which no two pages share unless it is cut between sentences."""

    unit: Message
    text: str
    is_first: bool

    @property
    def message(self) -> Message:
        return _with_text(self.unit, self.text, is_first=self.is_first)


def _joined(whole: Message, page: Sequence[_Piece]) -> Message:
    """Give what stands on one page as a message like the whole."""
    own = []
    for _, group in groupby(page, key=lambda piece: id(piece.unit)):
        first, *rest = group
        text = "".join([first.text, *(each.text for each in rest)])
        own.append(replace(first, text=text).message)
    if not isinstance(whole, Passage):
        return replace(whole, target="".join(each.target for each in own).strip("\n"))
    passages = [each for each in own if isinstance(each, Passage)]
    source = "".join(each.source for each in passages).strip("\n")
    blocks = [block for each in passages for block in each.blocks]
    return replace(whole, source=source).with_blocks(blocks)


def _units(passage: Passage) -> list[Passage]:
    """Cut a passage before every paragraph and list item."""
    tokens = passage.parse(passage.source).tokens
    starts = {
        token.map[0]
        for token in tokens
        if token.map and (token.level == 0 or (token.level == 1 and token.type == "list_item_open"))
    }
    lines = passage.source.splitlines(keepends=True)
    cuts = pairwise([*sorted(starts | {0}), len(lines)])
    return list(_of_sources(passage, ["".join(lines[a:b]) for a, b in cuts]))


def _of_sources(passage: Passage, sources: Sequence[str]) -> Iterator[Passage]:
    blocks = iter(passage.blocks)
    for source in sources:
        own = [next(blocks) for _ in leaves(source)]
        yield replace(passage, source=source).with_blocks(own)


def _fine(units: Sequence[Message], weigh: Callable[[Message], float]) -> Iterator[Message]:
    """Cut a unit of several blocks before each of them, where it fills more than a page."""
    for unit in units:
        if isinstance(unit, Passage) and len(unit.blocks) > 1 and weigh(unit) > 1:
            starts = [
                unit.source.rfind("\n", 0, each.starts[0]) + 1 for each in leaves(unit.source)
            ]
            cuts = pairwise([0, *starts[1:], len(unit.source)])
            yield from _of_sources(unit, [dedent(unit.source[a:b]) for a, b in cuts])
        else:
            yield unit


def _pieces(unit: Message, parts: int) -> Iterator[_Piece]:
    if isinstance(unit, Passage) and len(unit.blocks) != 1:
        yield _Piece(unit, "", is_first=True)
        return
    text = unit.blocks[0].target if isinstance(unit, Passage) else unit.target
    for at, piece in enumerate(_sentences(text, parts)):
        yield _Piece(unit, piece, is_first=not at)


def _with_text(unit: Message, text: str, *, is_first: bool) -> Message:
    """Give a unit with another text; what goes on from the page before is no item any more."""
    if not isinstance(unit, Passage):
        return replace(unit, target=text)
    if len(unit.blocks) != 1:
        return unit
    block = replace(unit.blocks[0], target=text.strip())
    if is_first:
        return unit.with_blocks([block])
    continued = replace(unit, source=f"{block.source}\n\n")
    return continued.with_blocks([replace(block, name="", handle="")])


def _sentences(piece: str, parts: int) -> list[str]:
    """Cut a piece of text between sentences, outside of any markup, into about equal parts."""
    cuts = [0]
    for found in _SENTENCE_END.finditer(piece):
        head = piece[: found.end()]
        closed = all(head.count(marker) % 2 == 0 for marker in _MARKERS)
        due = found.end() >= len(cuts) * len(piece) / parts
        if due and closed and head.count("[") == head.count("]"):
            cuts.append(found.end())
    pieces = (piece[start:end] for start, end in pairwise([*cuts, len(piece)]))
    return [each for each in pieces if each.strip()]
