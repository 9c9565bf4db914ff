"""The blocks of a passage: its paragraphs, the items of its lists, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from blueprint_cli.markup import Markup

if TYPE_CHECKING:
    from markdown_it.token import Token

PARAGRAPH, BULLET, NUMBERED, CODE = "paragraph", "bullet", "numbered", "code"
_LISTS = {"bullet_list_open": BULLET, "ordered_list_open": NUMBERED}


@dataclass(frozen=True)
class Block:
    """A block of a message, from `start` up to `end` of its text, without bullets and fences.

    `depth` counts the lists around it; the first paragraph of an item is the item. `breaks` are
    the lines that its writer has broken for the reader to see.
    """

    kind: str
    depth: int
    start: int
    end: int
    breaks: int = 0

    @property
    def shape(self) -> tuple[str, int]:
        """What it is and how deep it stands: what a translation keeps."""
        return self.kind, self.depth

    @property
    def is_item(self) -> bool:
        """Whether it is the item of a list."""
        return self.kind in (BULLET, NUMBERED)


def blocks(markup: Markup) -> tuple[Block, ...]:
    """Give the blocks of a message, in reading order; a message of one paragraph is one block."""
    if all(token.map is None for token in markup.tokens):
        return tuple(_paragraph(markup, token) for token in markup.tokens)
    return tuple(_walk(markup))


def _paragraph(markup: Markup, token: Token) -> Block:
    return Block(PARAGRAPH, 0, 0, len(markup.text), _breaks(token))


def _walk(markup: Markup) -> Iterator[Block]:
    lines = markup.text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    lists: list[str] = []
    item = False
    for token in markup.tokens:
        if token.type in _LISTS:
            lists.append(_LISTS[token.type])
        elif token.type.endswith("_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            item = True
        elif token.type in ("inline", "fence") and token.map:
            kind = CODE if token.type == "fence" else lists[-1] if item else PARAGRAPH
            item = False
            yield Block(kind, len(lists), *_place(token, lines, starts), _breaks(token))


def _place(token: Token, lines: list[str], starts: list[int]) -> tuple[int, int]:
    """Give where the text of a block starts and ends, in code points of the message."""
    first, after = token.map or (0, 1)
    head = token.content.partition("\n")[0]
    last = min(after, len(lines)) - 1
    while last > first and not lines[last].strip():
        last -= 1
    start = starts[first] + max(lines[first].find(head), 0)
    return start, max(start, starts[last] + len(lines[last].rstrip()))


def _breaks(token: Token) -> int:
    return sum(child.type == "hardbreak" for child in token.children or ())
