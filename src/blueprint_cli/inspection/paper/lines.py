"""How paragraphs and headings end: with which line, and on which page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeAlias
from unicodedata import category

from blueprint_cli.inspection.paper.boxes import Leaf, Sheet, is_line, tag
from blueprint_cli.language.folding import is_wide
from blueprint_cli.model.rendering import Ending, Place

Line: TypeAlias = list[Leaf]

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: What a heading is the heading of (HTML, section 4.3).
_PARTS = frozenset({"article", "nav", "section"})
#: Values of `break-before` and `break-after` that begin a page (CSS Fragmentation 3, section 3.1).
_FORCED = frozenset({"page", "always", "left", "right", "recto", "verso"})


def endings(sheets: Sequence[Sheet]) -> Iterator[Ending]:
    """Yield the last lines, of paragraphs of more lines, that hold one East Asian character."""
    for lines in _paragraphs(sheets):
        last = lines[-1][-1]
        letters = [each for each in _text(lines[-1:]) if category(each)[0] in "LN"]
        if len(lines) > 1 and len(letters) == 1 and is_wide(letters[0]) and last.message:
            yield Ending(last.page, last.message, letters[0])


def stranded(sheets: Sequence[Sheet]) -> Iterator[Place]:
    """Yield the headings at a page's end whose text begins on the next page, unless it has to."""
    names = [sheet.box.page_type.name for sheet in sheets]
    seen = set[Any]()
    content = (leaf for sheet in sheets for leaf in sheet.leaves if leaf.message or not leaf.text)
    for leaf, after in pairwise(content):
        seen.update(box.element for box in leaf.around)
        heading = _heading(leaf)
        if heading is None or heading is _heading(after) or leaf.page == after.page:
            continue
        if not _holds(leaf, after):
            continue  # it has no text: a strategy may be its title alone
        if names[leaf.page - 1] == names[after.page - 1] and not _is_forced(leaf, after, seen):
            yield leaf.place


def _paragraphs(sheets: Sequence[Sheet]) -> Iterator[list[Line]]:
    """Yield the lines of every block of text, with those that it has on the next page."""
    known: dict[Any, tuple[int, list[Line]]] = {}
    for sheet in sheets:
        for block, lines in _blocks(sheet):
            page, before = known.get(block.element, (0, []))
            # The head of a table that goes on stands on each of its pages.
            goes_on = page == sheet.number - 1 and _text(before) != _text(lines)
            if before and not goes_on:
                yield before
            known[block.element] = sheet.number, [*before, *lines] if goes_on else lines
    yield from (lines for _, lines in known.values())


def _blocks(sheet: Sheet) -> Iterator[tuple[Any, list[Line]]]:
    """Yield the boxes of a page that hold lines, with these."""
    blocks: dict[Any, dict[Any, Line]] = {}
    for leaf in sheet.leaves:
        for block, line in pairwise(leaf.around):
            if is_line(line):
                blocks.setdefault(block, {}).setdefault(line, []).append(leaf)
    for block, lines in blocks.items():
        yield block, list(lines.values())


def _text(lines: Sequence[Line]) -> str:
    return "".join(leaf.text for line in lines for leaf in line)


def _heading(leaf: Leaf) -> Any:
    """Give the element of the heading that a leaf is in, or None."""
    return next((box.element for box in leaf.around if tag(box) in _HEADINGS), None)


def _holds(leaf: Leaf, after: Leaf) -> bool:
    """Tell whether a leaf stands in the part of the document whose heading the other is in."""
    parts = [box.element for box in leaf.around if tag(box) in _PARTS]
    return not parts or any(box.element is parts[-1] for box in after.around)


def _is_forced(leaf: Leaf, after: Leaf, seen: set[Any]) -> bool:
    """Tell whether the style sheet wants a new page between two leaves."""
    ending = {box.element for box in leaf.around} - {box.element for box in after.around}
    return any(
        box.style["break_before"] in _FORCED for box in after.around if box.element not in seen
    ) or any(box.style["break_after"] in _FORCED for box in leaf.around if box.element in ending)
