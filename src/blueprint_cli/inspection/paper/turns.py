"""Where pages end: with a heading, with hardly anything on them, with one line over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from blueprint_cli.inspection.paper.boxes import (
    Leaf,
    Sheet,
    inside,
    is_footnote,
    is_line,
    outside,
    tag,
)
from blueprint_cli.model.rendering import Bare, Place

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: What a heading is the heading of (HTML, section 4.3).
_PARTS = frozenset({"article", "nav", "section"})
#: What stands under a heading and is not its text: the class of lists of labels and values.
_BESIDE = "details"
#: Values of `break-before` and `break-after` that begin a page (CSS Fragmentation 3, section 3.1).
_FORCED = frozenset({"page", "always", "left", "right", "recto", "verso"})
#: A page that takes up less of its height than this looks empty.
_FILLED = 0.2


def stranded(sheets: Sequence[Sheet]) -> Iterator[Place]:
    """Yield the headings at a page's end whose text begins on the next page, unless it has to.

    What a heading is told with, labels and their values, and the title of a table are no text.
    """
    for before, after in _turns(sheets):
        own = [leaf for leaf in before if leaf.page == before[-1].page]
        caption = None
        while own and (_is_beside(own[-1]) or _titles(own[-1], after)):
            leaf = own.pop()
            caption = leaf if _titles(leaf, after) else caption
        heading = _heading(own[-1]) if own else None
        # Without text of its own: a strategy may be its title alone.
        if heading is not None and heading is not _heading(after) and _holds(own[-1], after):
            yield own[-1].place
        elif caption is not None and heading is None:
            yield caption.place


def bare(sheets: Sequence[Sheet]) -> Iterator[Bare]:
    """Yield pages that hold next to nothing though their chapter goes on, and lone last lines."""
    turns = {before[-1].page: after for before, after in _turns(sheets)}
    headed = {place.page for place in stranded(sheets)}
    begun = {after.page for after in turns.values()}
    for sheet in sheets:
        leaves = [leaf for leaf in sheet.leaves if not is_footnote(leaf)]
        after = turns.get(sheet.number)
        if not leaves:
            continue
        room = inside(sheet.box)
        foot = max(map(_foot, leaves))
        share = (foot - room.top) / (room.bottom - room.top)
        if after is not None and share < _FILLED and sheet.number not in headed:
            yield Bare(*after.place, sheet.number, is_line=False)
        elif after is None and sheet.number in begun and _has_one_line(leaves):
            yield Bare(*leaves[0].place, sheet.number, is_line=True)


def _turns(sheets: Sequence[Sheet]) -> Iterator[tuple[list[Leaf], Leaf]]:
    """Yield what stands before each page that no style sheet asked for, and what begins it.

    Labels, and whatever else is the theme's own, are no content.
    """
    names = [sheet.box.page_type.name for sheet in sheets]
    seen = set[Any]()
    before: list[Leaf] = []
    for sheet in sheets:
        content = [leaf for leaf in sheet.leaves if leaf.message or not leaf.text]
        content = [leaf for leaf in content if not is_footnote(leaf)]
        is_same = content and before and names[before[-1].page - 1] == names[sheet.number - 1]
        if is_same and not _is_forced(before[-1], content[0], seen):
            yield before, content[0]
        seen.update(box.element for leaf in content for box in leaf.around)
        before = content or before


def _foot(leaf: Leaf) -> float:
    """Tell how far down there is something to be seen: a text, or the ground that it has."""
    grounds = [outside(box).bottom for box in leaf.around if box.background and not is_line(box)]
    return max([leaf.edges.bottom, *grounds])


def _heading(leaf: Leaf) -> Any:
    """Give the element of the heading that a leaf is in, or None."""
    return next((box.element for box in leaf.around if tag(box) in _HEADINGS), None)


def _is_beside(leaf: Leaf) -> bool:
    return any(_BESIDE in _classes(box) for box in leaf.around)


def _titles(leaf: Leaf, after: Leaf) -> bool:
    """Tell whether a leaf is in the title of a table that begins with another."""
    table = next((box.element for box in leaf.around if tag(box) == "table"), None)
    is_title = any(tag(box) == "caption" for box in leaf.around)
    return is_title and any(box.element is table for box in after.around)


def _classes(box: Any) -> Sequence[str]:
    return () if box.element is None else box.element.get("class", "").split()


def _has_one_line(leaves: Sequence[Leaf]) -> bool:
    lines = {next((box for box in leaf.around if is_line(box)), None) for leaf in leaves}
    return len(lines) == 1 and None not in lines


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
