"""What a reader cannot see: glyphs that are not on the paper, and those that hardly stand out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from blueprint_cli.inspection.paper.boxes import Edges, Leaf, is_line, selector_of, tag
from blueprint_cli.inspection.paper.colours import Colour, contrast
from blueprint_cli.inspection.paper.grounds import Ground, colour_at, cover_at
from blueprint_cli.inspection.paper.painting import Painting, Shown, ink_of
from blueprint_cli.model.rendering import Faint, Hidden

#: How far a glyph may reach over an edge, in CSS pixels: the white beside it is as wide.
_BEARING = 1.0
#: Where the middle of letters is above the line, in em.
_MIDDLE = 0.35
#: Text is large from 18 points on, bold text from 14 (WCAG 2.2, 1.4.3); in CSS pixels.
_LARGE, _LARGE_BOLD, _BOLD = 24.0, 14 / 0.75, 700
_ENOUGH, _ENOUGH_LARGE = 4.5, 3.0
_ROUNDING = 1e-6
_CELLS = frozenset({"td", "th"})


def hidden(texts: Sequence[Shown]) -> Iterator[Hidden]:
    """Yield each text that has a glyph outside of its page or of what clips it, once."""
    known = set[tuple[object, ...]]()
    for shown in texts:
        leaf = shown.leaf
        if not shown.ink.exceed(shown.room, _BEARING):
            continue
        name = _name(leaf)
        if name not in known:
            known.add(name)
            is_outside = shown.ink.exceed(shown.sheet.edges, _BEARING)
            yield Hidden(*leaf.place, leaf.text, selector_of(leaf), cause(leaf), not is_outside)


def faint(texts: Sequence[Shown], paintings: Mapping[int, Painting]) -> Iterator[Faint]:
    """Yield the colours of text that stand out too little, once for every kind of place."""
    found: dict[tuple[str, str, str], Faint] = {}
    for shown in texts:
        if shown.has_letters:
            seen = _contrast(shown, paintings[shown.leaf.page].grounds)
            if seen is not None:
                ink, ground, ratio, enough = seen
                selector = selector_of(shown.leaf)
                new = Faint(*shown.leaf.place, str(ink), str(ground), ratio, enough, selector, 0)
                known = found.setdefault((new.ink, new.ground, selector), new)
                found[new.ink, new.ground, selector] = known._replace(places=known.places + 1)
    yield from found.values()


def _contrast(
    shown: Shown, grounds: Sequence[Ground]
) -> tuple[Colour, Colour, float, float] | None:
    """Give the colours of a text and its ground, their contrast and what it must be, if less."""
    style, painted = shown.leaf.box.style, shown.painted
    own = Colour.of(style["color"], painted.view.opacity)
    size = style["font_size"] * painted.view.scale
    is_large = size >= (_LARGE_BOLD if style["font_weight"] >= _BOLD else _LARGE) - _ROUNDING
    enough = _ENOUGH_LARGE if is_large else _ENOUGH
    worst: tuple[Colour, Colour, float, float] | None = None
    for x, y in _points(shown):
        ground = colour_at(grounds[: painted.under], x, y)
        if ground is None:
            continue
        cover = cover_at(grounds[painted.under :], x, y)
        ink, ground = cover.over(own.over(ground)), cover.over(ground)
        ratio = contrast(ink, ground)
        if ratio < (worst[2] if worst else enough - _ROUNDING):
            worst = ink, ground, ratio, enough
    return worst


def _points(shown: Shown) -> Iterator[tuple[float, float]]:
    """Yield points in the first, the middle and the last glyph of a text that can be seen."""
    box, view = shown.leaf.box, shown.painted.view
    size, room = box.style["font_size"], shown.room
    left, _, right, _ = ink_of(shown.leaf)
    height = box.position_y + box.baseline - _MIDDLE * size
    inset = min(_MIDDLE * size, (right - left) / 2)
    for across in dict.fromkeys((left + inset, (left + right) / 2, right - inset)):
        x, y, *_ = view.on_page(Edges(across, height, across, height))
        if room.left <= x <= room.right and room.top <= y <= room.bottom:
            yield x, y


def _name(leaf: Leaf) -> tuple[object, ...]:
    """Give what is told of once: a column of a table, a text, a running head of many pages."""
    for table, cell in zip(leaf.around, leaf.around[3:], strict=False):
        if tag(cell) in _CELLS and tag(table) == "table":
            return (table.element, cell.grid_x)
    return (leaf.node, leaf.message) if leaf.node or leaf.message else (leaf.text,)


def cause(leaf: Leaf) -> str:
    """Say what a text does not fit into: a `table`, a `line` that has one word, a `margin`."""
    if any(tag(box) in _CELLS for box in leaf.around):
        return "table"
    if getattr(leaf.around[0], "at_keyword", ""):
        return "margin"
    lines = [at for at, box in enumerate(leaf.around) if at and is_line(box)]
    column = leaf.around[lines[-1] - 1] if lines else None
    return "line" if column is not None and leaf.box.width > column.width + _BEARING else ""
