"""The leaves of a passage: its paragraphs, each a text of its own, and the passage around them.

What holds them, the lists and their bullets, is the passage's; what stands in them is translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from blueprint_cli.markup.blocks import block_tokens, lines_of
from blueprint_cli.markup.limits import excess

if TYPE_CHECKING:
    from markdown_it.token import Token

#: The id that a paragraph's writer gives it, at its end, as Pandoc has it for headings.
_NAME = re.compile(r"[ \t]*\{#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}[ \t]*\Z")
#: What stands before a continued line: the marks of block quotes stay, bullets are blanks.
_NOT_QUOTING = re.compile(r"[^>\s]")


@dataclass(frozen=True)
class Leaf:
    """A paragraph (CommonMark 0.31, section 4.8): its text without what is before its lines.

    `starts` are the places of its lines in the passage. `name` is the id that its writer gave it,
    which is no part of the text; `end` is the place after both.
    """

    text: str
    starts: tuple[int, ...]
    name: str
    end: int

    def place(self, at: int) -> int:
        """Give the place in the passage of a place in the leaf's text."""
        line = min(self.text.count("\n", 0, at), len(self.starts) - 1)
        return self.starts[line] + at - (self.text.rfind("\n", 0, at) + 1)


@dataclass(frozen=True)
class Part:
    """Where the text of a leaf stands in a composed one: `starts` are the places of its lines."""

    number: int
    text: str
    starts: tuple[int, ...]

    def place(self, at: int) -> int:
        """Give the place in the leaf of a place in the composed text, or the nearest one."""
        position = 0
        for line, start in zip(self.text.split("\n"), self.starts, strict=True):
            if at <= start + len(line):
                return position + max(at - start, 0)
            position += len(line) + 1
        return len(self.text)


@dataclass(frozen=True)
class Composed:
    """A passage with other texts in it, and where each of them stands."""

    text: str
    parts: tuple[Part, ...]


# A passage is divided when it is read, and again for every locale and every file.
@lru_cache(maxsize=4096)
def leaves(text: str) -> tuple[Leaf, ...]:
    """Divide a passage into its leaves, in reading order; code that is set off is none."""
    if excess(text):
        return (Leaf(text, (0,), "", len(text)),)
    lines = tuple(lines_of(text))
    return tuple(_leaf(token, lines) for token in block_tokens(text) if token.type == "inline")


def compose(text: str, targets: Mapping[int, str]) -> Composed:
    """Put texts in place of the leaves of a passage, by their number.

    A leaf without one is left out with its lines; what holds no leaf stays.
    """
    pieces: list[str] = []
    parts: list[Part] = []
    position = size = 0

    def add(piece: str) -> None:
        nonlocal size
        pieces.append(piece)
        size += len(piece)

    for number, leaf in enumerate(leaves(text)):
        if number not in targets:
            start = text.rfind("\n", 0, leaf.starts[0]) + 1
            add(text[position : max(position, start)])
            after = text.find("\n", leaf.end)
            position = len(text) if after < 0 else after + 1
            continue
        add(text[position : leaf.starts[0]])
        prefix = _prefix(text, leaf.starts[0])
        starts: list[int] = []
        for at, line in enumerate(targets[number].split("\n")):
            add(f"\n{prefix}" if at else "")
            starts.append(size)
            add(line)
        parts.append(Part(number, targets[number], tuple(starts)))
        position = leaf.end
    add(text[position:])
    return Composed("".join(pieces), tuple(parts))


def _leaf(token: Token, lines: Sequence[tuple[int, str]]) -> Leaf:
    first, _ = token.map or (0, 0)
    content = token.content
    starts = tuple(_starts(content, lines[first:]))
    end = starts[-1] + len(content.rpartition("\n")[2])
    named = _NAME.search(content)
    if named is None or not named.start():
        return Leaf(content, starts, "", end)
    text = content[: named.start()].rstrip()
    return Leaf(text, starts[: text.count("\n") + 1], named[1], end)


def _starts(content: str, lines: Sequence[tuple[int, str]]) -> Iterator[int]:
    for (at, line), said in zip(lines, content.split("\n"), strict=False):
        yield at + max(line.find(said), 0)


def _prefix(text: str, start: int) -> str:
    """Give what a further line of a leaf starts with that begins at `start`."""
    return _NOT_QUOTING.sub(" ", text[text.rfind("\n", 0, start) + 1 : start])
