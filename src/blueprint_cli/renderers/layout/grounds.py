"""The colour of the ground that a point of a page has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from blueprint_cli.renderers.layout.colours import CLEAR, PAPER, Colour, in_gradient
from blueprint_cli.renderers.layout.painting import Ground

#: Less than this of what lies deeper is not seen.
_UNSEEN = 1 / 512


def colour_at(grounds: Sequence[Ground], x: float, y: float) -> Colour | None:
    """Give the colour of what was painted at a point; None where a picture decides it.

    A drawing on a ground of colour is taken for its decoration: lines, with the colour between
    them. On bare paper, or made of pixels, a picture may be all that is seen.
    """
    seen, is_drawn = CLEAR, False
    for ground in reversed(grounds):
        for layer in _layers(ground, x, y):
            if isinstance(layer, Colour):
                seen = seen.over(layer) if seen.alpha else layer
            elif layer:
                is_drawn = True
            else:
                return None
            if seen.alpha > 1 - _UNSEEN:
                return seen
    return None if is_drawn else seen.over(PAPER)


def _layers(ground: Ground, x: float, y: float) -> Iterator[Colour | bool]:
    """Yield what a ground has at a point, the uppermost first: a colour, a drawing, or pixels."""
    x, y = ground.view.before(x, y)
    background = ground.background
    left, top, right, bottom = ground.edges
    if not (left <= x <= right and top <= y <= bottom):
        return
    if background is None:
        yield False
        return
    clips = background.layers[-1].clipped_boxes if ground.is_clipped else ()
    if clips and not any(_holds(box, x, y) for box in clips):
        return
    for layer in background.layers:
        yield from _image(layer, background.style, ground.view.opacity, x, y)
    yield Colour.of(background.color, ground.view.opacity)


def _image(layer: Any, style: Any, opacity: float, x: float, y: float) -> Iterator[Colour | bool]:
    """Yield the colour of a layer's gradient, or whether its picture is a drawing."""
    from weasyprint.images import Gradient, SVGImage

    if layer.image is None or 0 in layer.size:
        return
    places = []
    for at, axis in ((x, 0), (y, 1)):
        place, size = at - layer.positioning_area[axis] - layer.position[axis], layer.size[axis]
        if layer.repeat[axis] == "no-repeat" and not 0 <= place <= size:
            return
        places.append(place if layer.repeat[axis] == "no-repeat" else place % size)
    if isinstance(layer.image, Gradient):
        colour = in_gradient(layer.image, layer.size, style, (places[0], places[1]))
        yield colour._replace(alpha=colour.alpha * opacity)
    else:
        yield isinstance(layer.image, SVGImage)


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
