"""A canvas: marks and texts in their places, as plain values for the template that draws them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from blueprint_cli.language.chinese.line_edges import NOT_FIRST, NOT_LAST
from blueprint_cli.language.folding import is_wide
from blueprint_cli.renderers.deck import fitting

#: So many looks there are: a colour with a pattern.
FILLS = 6
#: The distance between lines, and what a text may be longer than estimated.
LEADING, _SLACK = 1.35, 1.08


@dataclass(frozen=True)
class Frame:
    """The room for a picture, in px at the size of its texts; a longer one goes on in another."""

    width: float
    height: float
    size: float


#: Of templates/css/page.css and print.css; and of slides.css, below a title and above a caption.
PAGE, SLIDE = Frame(680, 760, 13), Frame(1120, 450, 18)


@dataclass
class Canvas:
    """Collects what is drawn; lengths are in px, from the corner at the top left."""

    frame: Frame
    height: float = 0
    marks: list[dict[str, Any]] = field(default_factory=list)
    texts: list[dict[str, Any]] = field(default_factory=list)

    def mark(self, shape: str, x: float, y: float, fill: int = 0, **more: Any) -> None:
        """Put a mark: a rect, dot, diamond or swatch, with one of the looks."""
        placed = {name: _round(each) for name, each in more.items()}
        look = fill % FILLS if fill >= 0 else fill
        self.marks.append({"shape": shape, "x": _round(x), "y": _round(y), "fill": look, **placed})

    def rule(self, start: tuple[float, float], end: tuple[float, float], kind: str = "") -> None:
        """Draw a straight line: of an axis, or of a grid."""
        points = [tuple(map(_round, each)) for each in (start, end)]
        self.marks.append({"shape": "rule", "points": points, "kind": kind})

    def line(self, points: Iterable[tuple[float, float]], fill: int, kind: str = "") -> None:
        """Join points."""
        made = [tuple(map(_round, each)) for each in points]
        self.marks.append({"shape": "line", "points": made, "fill": fill % FILLS, "kind": kind})

    def text(self, x: float, y: float, said: str, anchor: str = "start", kind: str = "") -> None:
        """Put a text on one line, with its middle at the height of `y`."""
        y += self.frame.size * 0.36
        placed = {"x": _round(x), "y": _round(y), "text": said, "anchor": anchor, "kind": kind}
        self.texts.append(placed)

    def lines(
        self, x: float, y: float, said: Sequence[str], anchor: str = "start", kind: str = ""
    ) -> None:
        """Put the lines of a text, with their middle at the height of `y`."""
        leading = self.frame.size * LEADING
        for at, each in enumerate(said):
            self.text(x, y + (at - (len(said) - 1) / 2) * leading, each, anchor, kind)


def _round(value: Any) -> Any:
    return round(value, 1) if isinstance(value, float) else value


def length(text: str, size: float) -> float:
    """Estimate the length of a text on a line, in px."""
    return fitting.length(text) * size * _SLACK


def longest(texts: Iterable[str], size: float) -> float:
    """Estimate the length of the longest of several texts, in px."""
    return max((length(each, size) for each in texts), default=0)


def wrap(text: str, width: float, size: float, most: int = 3) -> list[str]:
    """Break a text into lines of a width; what no line of the `most` has room for is left out."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and length((line + piece).rstrip(), size) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line or piece.strip() else ""
    lines = [*lines, line.rstrip()] if line.strip() else lines
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _cut(lines[most - 1], width, size)]


def _cut(line: str, width: float, size: float) -> str:
    while line and length(f"{line}…", size) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


#: What begins no line, and what ends none, in either script.
_CLOSING, _OPENING = f"{NOT_FIRST}%,.;:!?)", f"{NOT_LAST}("


def _pieces(text: str) -> list[str]:
    """Divide a text where a line may end: after spaces, and between Chinese characters."""
    ends = [0]
    for at, (one, other) in enumerate(pairwise(text), 1):
        between = one == " " or is_wide(one) or is_wide(other)
        if between and other not in (*_CLOSING, " ") and one not in _OPENING:
            ends.append(at)
    return [text[start:end] for start, end in pairwise([*ends, len(text)])]
