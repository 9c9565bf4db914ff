"""Chinese lines that end flush: what is left of a line goes between its characters (CLREQ 3.2.3).

WeasyPrint widens spaces alone, and Chinese has none. Readers of PDF take a wide gap for a space,
so that there is a limit. What is left then, before a long number or name, makes all characters of
the line a little wider, as good setters do it: by no more than the eye overlooks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, NamedTuple

from blueprint_cli.language.folding import is_wide
from blueprint_cli.renderers.paper.hooks import wrapped
from blueprint_cli.renderers.paper.lines.marks_and_gaps import CLOSING, OPENING, STOPS, is_chinese

#: The widest space between two characters, in em, that readers of PDF take for none.
_WIDEST = 0.09
#: How much wider a space may be, in em, and how much wider the characters, of their width.
_WIDEST_SPACE, _MOST_STRETCHED = 0.5, 0.04


class _Place(NamedTuple):
    """A place on a line that may be wider: behind the character at a byte of a text's box."""

    box: Any
    byte: int
    is_space: bool


@contextmanager
def flush() -> Iterator[None]:
    """Lay out pages whose justified Chinese lines fill their measure."""
    with (
        wrapped("weasyprint.layout.inline:justify_line", _filling),
        wrapped("weasyprint.draw.text:draw_first_line", _drawing),
    ):
        yield


def _drawing(own: Callable[..., Any]) -> Callable[..., Any]:
    def draw_first_line(stream: Any, box: Any, overflow: Any, ellipsis: Any, matrix: Any) -> Any:
        matrix[0][0] *= getattr(box.pango_layout, "stretched", 1)
        return own(stream, box, overflow, ellipsis, matrix)

    return draw_first_line


def _filling(own: Callable[..., Any]) -> Callable[..., Any]:
    def justify_line(context: Any, line: Any, left: float) -> None:
        if not is_chinese(line.style):
            own(context, line, left)
            return
        places = list(_places(line))
        for place, share in zip(places, _shares(places, left), strict=True):
            layout = place.box.pango_layout
            layout.wider = {**getattr(layout, "wider", {}), place.byte: share}
            left -= share * place.box.style["font_size"] / 1000
        _stretch(line, 0, 1 + min(max(left / line.width, 0), _MOST_STRETCHED))

    return justify_line


def _shares(places: list[_Place], left: float) -> Iterator[int]:
    """Share what is left of a line, in thousandths of an em of each place.

    PDF has whole thousandths: what does not divide goes to the places behind.
    """
    due = 0.0
    spaces = sum(place.is_space for place in places)
    even = left / len(places) if places else 0
    for place in places:
        size = place.box.style["font_size"]
        most = min(even, size * _WIDEST)
        if place.is_space:
            most = min((left - most * (len(places) - spaces)) / spaces, size * _WIDEST_SPACE)
        due += most
        share = round(due / size * 1000)
        due -= share * size / 1000
        yield share


def _places(line: Any) -> Iterator[_Place]:
    """Yield the places of a line that may be wider, in order."""
    characters = list(_characters(line))
    for (box, at, character), (_, _, after) in pairwise(characters):
        if box is not None and after:
            is_space = character in " \u00a0"
            if is_space or _is_apart(character, after):
                yield _Place(box, at, is_space)


def _is_apart(character: str, after: str) -> bool:
    """Tell whether two characters may stand further apart (JLREQ 3.8.4, table 5).

    What opens stays with what it opens, and what closes or stops with what it follows. Nothing is
    added behind a dash or an ellipsis, for a font may draw two of them as one glyph.
    """
    if character in f"{OPENING}—…" or after in CLOSING + STOPS:
        return False
    return _is_full(character) and (_is_full(after) or after in "—…")


def _is_full(character: str) -> bool:
    """Tell whether a character is as wide as it is high; quotation marks are so in Chinese."""
    return is_wide(character) or character in "“”‘’"


def _characters(box: Any) -> Iterator[tuple[Any, int, str]]:
    """Yield box, byte and character of a line's texts; no character where something else stands."""
    from weasyprint.formatting_structure import boxes

    if isinstance(box, boxes.TextBox):
        at = 0
        for character in box.pango_layout.text if box.text else "":
            yield box, at, character
            at += len(character.encode())
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        for child in box.children:
            yield from _characters(child)
    elif box.is_in_normal_flow():
        yield None, 0, ""


def _stretch(box: Any, moved: float, stretched: float) -> float:
    """Move the boxes of a line to where they stand now, and tell how far the end is moved."""
    from weasyprint.formatting_structure import boxes

    if not isinstance(box, boxes.TextBox | boxes.LineBox | boxes.InlineBox):
        box.translate(moved, 0)
        return moved
    box.position_x += moved
    before = moved
    if isinstance(box, boxes.TextBox):
        moved += _widened(box, stretched) - box.width
    else:
        for child in box.children:
            if child.is_in_normal_flow():
                moved = _stretch(child, moved, stretched)
    box.width += moved - before
    return moved


def _widened(box: Any, stretched: float) -> float:
    """Tell how wide a text is now."""
    layout = getattr(box, "pango_layout", None)
    if layout is None:
        return float(box.width)
    layout.stretched = stretched
    more = sum(getattr(layout, "wider", {}).values()) * box.style["font_size"] / 1000
    return float((box.width + more) * stretched)
