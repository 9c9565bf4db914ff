"""Where a slide, or a box on a page, has no room for what stands on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from blueprint_cli.inspection.paper.boxes import (
    Edges,
    Leaf,
    Sheet,
    inside,
    is_inline,
    is_line,
    outside,
    selector_of,
)
from blueprint_cli.model.rendering import Place

#: The corners of a rectangle, from the upper left one clockwise: the places of its two edges.
_CORNERS = ((0, 1), (2, 1), (2, 3), (0, 3))
#: How far a corner may reach over the ellipse that rounds a box, as a square of its radius.
_ROUND = 1.05
_NONE = Edges(float("-inf"), float("-inf"), float("inf"), float("inf"))


@dataclass(frozen=True)
class Deck:
    """The slides that are laid out, by id; `tight` are the messages too long for their box."""

    slides: Collection[str]
    tight: Collection[str] = ()


@dataclass
class _Slide:
    """One slide: what stands on it, the pages it takes, and whether all of it is on paper."""

    leaves: list[Leaf] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    is_cut: bool = False


def overflows(sheets: Sequence[Sheet], deck: Deck) -> Iterator[Place]:
    """Yield a place for each slide that does not hold its content, and for each box on one."""
    limits = _Limits(deck)
    for slide in _slides(sheets, deck).values():
        found = [leaf for leaf in slide.leaves if limits.are_exceeded(leaf)]
        if slide.is_cut or len(slide.pages) > 1:
            found = [*_longest(slide, deck), *found]
        yield from {(leaf.node, leaf.message): leaf.place for leaf in reversed(found)}.values()


def spilt(leaves: Iterable[Leaf]) -> Iterator[Leaf]:
    """Yield what reaches out of its box on a page, or out of its column: the first of each text."""
    limits = _Limits(Deck(()))
    known = set[tuple[str, str, str]]()
    for leaf in leaves:
        name = (*leaf.place[1:], selector_of(leaf))
        if name not in known and limits.are_exceeded(leaf):
            known.add(name)
            yield leaf


class _Limits:
    """The edges that the content of boxes must keep to."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._known: dict[Any, Edges] = {}

    def are_exceeded(self, leaf: Leaf) -> bool:
        """Tell whether something reaches out of a box that a reader sees, or of its column."""
        if leaf.edges.exceed(self._of(leaf.around)):
            return True
        return bool(leaf.text) and any(_cuts_corner(leaf.edges, box) for box in leaf.around)

    def _of(self, boxes: tuple[Any, ...]) -> Edges:
        """Give the edges for what stands in boxes, the outermost first."""
        if not boxes:
            return _NONE
        box = boxes[-1]
        if box not in self._known:
            self._known[box] = self._find(box, boxes[:-1])
        return self._known[box]

    def _find(self, box: Any, around: tuple[Any, ...]) -> Edges:
        if _name(box) in self._deck.slides:
            return _NONE
        outer = self._of(around)
        if is_line(box) or box.is_table_wrapper:  # both grow with a word that cannot break
            column = inside(around[-1])
            left = column.left - _hanging(around[-1])
            outer = outer.within(_NONE._replace(left=left, right=column.right))
        if is_line(box) or is_inline(box):
            return outer
        # What is placed by hand may stand anywhere.
        return _seen(box) if box.is_absolutely_positioned() else outer.within(_seen(box))


def _hanging(block: Any) -> float:
    """Tell how far the first line of a block hangs out of it on purpose."""
    indent = block.style["text_indent"]
    return max(0.0, -indent.value) if indent.unit == "px" else 0.0


def _seen(box: Any) -> Edges:
    """Give those edges of a box that a reader sees."""
    edges = outside(box)
    if box.background is not None or box.style["overflow"] != "visible":
        return edges
    return Edges(
        edges.left if box.border_left_width else _NONE.left,
        edges.top if box.border_top_width else _NONE.top,
        edges.right if box.border_right_width else _NONE.right,
        edges.bottom if box.border_bottom_width else _NONE.bottom,
    )


def _cuts_corner(edges: Edges, box: Any) -> bool:
    """Tell whether a corner of a rectangle lies outside of a round corner of a box that is seen."""
    if is_line(box) or is_inline(box) or _seen(box) == _NONE:
        return False
    x, y, width, height, *radii = box.rounded_padding_box()
    round_box = Edges(x, y, x + width, y + height)
    for (across, down), (horizontal, vertical) in zip(radii, _CORNERS, strict=True):
        beside = abs(round_box[horizontal] - edges[horizontal])
        below = abs(round_box[vertical] - edges[vertical])
        if beside < across and below < down:
            reach = (1 - beside / across) ** 2 + (1 - below / down) ** 2
            if reach > _ROUND:
                return True
    return False


def _slides(sheets: Sequence[Sheet], deck: Deck) -> Mapping[str, _Slide]:
    slides: dict[str, _Slide] = defaultdict(_Slide)
    for sheet in sheets:
        for name in _names(sheet.box, deck):
            slides[name].pages.add(sheet.number)
        for leaf in sheet.leaves:
            slide = slides[next(filter(deck.slides.__contains__, map(_name, leaf.around)), "")]
            slide.leaves.append(leaf)
            slide.is_cut |= _is_cut(leaf, sheet)
    return slides


def _names(box: Any, deck: Deck) -> Iterator[str]:
    """Yield the ids of the slides in a box."""
    if _name(box) in deck.slides:
        yield _name(box)
        return
    for child in box.children:
        yield from _names(child, deck)


def _name(box: Any) -> str:
    return "" if box.element is None else str(box.element.get("id", ""))


def _is_cut(leaf: Leaf, sheet: Sheet) -> bool:
    """Tell whether something reaches over the edge of the paper, or into the running foot."""
    foot = (each.edges for each in sheet.margins)
    return leaf.edges.exceed(sheet.edges) or any(leaf.edges.meet(each) for each in foot)


def _longest(slide: _Slide, deck: Deck) -> list[Leaf]:
    """Give the start of what takes up most of a slide; of a text that is too long, if one is."""
    taken: dict[tuple[str, str], float] = defaultdict(float)
    first: dict[tuple[str, str], Leaf] = {}
    for leaf in slide.leaves:
        name = (leaf.node, leaf.message)
        first.setdefault(name, leaf)
        taken[name] += leaf.edges.area
    ranked = sorted(taken, key=lambda name: (name[1] in deck.tight, taken[name]))
    return [first[name] for name in ranked[-1:]]
