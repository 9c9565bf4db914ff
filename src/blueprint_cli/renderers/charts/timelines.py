"""Timelines: when actions start, pass their milestones and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from blueprint_cli.model.delivery.grouping import ORDER
from blueprint_cli.model.delivery.when import days, moment_of
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.plan import Action
from blueprint_cli.model.sections.reported import Timeline
from blueprint_cli.renderers.charts import standing
from blueprint_cli.renderers.charts.canvas import LEADING, Canvas, Frame, length, wrap
from blueprint_cli.renderers.deck import fitting

_LABELS = 0.42


@dataclass(frozen=True)
class Span:
    """From the first to the last day of something, and what the locale says of it."""

    first: int
    last: int
    said: str


@dataclass(frozen=True)
class Line:
    """One line of a timeline: what it is, when it starts and is due, and the steps on the way."""

    name: str
    start: Span | None
    due: Span | None
    steps: tuple[tuple[Span, str, bool], ...]
    fill: int = 0

    @property
    def spans(self) -> list[Span]:
        """Every moment of it."""
        return [each for each in (self.start, self.due, *(step[0] for step in self.steps)) if each]


@dataclass(frozen=True)
class Part:
    """Lines that stand in one picture, under the name of their strategy."""

    name: str
    lines: tuple[Line, ...]


def parts(document: LocalizedDocument, timeline: Timeline) -> list[Part]:
    """Give the lines by strategy; of milestones, all in the order of time."""
    made, chosen = [], _chosen(document, timeline)
    for group in standing.grouped(document, "strategy"):
        lines = tuple(_line(document, each) for each in group.actions if each.id in chosen)
        made.append(Part(group.name, tuple(each for each in lines if each.spans)))
    if timeline.of == "milestones":
        steps = (_alone(line, step) for part in made for line in part.lines for step in line.steps)
        made = [Part("", tuple(sorted(steps, key=_end)))]
    return [each for each in made if each.lines]


def _end(line: Line) -> tuple[int, int]:
    """Give the last day of a step: a year is not over before a quarter of it."""
    return line.spans[0].last, line.spans[0].first


def _alone(line: Line, step: tuple[Span, str, bool]) -> Line:
    """Give a step as a line of its own, with the number of its action."""
    number, _, _ = line.name.partition(" ")
    return Line(f"{step[0].said}  {step[1]} ({number})", None, None, (step,))


def _chosen(document: LocalizedDocument, timeline: Timeline) -> frozenset[str]:
    """Give the ids of the actions that a timeline draws: all, or those of the parts it names."""
    only = set(timeline.only)
    return frozenset(
        action.id
        for direction in document.document.directions
        for strategy in direction.strategies
        for goal in strategy.goals
        for action in goal.actions
        if not only or only & {direction.id, strategy.id, goal.id, action.id}
    )


def _line(document: LocalizedDocument, action: Action) -> Line:
    steps = tuple(
        (_span(document, each.date), plain(each.text, document.values), bool(each.reached))
        for each in action.milestones
    )
    return Line(
        f"{standing.number(document, action)} {plain(action.text, document.values)}",
        _span(document, action.start) if action.start else None,
        _span(document, action.due) if action.due else None,
        steps,
        standing.FILLS[action.status],
    )


def _span(document: LocalizedDocument, when: str) -> Span:
    moment = moment_of(when)
    first, last = days(moment, document.document.document.financial_year)
    said = document.speech().when(moment)
    return Span(first.toordinal(), last.toordinal(), said)


def draw(
    document: LocalizedDocument, found: Sequence[Part], frame: Frame
) -> Iterator[tuple[Part, Canvas]]:
    """Draw a picture for every part, a long one in several, all with the same years."""
    spans = [span for part in found for line in part.lines for span in line.spans]
    years = _years(spans)
    fills = {line.fill for part in found for line in part.lines if line.start or line.due}
    key = [
        (standing.said(document, status), standing.FILLS[status])
        for status in ORDER
        if standing.FILLS[status] in fills and fills != {standing.UNKNOWN}
    ]
    for part in found:
        room = frame.height - frame.size * 7
        for group in fitting.pages(part.lines, lambda line: _height(line, frame), room):
            shown = Part(part.name, group)
            yield shown, _picture(shown, frame, years, key)


def _years(spans: Sequence[Span]) -> tuple[int, int]:
    first = date.fromordinal(min(span.first for span in spans)).year
    return first, date.fromordinal(max(span.last for span in spans)).year


def _label(line: Line, frame: Frame) -> list[str]:
    return wrap(line.name, frame.width * _LABELS, frame.size)


def _steps(line: Line, frame: Frame) -> list[list[str]]:
    """Give the lines that name each step, below the label of what it belongs to."""
    if not (line.start or line.due):
        return []
    room = frame.width * _LABELS - frame.size * 1.4
    return [wrap(f"{span.said}  {text}", room, frame.size, 2) for span, text, _ in line.steps]


def _height(line: Line, frame: Frame) -> float:
    named = sum(map(len, _steps(line, frame)))
    return frame.size * ((len(_label(line, frame)) + named) * LEADING + 0.8)


def _picture(
    part: Part, frame: Frame, years: tuple[int, int], key: list[tuple[str, int]]
) -> Canvas:
    from blueprint_cli.renderers.charts import bars

    made, size = Canvas(frame), frame.size
    if part.name:
        (said,) = wrap(part.name, frame.width, size, 1)
        made.text(0, size * 0.8, said, kind="value")
        made.height = size * 2
    if key:
        bars.draw_key(made, key)
    scale = _Scale(frame, years)
    top = made.height
    bottom = top + size * 2 + sum(_height(line, frame) for line in part.lines)
    _axis(made, scale, top, bottom)
    made.height += size * 2
    for line in part.lines:
        _draw_line(made, scale, line)
        made.height += _height(line, frame)
    return made


class _Scale:
    """Where a day stands."""

    def __init__(self, frame: Frame, years: tuple[int, int]) -> None:
        self.years = years
        self.left = frame.width * _LABELS + frame.size
        self.width = frame.width - self.left - frame.size
        self._first = date(years[0], 1, 1).toordinal()
        self._days = date(years[1], 12, 31).toordinal() + 1 - self._first

    def at(self, day: int) -> float:
        return self.left + (day - self._first) / self._days * self.width


def _axis(made: Canvas, scale: _Scale, top: float, bottom: float) -> None:
    """Draw a line where each year begins, and its number as often as there is room."""
    first, last = scale.years
    step = scale.width / (last - first + 1)
    every = max(1, -(-int(length("20000", made.frame.size)) // max(int(step), 1)))
    for year in range(first, last + 1, every):
        x = scale.at(date(year, 1, 1).toordinal())
        made.rule((x, top), (x, bottom), "grid")
        made.text(x + step / 2 * min(every, 1), top + made.frame.size, str(year), "middle")
    x = scale.left + scale.width
    made.rule((x, top), (x, bottom), "grid")


def _name(made: Canvas, line: Line) -> None:
    """Put the name of a line, and below it those of its steps, each with its sign."""
    size, leading = made.frame.size, made.frame.size * LEADING
    y = made.height + size * 0.4
    held = [(_label(line, made.frame), None), *zip(_steps(line, made.frame), line.steps)]  # noqa: B905
    for texts, step in held:
        inset = size * 1.4 if step else 0
        made.lines(inset, y + len(texts) * leading / 2, texts)
        if step:
            made.mark(
                "diamond", size * 0.6, y + leading / 2, hollow=not step[2], radius=size * 0.35
            )
        y += len(texts) * leading


def _draw_line(made: Canvas, scale: _Scale, line: Line) -> None:
    size, height = made.frame.size, _height(line, made.frame)
    middle = made.height + height / 2
    _name(made, line)
    if line.start or line.due:
        first = (line.start or line.due or line.spans[0]).first
        last = (line.due or line.start or line.spans[0]).last
        ends = sorted((scale.at(first), scale.at(last + 1)))
        made.mark(
            "rect",
            ends[0],
            middle - size * 0.5,
            line.fill,
            width=max(ends[1] - ends[0], 2.0),
            height=size,
            hollow=False,
        )
    for span, _, is_reached in line.steps:
        x = scale.at((span.first + span.last + 1) // 2)
        made.mark("diamond", x, middle, 0, hollow=not is_reached, radius=size * 0.5)
