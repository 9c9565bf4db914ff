"""Lines: values along time, in one picture or in a small one for each series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from blueprint_cli.renderers.charts import bars
from blueprint_cli.renderers.charts.canvas import Canvas, Frame, length, longest, wrap
from blueprint_cli.renderers.charts.readings import Category, Cell, Data, Series
from blueprint_cli.renderers.deck import fitting

#: More lines than these cross too often to be told apart, and more values on one line touch.
_LINES, _VALUES = 4, 9
_TALL = 17
#: The share of the width that half a text at the end of a line may take.
_MARGIN = 0.1
#: From so many points a line can be drawn.
_JOINED = 2
_COLUMN = 200

#: A line is looked at in so many places between two of its points.
_STEPS = 8

Pair = tuple[Category, Cell]
Point = tuple[float, float]


@dataclass(frozen=True)
class _Field:
    """Where a line is drawn: the box, and what stands at its ends."""

    left: float
    top: float
    width: float
    height: float
    first: float
    last: float
    low: float
    high: float

    def at(self, pair: Pair) -> tuple[float, float]:
        """Give the point for a value."""
        across = (pair[0].place - self.first) / ((self.last - self.first) or 1)
        middle = 0.5 if self.first == self.last else across
        up = (pair[1].value - self.low) / ((self.high - self.low) or 1)
        return self.left + middle * self.width, self.top + (1 - up) * self.height


def draw(data: Data, frame: Frame) -> list[Canvas]:
    """Draw all series in one picture; too many of them, or of several units, each in its own."""
    if len(data.series) > _LINES or not data.is_of_one_unit:
        return multiples(data, frame)
    if all(len(_pairs(data, each)) < _JOINED for each in data.series):
        return bars.draw(data, frame)
    made, size = Canvas(frame), frame.size
    height = min(size * _TALL, frame.height - size * 3)
    names = [_named(data, each) for each in data.series] if len(data.series) > 1 else []
    aside = min(longest(names, size), frame.width * 0.34) + size
    left = min(longest(_said(data), size) / 2, frame.width * _MARGIN)
    box = (left, size * 1.8, frame.width - 2 * left - (aside if names else 0), height - size * 1.8)
    field = _field(data, box)
    _axis(made, data, field)
    ends = []
    for fill, each in enumerate(data.series):
        _line(made, data, each, field, fill, is_alone=len(data.series) == 1)
        ends.append(field.at(_pairs(data, each)[-1])[1] if _pairs(data, each) else 0.0)
    if names:
        for y, name in zip(_apart(ends, size * 1.35), names, strict=True):
            made.lines(field.left + field.width + left + size * 0.3, y, wrap(name, aside, size, 1))
    made.height = height + size * 2.2
    return [made]


def multiples(data: Data, frame: Frame) -> list[Canvas]:
    """Draw a small line for each series, on a scale of its own unless all have one unit."""
    columns = max(1, int(frame.width // (_COLUMN * frame.size / 13)))
    tall = frame.size * 12
    rows = [data.series[at : at + columns] for at in range(0, len(data.series), columns)]
    made = []
    fill = {each: at for at, each in enumerate(data.series)}
    for group in fitting.pages(rows, lambda _: tall, frame.height):
        canvas = Canvas(frame, height=tall * len(group))
        for at, row in enumerate(group):
            for across, each in enumerate(row):
                x = across * frame.width / columns
                _small(canvas, data, each, (x, at * tall, frame.width / columns), fill[each])
        made.append(canvas)
    return made


def _small(
    made: Canvas, data: Data, series: Series, place: tuple[float, float, float], fill: int
) -> None:
    size, (x, y, width) = made.frame.size, place
    own = replace(data, series=(series,)) if not data.is_of_one_unit else data
    title = wrap(series.name, width - size * 1.5, size, 2)
    made.lines(x, y + size * (0.7 * len(title)), title, kind="value")
    inset = size * 1.2
    box = (x + inset, y + size * 4.6, width - 3 * inset, size * 3.4)
    field = _field(own, box)
    pairs = _pairs(data, series)
    _path(made, pairs, field, fill)
    base = field.top + field.height + size * 0.7
    made.rule((x, base), (x + width - size * 1.5, base), "axis")
    points = [field.at(pair) for pair in pairs]
    before = (float("-inf"), 0.0)
    # The end first: where there is no room for both, the start is said below its moment.
    for pair, anchor in reversed(_ends(pairs)):
        edge = {"start": x, "end": x + width - size * 1.5, "middle": field.at(pair)[0]}[anchor]
        height = _free(pair, edge, points, field, size)
        if anchor == "start" and _touches(edge + length(pair[1].said, size), height, before, size):
            height = base + size * 2.1
        before = (edge - length(pair[1].said, size), height)
        made.text(edge, height, pair[1].said, anchor, "value")
        made.text(edge, base + size * 0.8, pair[0].name, anchor)


def _touches(right: float, height: float, other: Point, size: float) -> bool:
    """Tell whether a text that ends at a place runs into another one on its line."""
    return right + size * 0.4 > other[0] and abs(height - other[1]) < size


def _free(pair: Pair, edge: float, points: Sequence[Point], field: _Field, size: float) -> float:
    """Give the height at which the value of an end is not crossed by its line.

    Above its point, or else below it, or else over the whole line.
    """
    x, y = field.at(pair)
    long = length(pair[1].said, size)
    reach = (edge, edge + long) if edge <= x else (edge - long, edge)
    lowest = field.top + field.height - size * 0.6
    beside = [at for at in (y - size * 0.95, y + size * 1.05) if at < lowest]
    clear = (at for at in beside if not _crosses(points, reach, at, size * 0.9))
    return next(clear, field.top - size * 0.95)


def _crosses(
    points: Sequence[Point], reach: tuple[float, float], height: float, near: float
) -> bool:
    """Tell whether a line through points comes near to a height between two places."""
    for (x, y), (to_x, to_y) in pairwise(points):
        for step in range(_STEPS + 1):
            at = step / _STEPS
            across, up = x + (to_x - x) * at, y + (to_y - y) * at
            if reach[0] <= across <= reach[1] and abs(up - height) < near:
                return True
    return False


def _ends(pairs: Sequence[Pair]) -> list[tuple[Pair, str]]:
    if len(pairs) > 1:
        return [(pairs[0], "start"), (pairs[-1], "end")]
    return [(pair, "middle") for pair in pairs]


def _said(data: Data) -> list[str]:
    cells = [cell.said for each in data.series for cell in each.cells if cell]
    return [*cells, *(each.name for each in (data.categories[0], data.categories[-1]))]


def _field(data: Data, box: tuple[float, float, float, float]) -> _Field:
    """Give the scale of a box: from zero, but for values that are all far from it."""
    values = [cell.value for each in data.series for cell in each.cells if cell]
    low, high = min(values, default=0.0), max(values, default=1.0)
    if not high - low < abs(low) / 4:
        low, high = min(low, 0.0), max(high, 0.0)
    places = [each.place for each in data.categories]
    return _Field(*box, min(places), max(places), low, high)


def _pairs(data: Data, series: Series) -> list[Pair]:
    pairs = zip(data.categories, series.cells, strict=True)
    return [(key, cell) for key, cell in pairs if cell]


def _path(made: Canvas, pairs: Sequence[Pair], field: _Field, fill: int) -> None:
    """Join what was measured; what is aimed at goes on from there, dashed and with hollow dots."""
    measured = [pair for pair in pairs if not pair[0].is_target]
    aims = [pair for pair in pairs if pair[0].is_target]
    later = [each for each in aims if not measured or each[0].place >= measured[-1][0].place]
    made.line(map(field.at, measured), fill)
    made.line(map(field.at, [*measured[-1:], *later]), fill, "aim")
    for pair in pairs:
        x, y = field.at(pair)
        made.mark("dot", x, y, fill, hollow=pair[0].is_target, radius=made.frame.size * 0.32)


def _line(
    made: Canvas, data: Data, series: Series, field: _Field, fill: int, *, is_alone: bool
) -> None:
    pairs = _pairs(data, series)
    _path(made, pairs, field, fill)
    shown = pairs if len(pairs) <= _VALUES else [each for each, _ in _ends(pairs)]
    before = float("-inf")
    for pair in shown if is_alone else ():
        x, y = field.at(pair)
        half = length(pair[1].said, made.frame.size) / 2
        if x - half > before:
            made.text(x, y - made.frame.size, pair[1].said, "middle", "value")
            before = x + half


def _named(data: Data, series: Series) -> str:
    """Give what stands at the end of a line: its last value, and its name."""
    return f"{_pairs(data, series)[-1][1].said}  {series.name}" if _pairs(data, series) else ""


def _axis(made: Canvas, data: Data, field: _Field) -> None:
    """Draw the line of time, with as many of its moments as there is room for."""
    base = field.top + field.height
    made.rule((field.left, base), (field.left + field.width, base), "axis")
    before, size = float("-inf"), made.frame.size
    for each in data.categories:
        x, _ = field.at((each, Cell(field.low, "")))
        (name,) = wrap(each.name, 2 * _MARGIN * made.frame.width, size, 1) or ("",)
        half = length(name, size) / 2
        if x - half > before:
            made.rule((x, base), (x, base + size * 0.4), "axis")
            made.text(x, base + size * 1.2, name, "middle")
            before = x + half + size * 0.4
    if field.low < 0 < field.high:
        zero = field.top + field.height * field.high / (field.high - field.low)
        made.rule((field.left, zero), (field.left + field.width, zero), "grid")


def _apart(places: Sequence[float], least: float) -> list[float]:
    """Move places that are too near to each other, each as little as the ones above it ask."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    found = list(places)
    for one, other in pairwise(order):
        found[other] = max(found[other], found[one] + least)
    return found
