"""How much a drawing draws, with all that its parts use, counted before anything is drawn.

A shape that is used is drawn again, with what it uses itself: twenty levels of two `use` each are a
million shapes (SVG 2, 5.6, lets a program limit this). What a pattern, a marker, a mask, a clip or
a filter names counts like what `use` does; a marker counts for every point of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.pictures.styles import Styles, name, references

#: So deep may shapes stand in each other, through what they use too.
DEPTH_LIMIT = 100
#: So much may be drawn: a shape is one, and each of these letters of its path one more.
DRAWN_LIMIT = 200_000
_LETTERS = 64
#: A larger number is no place on a drawing: coordinates of a map in metres are smaller.
_LARGEST = 1e8

_USED = ("href", "http://www.w3.org/1999/xlink href")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
#: What a number may be that is large: many digits, or an exponent.
_SUSPECT = re.compile(r"\d[eE]\+?\d|\d{9}")
#: A colour or an id, whose digits are no numbers.
_NAME = re.compile(r"#[\w-]*")
_STEP = re.compile(r"[A-Za-z]|[-\d.]+")
#: Attributes that say where or how large something is.
_MEASURES = frozenset(
    (
        *("viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy"),
        *("cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "transform", "style"),
        *("gradientTransform", "patternTransform", "font-size", "letter-spacing", "textLength"),
        *("stroke-width", "stroke-dasharray", "markerWidth", "markerHeight", "refX", "refY"),
        *("stdDeviation", "radius", "order", "numOctaves"),
    )
)


class ShapeError(Exception):
    """A drawing that cannot be drawn within limits, and the line of the shape."""

    def __init__(self, message: Told, line: int) -> None:
        """Say why, and where."""
        super().__init__(message)
        self.message, self.line = message, line


@dataclass(eq=False)
class Shape:
    """An element of a drawing: its name, empty for one of another language, and what it holds."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Shape] = field(default_factory=list)
    letters: int = 0


def is_vast(name: str, value: str) -> bool:
    """Tell whether an attribute has a number that no drawing needs."""
    if name not in _MEASURES or not _SUSPECT.search(value):
        return False
    return any(abs(float(found)) > _LARGEST for found in _NUMBER.findall(_NAME.sub("", value)))


def measure(root: Shape, styles: Styles) -> None:
    """Count what a drawing draws. Raises `ShapeError` where that is too much, or without end."""
    _Meter(root, styles).measure(root, 0)


class _Meter:
    def __init__(self, root: Shape, styles: Styles) -> None:
        self._styles = styles
        self._named: dict[str, Shape] = {}
        for shape in _all(root):
            if "id" in shape.attributes:
                self._named.setdefault(shape.attributes["id"], shape)
        #: What a shape draws and how deep it goes; None while it is being measured.
        self._known: dict[int, tuple[int, int] | None] = {}

    def measure(self, shape: Shape, depth: int) -> tuple[int, int]:
        """Give how much a shape draws, and how deep it goes."""
        if id(shape) in self._known:
            known = self._known[id(shape)]
            if known is None:
                raise ShapeError(
                    tell("the drawing uses a part of itself inside that part"), shape.line
                )
            return known
        self._known[id(shape)] = None
        drawn, deep = _own(shape), 0
        for below, times in self._below(shape):
            more, deeper = self.measure(below, depth + 1)
            drawn, deep = drawn + more * times, max(deep, deeper + 1)
            if drawn > DRAWN_LIMIT or depth + deep > DEPTH_LIMIT:
                message = tell("the drawing draws more than a picture needs")
                raise ShapeError(message, shape.line)
        self._known[id(shape)] = drawn, deep
        return drawn, deep

    def _below(self, shape: Shape) -> Iterator[tuple[Shape, int]]:
        """Give what a shape holds and uses, and how often each is drawn with it."""
        yield from ((child, 1) for child in shape.children)
        for key, value in shape.attributes.items():
            if key in _USED and shape.name != "a":
                yield from self._find([name(value)], 1)
            else:
                yield from self._find(references(value), _times(key, value, shape))
        used = self._styles.used(shape.name, shape.attributes)
        yield from self._find(used, _points(shape) if used else 1)

    def _find(self, names: Iterable[str], times: int) -> Iterator[tuple[Shape, int]]:
        for each in names:
            if each in self._named:
                yield self._named[each], times


def _all(root: Shape) -> Iterator[Shape]:
    waiting = [root]
    while waiting:
        shape = waiting.pop()
        yield shape
        waiting += reversed(shape.children)


def _own(shape: Shape) -> int:
    if not shape.name:
        return 0
    letters = sum(map(len, shape.attributes.values())) + shape.letters
    return 1 + letters // _LETTERS


def _times(key: str, value: str, shape: Shape) -> int:
    """Give how often a thing is drawn that an attribute names: a marker at every point."""
    marks = key.startswith("marker") or (key == "style" and "marker" in value)
    return _points(shape) if marks else 1


def _points(shape: Shape) -> int:
    line = shape.attributes.get("d") or shape.attributes.get("points", "")
    return 1 + len(_STEP.findall(line)) // 2
