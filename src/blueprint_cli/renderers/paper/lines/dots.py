"""Dots under the characters of a stressed Chinese text (CLREQ 3.3.2; CSS Text Decoration 4, 3).

Browsers know `text-emphasis`, and WeasyPrint does not. Dots are drawn, for as glyphs they would be
copied and read out. No mark has one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped
from blueprint_cli.renderers.paper.lines import shaping
from blueprint_cli.renderers.paper.lines.marks_and_gaps import is_chinese

#: Where the middle of a dot is below the base line, and half its width, in em.
_BELOW, _RADIUS = 0.29, 0.07
#: How far the handles of a quarter of a circle are from its ends, for a radius of one.
_HANDLE = 0.5523


@contextmanager
def dotted() -> Iterator[None]:
    """Draw pages whose stressed Chinese texts have dots under their characters."""
    with (
        wrapped("weasyprint.draw.text:draw_first_line", _noting),
        wrapped("weasyprint.draw:draw_text", _dotting),
    ):
        yield


def _noting(own: Callable[..., Any]) -> Callable[..., Any]:
    def draw_first_line(stream: Any, box: Any, *rest: Any) -> Any:
        drawn = own(stream, box, *rest)
        around = getattr(box, "around", None)
        if around is not None and around.is_stressed and is_chinese(box.style):
            box.dots = list(shaping.middles(box.pango_layout.layout, box.pango_layout.text))
        return drawn

    return draw_first_line


def _dotting(own: Callable[..., Any]) -> Callable[..., Any]:
    def draw_text(stream: Any, box: Any, *rest: Any) -> None:
        own(stream, box, *rest)
        size = box.style["font_size"]
        stretched = getattr(box.pango_layout, "stretched", 1)
        for middle in getattr(box, "dots", ()):
            x = box.position_x + middle * stretched
            _draw_dot(stream, x, box.position_y + box.baseline + _BELOW * size, _RADIUS * size)

    return draw_text


def _draw_dot(stream: Any, x: float, y: float, radius: float) -> None:
    """Fill a circle in the colour of the text that was drawn."""
    near = radius * _HANDLE
    stream.move_to(x + radius, y)
    for right, down in ((0, 1), (-1, 0), (0, -1), (1, 0)):
        # A quarter of the circle to this side of it, from the side where the last one ended.
        back, up = down, -right
        start = x + back * radius, y + up * radius
        end = x + right * radius, y + down * radius
        stream.curve_to(
            start[0] + right * near,
            start[1] + down * near,
            end[0] + back * near,
            end[1] + up * near,
            *end,
        )
    stream.fill()
