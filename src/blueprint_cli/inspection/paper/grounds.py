"""What texts stand on, and the colour that it has at a point of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from blueprint_cli.inspection.paper.boxes import Edges
from blueprint_cli.inspection.paper.colours import CLEAR, PAPER, Colour, Gradient
from blueprint_cli.inspection.paper.views import View

#: Less than this of what lies deeper is not seen.
_UNSEEN = 1 / 512
#: A colour, or of a picture whether it is a drawing.
_Seen: TypeAlias = Colour | bool


@dataclass(frozen=True)
class Ground:
    """Something painted that texts may stand on; of a picture there are edges alone."""

    view: View
    edges: Edges
    background: Any = None
    is_clipped: bool = True

    @property
    def seen(self) -> Edges:
        """The edges on the page of what is not clipped."""
        return self.view.on_page(self.edges).within(self.view.clip)

    def at(self, x: float, y: float) -> Iterator[_Seen]:
        """Yield what there is at a point, the uppermost first."""
        if not _within(self.view.clip, x, y):
            return
        if self.view.matrix is not None:
            x, y = self.view.before(x, y)
        if not _within(self.edges, x, y):
            return
        if self.background is None:
            yield False
        elif not self._clips or any(_holds(box, x, y) for box in self._clips):
            for layer in self._pictures:
                yield from layer.at(x, y)
            yield self._colour

    @cached_property
    def _clips(self) -> Sequence[Any]:
        return self.background.layers[-1].clipped_boxes if self.is_clipped else ()

    @cached_property
    def _colour(self) -> Colour:
        return Colour.of(self.background.color, self.view.opacity)

    @cached_property
    def _pictures(self) -> list[_Picture]:
        layers = self.background.layers
        drawn = (each for each in layers if each.image is not None and 0 not in each.size)
        return [_Picture(each, self.background.style, self.view.opacity) for each in drawn]


@dataclass(frozen=True)
class _Picture:
    """A layer of a background that has a picture or a gradient, once or many times."""

    layer: Any
    style: Any
    opacity: float

    def at(self, x: float, y: float) -> Iterator[_Seen]:
        """Yield what there is at a point, if anything."""
        layer, place = self.layer, [x, y]
        for axis, size in enumerate(layer.size):
            place[axis] -= layer.positioning_area[axis] + layer.position[axis]
            if layer.repeat[axis] != "no-repeat":
                place[axis] %= size
            elif not 0 <= place[axis] <= size:
                return
        yield self._content if isinstance(self._content, bool) else self._content.at(*place)

    @cached_property
    def _content(self) -> Gradient | bool:
        from weasyprint import images

        if isinstance(self.layer.image, images.Gradient):
            return Gradient.of(self.layer.image, self.layer.size, self.style, self.opacity)
        return isinstance(self.layer.image, images.SVGImage)


def colour_at(grounds: Sequence[Ground], x: float, y: float) -> Colour | None:
    """Give the colour of what was painted at a point; None where a picture decides it.

    A drawing on a ground of colour is taken for its decoration: lines, with the colour between
    them. On bare paper, or made of pixels, a picture may be all that is seen.
    """
    colour, is_drawn = CLEAR, False
    for ground in reversed(grounds):
        for seen in ground.at(x, y):
            if isinstance(seen, Colour):
                colour = colour.over(seen)
            elif seen:
                is_drawn = True
            else:
                return None
            if colour.alpha > 1 - _UNSEEN:
                return colour
    return None if is_drawn else colour.over(PAPER)


def cover_at(grounds: Sequence[Ground], x: float, y: float) -> Colour:
    """Give the colour that was painted over a point; a picture is taken for one that shows it."""
    colour = CLEAR
    for ground in reversed(grounds):
        for seen in ground.at(x, y):
            if isinstance(seen, Colour):
                colour = colour.over(seen)
    return colour


def covers(grounds: Sequence[Ground], x: float, y: float) -> bool:
    """Tell whether nothing is seen of what lies deeper at a point."""
    return cover_at(grounds, x, y).alpha > 1 - _UNSEEN


def _within(edges: Edges, x: float, y: float) -> bool:
    left, top, right, bottom = edges
    return left <= x <= right and top <= y <= bottom


def _holds(box: tuple[Any, ...], x: float, y: float) -> bool:
    """Tell whether a box with round corners holds a point; the corners go clockwise."""
    left, top, width, height, *radii = box
    if not (left <= x <= left + width and top <= y <= top + height):
        return False
    beside = (x - left, left + width - x, left + width - x, x - left)
    below = (y - top, y - top, top + height - y, top + height - y)
    return all(
        across >= horizontal
        or down >= vertical
        or (1 - across / horizontal) ** 2 + (1 - down / vertical) ** 2 <= 1
        for across, down, (horizontal, vertical) in zip(beside, below, radii, strict=True)
    )
