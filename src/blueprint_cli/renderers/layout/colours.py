"""Colours as they are seen, and their contrast (WCAG 2.2, relative luminance and contrast ratio)."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from math import hypot
from typing import Any, NamedTuple


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
        return cls(*parts, color.alpha * opacity)

    def over(self, other: Colour) -> Colour:
        """Give what is seen of it in front of another (Compositing 1, section 5.1)."""
        alpha = self.alpha + other.alpha * (1 - self.alpha)
        if not alpha:
            return other
        share = self.alpha / alpha
        pairs = zip(self[:3], other[:3], strict=True)
        return Colour(*(one * share + two * (1 - share) for one, two in pairs), alpha)

    @property
    def luminance(self) -> float:
        """The relative luminance, of a colour that covers all."""
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
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


def in_gradient(
    gradient: Any, size: tuple[float, float], style: Any, at: tuple[float, float]
) -> Colour:
    """Give the colour of a gradient that fills a rectangle, at a place in it."""
    scale, kind, points, positions, colors, _ = gradient.layout(*size, style)
    if kind == "solid":
        return Colour.of(colors[0])
    x, y = at[0], at[1] / scale
    if kind == "linear":
        left, top, right, bottom = points
        across, down = right - left, bottom - top
        length = across**2 + down**2
        share = ((x - left) * across + (y - top) * down) / length if length else 0
    else:
        middle, height, inner, _, _, outer = points
        share = (hypot(x - middle, y - height) - inner) / ((outer - inner) or 1)
    place = positions[0] + share * (positions[-1] - positions[0])
    return _between(place, positions, [Colour.of(each) for each in colors])


def _between(place: float, positions: Iterable[float], colours: list[Colour]) -> Colour:
    """Mix the two colours that stand before and after a place."""
    stops = list(positions)
    after = bisect(stops, place)
    if after in (0, len(stops)):
        return colours[0 if not after else -1]
    share = (place - stops[after - 1]) / (stops[after] - stops[after - 1])
    one, two = colours[after - 1], colours[after]
    return Colour(*(first + share * (last - first) for first, last in zip(one, two, strict=True)))
