"""Texts that are longer than a slide, divided among several.

They are cut between blocks, else sentences, else clauses, else words; and within a word that alone
is longer than a slide.
"""

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

#: Where a text may be cut, the best places first: after sentences, clauses, words, anywhere.
_CUTS = (
    re.compile(r"(?<=[。！？；])(?![」』”’）])|(?<=[.!?;])\s+"),
    re.compile(r"(?<=[，：、])(?![」』”’）])|(?<=[,:])\s+"),
    re.compile(r"\s+|(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])"),
    re.compile(r"(?<=\w)(?=\w)"),
)
#: What opens markup and closes it again: in between, a text is not cut.
_SIGNS = re.compile(r"\*+|`+|\]\(|[\[\]){}]")
_CLOSING = {"[": "]", "{": "}"}

#: Gives the part of a page that a plain text takes up.
Share = Callable[[str], float]


def divide(message: Message, values: Mapping[str, str], share: Share) -> list[Message]:
    """Divide a message into messages that fill a page each."""

    def weigh(text: Message) -> float:
        return share(to_plain_text(text.shown(), values))

    units = _units(message) if isinstance(message, Passage) else [message]
    pieces = [piece for unit in _fine(units, weigh) for piece in _pieces(unit, weigh)]
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


def _pieces(unit: Message, weigh: Callable[[Message], float]) -> Iterator[_Piece]:
    if isinstance(unit, Passage) and len(unit.blocks) != 1:
        yield _Piece(unit, "", is_first=True)
        return
    text = unit.blocks[0].target if isinstance(unit, Passage) else unit.target

    def weight(piece: str) -> float:
        return weigh(_with_text(unit, piece, is_first=False))

    for at, piece in enumerate(_cut(text, weight)):
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


def _cut(text: str, weigh: Callable[[str], float], level: int = 0) -> Iterator[str]:
    """Cut a text into about equal parts that each have room on a page, at the best places."""
    weight = weigh(text)
    if weight <= 1 or level == len(_CUTS):
        yield text
        return
    fewest = ceil(weight)
    for count in (fewest, fewest + 1):
        parts = list(_parts(text, _CUTS[level], count))
        if all(weigh(part) <= 1 for part in parts):
            yield from parts
            return
    for part in parts:
        yield from _cut(part, weigh, level + 1)


def _parts(text: str, places: re.Pattern[str], count: int) -> Iterator[str]:
    """Cut a text at some of the places, outside of any markup, into about so many equal parts."""
    start, due = 0, 1
    is_held = _held(text)
    for found in places.finditer(text):
        end = found.end()
        if end * count >= due * len(text) and not is_held[end] and text[start:end].strip():
            yield text[start:end]
            start, due = end, end * count // len(text) + 1
    if text[start:].strip():
        yield text[start:]


def _held(text: str) -> bytearray:
    """Tell of every place in a text whether it is inside of markup."""
    held = bytearray(len(text) + 1)
    closing: list[str] = []
    start = 0
    for found in _SIGNS.finditer(text):
        was_held, sign = bool(closing), found[0]
        if closing and sign == closing[-1]:
            closing.pop()
        elif sign == "](" and closing and closing[-1] == "]":
            closing[-1] = ")"
        elif sign in _CLOSING or sign[0] in "*`":
            closing.append(_CLOSING.get(sign, sign))
        if was_held:
            held[start + 1 : found.end()] = b"\1" * (found.end() - start - 1)
        start = found.start() if closing else found.end()
    return held
