"""What a list that was typed by hand opens a line with, and the lines of a block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from blueprint_cli.markup.blocks import QUOTED, Block

#: The marks of a quotation before a line of it.
_QUOTING = re.compile(r"[ ]{0,3}(?:>[ ]?){1,9}")
#: The end of a line after which another could begin.
ENDED = re.compile(r"[。！？；：!?;:.][」』”’）)\"']{0,3}\s*\Z")


@dataclass(frozen=True)
class Typed:
    """A mark that a line opens with, from `start` up to `end`, and the `fix` that makes an item.

    `joined` says that the line runs on in the one above; `safe`, that the list has the same look;
    `is_item`, that the mark would be right but for its indent; `is_label`, that it is no number.
    """

    start: int
    end: int
    fix: str | None = None
    joined: bool = False
    safe: bool = False
    is_item: bool = False
    is_label: bool = False


def block_lines(text: str, block: Block) -> list[tuple[int, str]]:
    """Give the lines of a block, each with its place: from the first on, with its indent.

    The marks of a quotation are no part of its lines.
    """
    lines, at = [], block.start
    for line in text[block.start : block.end].split("\n"):
        marks = _QUOTING.match(line) if block.kind == QUOTED else None
        inner = marks.end() if marks else 0
        lines.append((at + inner, line[inner:]))
        at += len(line) + 1
    return lines
