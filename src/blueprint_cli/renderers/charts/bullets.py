"""Bullets: how far each series is on its way to its target."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.renderers.charts import bars
from blueprint_cli.renderers.charts.bars import Scale
from blueprint_cli.renderers.charts.canvas import Canvas, Frame, length, wrap
from blueprint_cli.renderers.charts.readings import Category, Cell, Data, Series
from blueprint_cli.renderers.deck import fitting


def draw(data: Data, frame: Frame) -> list[Canvas]:
    """Draw for every series what was measured last against its last target, on a scale of its own.

    A thin line stands where it started. Where nothing has a target, a scale for all tells more.
    """
    pairs = [(each, _ends(data, each)) for each in data.series]
    if not any(ends.target for _, ends in pairs):
        return bars.draw(data, frame)
    each_height = frame.size * 5.2
    made = []
    for group in fitting.pages(pairs, lambda _: each_height, frame.height):
        canvas = Canvas(frame)
        for series, ends in group:
            _bullet(canvas, series, ends)
            canvas.height += each_height
        made.append(canvas)
    return made


End = tuple[Category, Cell]


@dataclass(frozen=True)
class _Ends:
    """What was measured first and last, where that is not the same, and what is aimed at."""

    first: End | None
    latest: End | None
    target: End | None

    @property
    def all(self) -> list[End]:
        return [each for each in (self.first, self.latest, self.target) if each]


def _ends(data: Data, series: Series) -> _Ends:
    pairs = [(key, cell) for key, cell in zip(data.categories, series.cells, strict=True) if cell]
    measured = [pair for pair in pairs if not pair[0].is_target]
    targets = [pair for pair in pairs if pair[0].is_target]
    first = measured[0] if len(measured) > 1 else None
    return _Ends(first, measured[-1] if measured else None, targets[-1] if targets else None)


def _bullet(made: Canvas, series: Series, ends: _Ends) -> None:
    frame, size = made.frame, made.frame.size
    values = [cell.value for _, cell in ends.all]
    low, high = min(0.0, *values), max(0.0, *values)
    room = frame.width - size * 0.2
    step = room / (high - low) if high > low else 0.0
    scale = Scale(-low * step, step)
    middle = made.height + size * 2.2
    made.lines(0, made.height + size * 0.7, wrap(series.name, frame.width, size, 1), kind="value")
    made.mark("track", 0, middle - size * 0.6, width=room, height=size * 1.2)
    if ends.latest:
        _filled(made, scale, ends.latest[1].value, middle)
    for end, kind in ((ends.first, "axis"), (ends.target, "target")):
        if end:
            _line_at(made, scale.at(end[1].value), middle, kind, ends.latest, end)
    _told_below(made, ends, middle + size * 1.5)


def _filled(made: Canvas, scale: Scale, value: float, middle: float) -> None:
    size, (left, right) = made.frame.size, sorted((scale.zero, scale.at(value)))
    made.mark(
        "rect",
        left,
        middle - size * 0.6,
        0,
        width=max(right - left, 0.5),
        height=size * 1.2,
        hollow=False,
    )


def _line_at(
    made: Canvas, x: float, middle: float, kind: str, latest: End | None, end: End
) -> None:
    """Draw a line across the bar; where it stands on what is filled, with an edge of paper."""
    size = made.frame.size
    if latest and 0 < end[1].value / (latest[1].value or 1.0) < 1:
        made.mark("plate", x - size * 0.3, middle - size * 0.6, width=size * 0.6, height=size * 1.2)
    made.rule((x, middle - size), (x, middle + size), kind)


def _told_below(made: Canvas, ends: _Ends, y: float) -> None:
    """Say at the left from where to where it went, at the right what is aimed at."""
    frame = made.frame
    (latest, target), room = (
        (_said_of(each) for each in (ends.latest, ends.target)),
        frame.width / 2,
    )
    whole = f"{_said_of(ends.first)}  →  {latest}" if ends.first else latest
    known = whole if length(whole, frame.size) <= room else latest
    for said, x, anchor in ((known, 0.0, "start"), (target, frame.width, "end")):
        made.lines(x, y, wrap(said, room, frame.size, 1), anchor)


def _said_of(end: End | None) -> str:
    return f"{end[1].said}  {end[0].label}" if end else ""
