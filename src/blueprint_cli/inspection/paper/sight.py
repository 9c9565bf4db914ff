"""What a reader cannot see: glyphs that are not on the paper, and those that hardly stand out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import category

from blueprint_cli.inspection.paper.boxes import Edges, Leaf, Sheet, is_line, tag
from blueprint_cli.inspection.paper.colours import Colour, contrast
from blueprint_cli.inspection.paper.grounds import Ground, colour_at, cover_at
from blueprint_cli.inspection.paper.painting import Painted, Painting
from blueprint_cli.language.folding import is_wide
from blueprint_cli.model.rendering import Faint, Hidden

#: How far a glyph may reach over an edge, in CSS pixels: the white beside it is as wide.
_BEARING = 1.0
#: What a space takes up, in em; no reader misses one.
_SPACE = 0.2
#: How far glyphs reach above the line and below it, in em: Chinese, letters, letters with a tail.
_WIDE, _TALL, _TAIL = (0.84, 0.08), 0.7, 0.2
_TAILED = frozenset("gjpqyQ,;()[]{}|/")
#: Where the middle of letters is above the line, in em.
_MIDDLE = 0.35
#: Text is large from 18 points on, bold text from 14 (WCAG 2.2, 1.4.3); in CSS pixels.
_LARGE, _LARGE_BOLD, _BOLD = 24.0, 14 / 0.75, 700
_ENOUGH, _ENOUGH_LARGE = 4.5, 3.0
#: Text that covers less than this is hidden on purpose.
_TRANSPARENT = 0.02
_ROUNDING = 1e-6
_CELLS = frozenset({"td", "th"})


@dataclass(frozen=True)
class _Shown:
    """A text with the way it comes onto its page; `ink` is what its glyphs take up there."""

    sheet: Sheet
    leaf: Leaf
    painted: Painted
    ink: Edges

    @property
    def room(self) -> Edges:
        """The part of the page on which it can be seen."""
        return self.painted.view.clip.within(self.sheet.edges)


def hidden(sheets: Sequence[Sheet], paintings: Mapping[int, Painting]) -> Iterator[Hidden]:
    """Yield each text that has a glyph outside of its page or of what clips it, once."""
    known = set[tuple[object, ...]]()
    for shown in _shown(sheets, paintings):
        leaf = shown.leaf
        if not shown.ink.exceed(shown.room, _BEARING):
            continue
        name = _name(leaf)
        if name not in known:
            known.add(name)
            is_outside = shown.ink.exceed(shown.sheet.edges, _BEARING)
            yield Hidden(*leaf.place, leaf.text, _selector(leaf), _cause(leaf), not is_outside)


def faint(sheets: Sequence[Sheet], paintings: Mapping[int, Painting]) -> Iterator[Faint]:
    """Yield the colours of text that stand out too little, once for every kind of place."""
    found: dict[tuple[str, str, str], Faint] = {}
    for shown in _shown(sheets, paintings):
        if any(category(character)[0] in "LN" for character in shown.leaf.text):
            seen = _contrast(shown, paintings[shown.leaf.page].grounds)
            if seen is not None:
                ink, ground, ratio, enough = seen
                selector = _selector(shown.leaf)
                new = Faint(*shown.leaf.place, str(ink), str(ground), ratio, enough, selector, 0)
                known = found.setdefault((new.ink, new.ground, selector), new)
                found[new.ink, new.ground, selector] = known._replace(places=known.places + 1)
    yield from found.values()


def _shown(sheets: Sequence[Sheet], paintings: Mapping[int, Painting]) -> Iterator[_Shown]:
    """Yield the texts that are painted to be seen."""
    for sheet in sheets:
        texts = paintings[sheet.number].texts
        for leaf in (*sheet.leaves, *sheet.margins):
            painted = texts.get(leaf.box)
            if painted is None or painted.view.is_hidden or not leaf.box.style["font_size"]:
                continue
            if leaf.box.style["color"].alpha * painted.view.opacity > _TRANSPARENT:
                yield _Shown(sheet, leaf, painted, painted.view.on_page(_ink(leaf)))


def _ink(leaf: Leaf) -> Edges:
    """Estimate what the glyphs of a text take up, before it is moved."""
    box, text = leaf.box, leaf.text
    size, line = box.style["font_size"], box.position_y + box.baseline
    top, bottom = _TALL, _TAIL if _TAILED.intersection(text) else 0.0
    if any(map(is_wide, text)):
        top, bottom = max(top, _WIDE[0]), max(bottom, _WIDE[1])
    spacing = box.style["letter_spacing"]
    after = 0.0 if spacing == "normal" else max(spacing, 0.0)
    before = (len(text) - len(text.lstrip())) * _SPACE * size
    after += (len(text) - len(text.rstrip())) * _SPACE * size
    left, right = box.position_x + before, box.position_x + box.width - after
    return Edges(left, line - top * size, max(left, right), line + bottom * size)


def _contrast(
    shown: _Shown, grounds: Sequence[Ground]
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


def _points(shown: _Shown) -> Iterator[tuple[float, float]]:
    """Yield points in the first, the middle and the last glyph of a text that can be seen."""
    box, view = shown.leaf.box, shown.painted.view
    size, room = box.style["font_size"], shown.room
    left, _, right, _ = _ink(shown.leaf)
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


def _cause(leaf: Leaf) -> str:
    """Say what a text does not fit into: a `table`, a `line` that has one word, a `margin`."""
    if any(tag(box) in _CELLS for box in leaf.around):
        return "table"
    if getattr(leaf.around[0], "at_keyword", ""):
        return "margin"
    lines = [at for at, box in enumerate(leaf.around) if at and is_line(box)]
    column = leaf.around[lines[-1] - 1] if lines else None
    return "line" if column is not None and leaf.box.width > column.width + _BEARING else ""


def _selector(leaf: Leaf) -> str:
    """Say in CSS what kind of place a text stands in, for who changes the style sheet."""
    margin = getattr(leaf.around[0], "at_keyword", "")
    if margin:
        return str(margin)
    boxes = (box for box in (leaf.box, *reversed(leaf.around)) if box.element is not None)
    by_element = {box.element: box for box in reversed([*boxes])}
    own, *around = reversed(by_element.values())
    name, pseudo = tag(own).partition("::")[::2]
    rest = f"::{pseudo}" if pseudo else ""
    outer = next((f"{tag(box)}{_classes(box)} " for box in around if _classes(box)), "")
    return f"{outer}{name}{_classes(own)}{rest}"


def _classes(box: Any) -> str:
    return "".join(f".{name}" for name in box.element.get("class", "").split())
