"""Columns of tables that are too narrow for their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from blueprint_cli.inspection.paper.boxes import selector_of, tag
from blueprint_cli.inspection.paper.lines import Block, text_of, written
from blueprint_cli.language.folding import is_wide
from blueprint_cli.model.rendering import Narrow

_CELLS = frozenset({"td", "th"})
#: A column of Chinese has room for so many characters, or sets its texts on two lines at most.
_CHARACTERS, _LINES = 4, 3
#: The end and the start of lines that part a word or a number; longer ones may be parted anywhere.
_WORD_END, _WORD_START = re.compile(r"[A-Za-z0-9.,]*[A-Za-z0-9]$"), re.compile(r"[A-Za-z0-9]+")
_LONG = 24


def narrow(blocks: Iterable[Block]) -> Iterator[Narrow]:
    """Yield the columns of tables that are too narrow for their words, each once."""
    known = set[tuple[Any, int]]()
    for lines in blocks:
        leaf = lines[0][0]
        cell = next((box for box in leaf.around if tag(box) in _CELLS), None)
        table = next((box.element for box in leaf.around if tag(box) == "table"), None)
        if cell is None or (table, cell.grid_x) in known:
            continue
        parted = _parted(lines)
        if parted or _is_pillar(lines, cell):
            known.add((table, cell.grid_x))
            yield Narrow(*leaf.place, parted or text_of(lines), selector_of(leaf), bool(parted))


def _parted(lines: Block) -> str:
    """Give the first word or number that two lines share, with a stroke where it is parted."""
    whole = written(lines[0][0])
    for before, after in pairwise(lines):
        end = _WORD_END.search(text_of([before]))
        start = _WORD_START.match(text_of([after]))
        if end and start and len(end[0] + start[0]) < _LONG and end[0] + start[0] in whole:
            return f"{end[0]}/{start[0]}"
    return ""


def _is_pillar(lines: Block, cell: Any) -> bool:
    """Tell whether Chinese stands in a column of a few characters, one line under the other."""
    text = text_of(lines)
    size = lines[0][0].box.style["font_size"]
    wide = sum(map(is_wide, text))
    return len(lines) >= _LINES and wide > len(text) / 2 and cell.width < _CHARACTERS * size
