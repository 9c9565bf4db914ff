"""How high a row must be for all of its texts to be seen: few programs see to it themselves."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from unicodedata import east_asian_width

#: A line of 11 points, what stands above and below, and the highest row there may be: in points.
_LINE, _AROUND, _HIGHEST = 16.0, 6.0, 409.0
#: So much of a column words fill before they go on in the next line.
_FILLED = 0.95


def height(cells: Iterable[tuple[str, int]]) -> float:
    """Give the height of a row, in points, from its texts and the widths of their columns."""
    lines = max(_lines(text, width) for text, width in cells)
    return min(_LINE * lines + _AROUND, _HIGHEST)


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(_width(line) / (width * _FILLED))) for line in text.split("\n"))


def _width(line: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line)
