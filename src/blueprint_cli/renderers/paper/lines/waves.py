"""Wavy lines under titles of works (CLREQ 3.3.1; CSS Text Decoration 4, 2.2).

WeasyPrint's own wave is as high as its line is thick, and looks straight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import floor
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped

#: Half the length of a wave, the height of its handles, and how thick its line is, in em.
_HALF, _HANDLE, _THICK = 0.14, 0.13, 0.045


@contextmanager
def waved() -> Iterator[None]:
    """Draw pages whose wavy lines can be seen to be wavy."""
    with wrapped("weasyprint.draw.text:draw_text_decoration", _waving):
        yield


def _waving(own: Callable[..., Any]) -> Callable[..., Any]:
    def draw_text_decoration(
        stream: Any, textbox: Any, offset_x: Any, offset_y: float, thickness: float, color: Any
    ) -> Any:
        if textbox.style["text_decoration_style"] != "wavy":
            return own(stream, textbox, offset_x, offset_y, thickness, color)
        return _draw(stream, textbox, textbox.position_y + offset_y, color)

    return draw_text_decoration


def _draw(stream: Any, textbox: Any, y: float, color: Any) -> None:
    """Draw a wave as wide as a text, in step with those of its neighbours."""
    left, width = textbox.position_x, textbox.width
    half, handle, thick = (size * textbox.style["font_size"] for size in (_HALF, _HANDLE, _THICK))
    with stream.stacked():
        stream.set_color(color, stroke=True)
        stream.set_line_width(thick)
        stream.rectangle(left, y - handle, width, 2 * handle)
        stream.clip()
        stream.end()
        step = floor(left / half)
        stream.move_to(step * half, y)
        while step * half < left + width:
            up = -handle if step % 2 else handle
            start, step = step * half, step + 1
            stream.curve_to(start + half / 3, y + up, start + 2 * half / 3, y + up, step * half, y)
        stream.stroke()
