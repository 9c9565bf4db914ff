"""Colours as they are seen, and their contrast, as WCAG 2.2 defines it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any, NamedTuple

#: Below this, a channel of sRGB is linear (WCAG 2.2, relative luminance).
_LINEAR = 0.04045
#: The numbers that a line has.
_LINE = 4


class Colour(NamedTuple):
    """A colour of sRGB, from 0 to 1; `alpha` tells how much it covers."""

    red: float
    green: float
    blue: float
    alpha: float = 1

    @classmethod
    def of(cls, color: Any, opacity: float = 1) -> Colour:
        """Give a colour of WeasyPrint's."""
        parts = (min(max(each, 0.0), 1.0) for each in color.to("srgb").coordinates)
        return cls._make((*parts, color.alpha * opacity))

    def over(self, other: Colour) -> Colour:
        """Give what is seen of it in front of another (Compositing 1, section 5.1)."""
        alpha = self.alpha + other.alpha * (1 - self.alpha)
        if not alpha:
            return other
        share = self.alpha / alpha
        pairs = zip(self[:3], other[:3], strict=True)
        return Colour._make((*(one * share + two * (1 - share) for one, two in pairs), alpha))

    @property
    def clear(self) -> Colour:
        """The same colour where it covers nothing."""
        return self._replace(alpha=0)

    @property
    def luminance(self) -> float:
        """The relative luminance, of a colour that covers all."""
        red, green, blue = (
            part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4
            for part in self[:3]
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def __str__(self) -> str:
        """Write it as style sheets do."""
        return "#" + "".join(f"{round(255 * part):02x}" for part in self[:3])


PAPER = Colour(1, 1, 1)
CLEAR = Colour(0, 0, 0, 0)


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class Gradient:
    """A gradient in a rectangle: `points` and `positions` as a PDF has them (ISO 32000-1, 8.7.4.5).

    The `points` are the ends of a line, or the middles and radii of two circles.
    """

    scale: float
    points: Sequence[float]
    positions: Sequence[float]
    colours: Sequence[Colour]

    @classmethod
    def of(cls, gradient: Any, size: Sequence[float], style: Any, opacity: float) -> Gradient:
        """Lay out a gradient of WeasyPrint's."""
        scale, _, points, positions, colors, _ = gradient.layout(*size, style)
        colours = [Colour.of(each, opacity) for each in colors]
        return cls(scale, points or (), positions, colours)

    def at(self, x: float, y: float) -> Colour:
        """Give the colour at a place in the rectangle."""
        if not self.points:
            return self.colours[0]
        first, last = self.positions[0], self.positions[-1]
        place = first + self._share(x, y / self.scale) * (last - first)
        after = bisect(self.positions, place)
        if after in (0, len(self.positions)):
            return self.colours[0 if not after else -1]
        before = self.positions[after - 1]
        share = (place - before) / (self.positions[after] - before)
        one, two = self.colours[after - 1 : after + 1]
        # What is transparent has no colour of its own.
        one, two = one if one.alpha else two.clear, two if two.alpha else one.clear
        return Colour._make(
            here + share * (there - here) for here, there in zip(one, two, strict=True)
        )

    def _share(self, x: float, y: float) -> float:
        """Give how far a place is on the way from the first point to the last."""
        if len(self.points) == _LINE:
            left, top, right, bottom = self.points
            across, down = right - left, bottom - top
            return ((x - left) * across + (y - top) * down) / ((across**2 + down**2) or 1)
        middle, height, inner, _, _, outer = self.points
        return (hypot(x - middle, y - height) - inner) / ((outer - inner) or 1)
