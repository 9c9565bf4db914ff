"""Bars: side by side, and one behind the other as shares of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_cli.renderers.charts.canvas import (
    FILLS,
    LEADING,
    Canvas,
    Frame,
    length,
    longest,
    wrap,
)
from blueprint_cli.renderers.charts.readings import Category, Cell, Data, Series
from blueprint_cli.renderers.deck import fitting

#: Of the size of texts: how thick a bar is, and the space between rows.
_THICK, _BETWEEN = 1.25, 0.8
#: The share of the width that labels may take.
_LABELS = 0.36


@dataclass(frozen=True)
class _Row:
    """A category with its place in the data, and its label in lines."""

    at: int
    category: Category
    lines: list[str]


def draw(data: Data, frame: Frame) -> list[Canvas]:
    """Draw a bar for every value, those of a category together, each with its value."""
    rows, left = _labelled(data, frame)
    bars = {row.at: [each for each in data.series if each.cells[row.at]] for row in rows}
    groups = fitting.pages(rows, lambda row: _height(row, frame, len(bars[row.at])), frame.height)
    scale = _scale(data, frame, left)
    return [_bars(data, frame, group, scale, left) for group in groups]


@dataclass(frozen=True)
class Scale:
    """Where a value stands: the zero line, and px for one."""

    zero: float
    step: float

    def at(self, value: float) -> float:
        """Give the place of a value."""
        return self.zero + value * self.step


def _scale(data: Data, frame: Frame, left: float) -> Scale:
    values = [cell.value for each in data.series for cell in each.cells if cell]
    low, high = min(0.0, *values), max(0.0, *values)
    said = longest(
        (_told(data, each, cell) for each in data.series for cell in each.cells if cell),
        frame.size,
    )
    said = min(said, frame.width * 0.4) + frame.size
    before = said if low < 0 else 0
    room = frame.width - left - before - said
    step = room / (high - low) if high > low else 0.0
    return Scale(left + before - low * step, step)


def _told(data: Data, series: Series, cell: Cell) -> str:
    return cell.said if len(data.series) == 1 else f"{cell.said}  {series.name}"


def _bars(data: Data, frame: Frame, rows: Sequence[_Row], scale: Scale, left: float) -> Canvas:
    made, thick = Canvas(frame), frame.size * _THICK
    for row in rows:
        height = _height(row, frame, sum(bool(each.cells[row.at]) for each in data.series))
        made.lines(left - frame.size * 0.6, made.height + height / 2, row.lines, "end")
        shown = [each for each in data.series if each.cells[row.at]]
        top = made.height + (height - len(shown) * thick) / 2
        for at, each in enumerate(shown):
            cell = each.cells[row.at]
            if cell:
                look = data.series.index(each)
                _bar(made, scale, cell, top + at * thick, look, row.category)
                end = scale.at(cell.value) + frame.size * (0.5 if cell.value >= 0 else -0.5)
                said = wrap(_told(data, each, cell), frame.width * 0.4, frame.size, 1)
                side = "start" if cell.value >= 0 else "end"
                made.lines(end, top + (at + 0.5) * thick, said, side, "value")
        made.height += height
    made.rule((scale.zero, 0), (scale.zero, made.height), "axis")
    return made


def _bar(made: Canvas, scale: Scale, cell: Cell, top: float, fill: int, category: Category) -> None:
    ends = sorted((scale.zero, scale.at(cell.value)))
    made.mark(
        "rect",
        ends[0],
        top + 1.5,
        fill,
        width=max(ends[1] - ends[0], 0.5),
        height=made.frame.size * _THICK - 3,
        hollow=category.is_target,
    )


def _height(row: _Row, frame: Frame, bars: int) -> float:
    return frame.size * (max(len(row.lines) * LEADING, bars * _THICK) + _BETWEEN)


def _labelled(data: Data, frame: Frame) -> tuple[list[_Row], float]:
    """Give the rows with their labels in lines, and the room that these take."""
    texts = [each.label for each in data.categories]
    room = min(longest(texts, frame.size), frame.width * _LABELS)
    rows = [
        _Row(at, each, wrap(each.label, room, frame.size))
        for at, each in enumerate(data.categories)
        if any(series.cells[at] for series in data.series)
    ]
    return rows, room + frame.size * 0.6


def stacked(data: Data, frame: Frame, *, shares: bool) -> list[Canvas]:
    """Draw the series of each category one behind the other: as shares of it, or as they are.

    What is below zero is no part of a whole: such data is drawn side by side, and so is what has
    more parts than there are looks, each with its name.
    """
    if len(data.series) > FILLS or _is_below_zero(data):
        return draw(data, frame)
    rows, left = _labelled(data, frame)
    sums = [sum(cell.value for cell in each if cell) for each in _columns(data)]
    most = max(sums) or 1.0
    room = frame.width - left - (0 if shares else frame.size * 4)
    key = _key_height(data, frame)
    groups = fitting.pages(rows, lambda row: _height(row, frame, 2), frame.height - key)
    made = []
    for group in groups:
        canvas = Canvas(frame)
        draw_key(canvas, [(each.name, fill_of(data, each)) for each in data.series])
        for row in group:
            whole = sums[row.at] if shares else most
            _stack(canvas, data, row, left, room / (whole or 1.0))
        made.append(canvas)
    return made


def _is_below_zero(data: Data) -> bool:
    return any(cell and cell.value < 0 for each in data.series for cell in each.cells)


def _columns(data: Data) -> list[list[Cell | None]]:
    return [[each.cells[at] for each in data.series] for at in range(len(data.categories))]


def _stack(made: Canvas, data: Data, row: _Row, left: float, step: float) -> None:
    frame = made.frame
    height = _height(row, frame, 2)
    middle = made.height + height / 2
    made.lines(left - frame.size * 0.6, middle, row.lines, "end")
    x, thick = left, frame.size * 1.9
    for each in data.series:
        cell = each.cells[row.at]
        if not cell or not cell.value:
            continue
        width = cell.value * step
        made.mark(
            "rect",
            x,
            middle - thick / 2,
            fill_of(data, each),
            width=width,
            height=thick,
            hollow=False,
        )
        if length(cell.said, frame.size) + frame.size < width:
            _plate(made, x + width / 2, middle, cell.said)
        x += width
    made.height += height


def _plate(made: Canvas, x: float, y: float, said: str) -> None:
    """Put a text on a plate of paper, so that it can be read on any pattern."""
    width = length(said, made.frame.size) + made.frame.size * 0.4
    height = made.frame.size * 1.35
    made.mark("plate", x - width / 2, y - height / 2, width=width, height=height)
    made.text(x, y, said, "middle", "value")


def fill_of(data: Data, series: Series) -> int:
    """Give the look of a series: its own, or that of its turn."""
    return data.series.index(series) if series.fill == -1 else series.fill


def draw_key(made: Canvas, names: Sequence[tuple[str, int]]) -> None:
    """Say above the bars which look is which."""
    frame = made.frame
    x, swatch = 0.0, frame.size
    for name, fill in names:
        (said,) = wrap(name, frame.width - 2 * swatch, frame.size, 1) or ("",)
        needed = swatch * 1.5 + length(said, frame.size) + swatch
        if x and x + needed > frame.width:
            x, made.height = 0.0, made.height + swatch * 1.7
        made.mark(
            "rect", x, made.height + swatch * 0.3, fill, width=swatch, height=swatch, hollow=False
        )
        made.text(x + swatch * 1.5, made.height + swatch * 0.8, said)
        x += needed
    made.height += swatch * 2.1


def _key_height(data: Data, frame: Frame) -> float:
    trial = Canvas(frame)
    draw_key(trial, [(each.name, 0) for each in data.series])
    return trial.height
