"""What a chart draws: the values of a table, of indicators, or of the actions of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_cli.language.figures import Amount, Moment, Number, read
from blueprint_cli.model.delivery.indicators import SERIES, Indicator, Point, starts
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import Action
from blueprint_cli.model.sections import Table
from blueprint_cli.model.sections.reported import Chart
from blueprint_cli.renderers.charts import standing
from blueprint_cli.theme.figures import SHORT, Speech

#: What `of` says for the actions of the plan.
ACTIONS = "actions"
_MARK = re.compile(r"\[\^[^\]]*\]")
_FIGURE = re.compile(r"\{([a-z0-9-]+)(?::[a-z]+)?\}")


@dataclass(frozen=True)
class Cell:
    """One value: how long its mark is, and what the locale says of it."""

    value: float
    said: str


@dataclass(frozen=True)
class Category:
    """What has a value in each series: a row of a table, a moment, a part of the plan.

    `place` is where it stands on an axis: a moment by its day, any other by its turn. `label` is
    what tells a target from what was measured, `name` leaves that to the mark.
    """

    name: str
    label: str
    place: float
    is_target: bool = False


@dataclass(frozen=True)
class Series:
    """What is compared: a column, an indicator, a status; a cell for each category, or none.

    `fill` names a look that goes with the meaning, where there is one.
    """

    name: str
    cells: tuple[Cell | None, ...]
    unit: str | None = None
    fill: int = -1


@dataclass(frozen=True)
class Data:
    """All that a chart draws; `is_whole` where the series of a category add up to something."""

    heading: str
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    is_moments: bool = False
    is_whole: bool = False

    @property
    def is_of_one_unit(self) -> bool:
        """Whether all values can share a scale."""
        return len({each.unit for each in self.series}) <= 1


def of(document: LocalizedDocument, chart: Chart) -> Data | None:
    """Give what a chart draws; None where it is not known, or no value can be read."""
    if chart.of == (ACTIONS,):
        by = "strategy" if chart.shape == "matrix" else chart.by or "direction"
        return _of_actions(document, by, is_named=chart.shape == "matrix")
    table = next((each for each in _tables(document) if each.id in chart.of), None)
    found = _of_table(document, table, chart) if table else _of_indicators(document, chart.of)
    return found if any(any(each.cells) for each in found.series) else None


def counted(document: LocalizedDocument, number: int) -> str:
    """Say how many there are."""
    from decimal import Decimal

    return document.speech().say(Amount((Number(Decimal(number)),)), None, SHORT)


def _tables(document: LocalizedDocument) -> Iterator[Table]:
    whole = document.in_full.sections
    return (placed.section for placed in whole if isinstance(placed.section, Table))


def _of_table(document: LocalizedDocument, table: Table, chart: Chart) -> Data:
    head, *others = table.columns
    chosen = [each for each in others if not chart.columns or each.id in chart.columns]
    rows = [row for row in table.rows if head.id in row.cells]
    named = [plain(row.cells[head.id], document.values) for row in rows]
    made = []
    for column in chosen:
        pairs = [_read(document, row.cells.get(column.id)) for row in rows]
        units = [unit for cell, unit in pairs if cell]
        if units:
            cells = tuple(cell for cell, _ in pairs)
            made.append(Series(plain(column.title, document.values), cells, units[0]))
    categories = tuple(Category(name, name, at) for at, name in enumerate(named))
    return Data(plain(head.title, document.values), categories, tuple(made))


def _read(document: LocalizedDocument, message: Message | None) -> tuple[Cell | None, str | None]:
    """Give the value of a cell that is a number or names a figure, and its unit."""
    if message is None:
        return None, None
    written, unit = _MARK.sub("", message.source).strip(), None
    if (named := _FIGURE.fullmatch(written)) and named[1] in document.figures:
        figure = document.figures[named[1]]
        value, unit = figure.read, figure.unit
    else:
        value = read(written.removesuffix("%"), "percent" if written.endswith("%") else "number")
    if not isinstance(value, Amount):
        return None, unit
    return Cell(float(value.ends[-1].value), plain(message, document.values)), unit


def _of_indicators(document: LocalizedDocument, names: Sequence[str]) -> Data:
    known = {each.id: each for each in document.document.indicators}
    chosen = [known[name] for name in names if name in known]
    year = document.document.document.financial_year
    points = {each.id: _points(each) for each in chosen}
    keys = {
        (starts(point.moment, year).toordinal(), point.series == SERIES[-1], point.moment)
        for each in points.values()
        for point in each
    }
    order = sorted(keys, key=lambda key: (key[0], key[1], str(key[2])))
    categories = tuple(_category(document, *key) for key in order)
    speaks = document.speech()
    made = []
    for each in chosen:
        held = {(point.series == SERIES[-1], point.moment): point for point in points[each.id]}
        cells = (held.get(key[1:]) for key in order)
        said = tuple(_said(speaks, point, each) if point else None for point in cells)
        made.append(Series(plain(each.title, document.values), said, each.unit))
    return Data(document.words.say("chart-when"), categories, tuple(made), is_moments=True)


def _points(indicator: Indicator) -> tuple[Point, ...]:
    return tuple(point for series in SERIES for point in indicator.points(series))


def _said(speaks: Speech, point: Point, indicator: Indicator) -> Cell:
    said = speaks.say(point.amount, indicator.unit, SHORT)
    return Cell(float(point.amount.ends[-1].value), said)


def _category(document: LocalizedDocument, day: int, is_target: bool, moment: Moment) -> Category:
    name = document.speech().when(moment)
    label = document.words.say("chart-target-of", when=name) if is_target else name
    return Category(name, label, day, is_target)


def _of_actions(document: LocalizedDocument, by: str, *, is_named: bool) -> Data | None:
    """Count the actions of each group by status; `is_named` says their numbers in the plan too."""
    groups = standing.grouped(document, by)
    found = standing.statuses(each for group in groups for each in group.actions)
    categories = tuple(Category(each.name, each.name, at) for at, each in enumerate(groups))
    made = []
    for status in found:
        held = [[each for each in group.actions if each.status == status] for group in groups]
        cells = tuple(_of_group(document, each, is_named=is_named) for each in held)
        name = standing.said(document, status)
        made.append(Series(name, cells, fill=standing.FILLS[status]))
    heading = document.words.say(f"chart-by-{by}")
    return Data(heading, categories, tuple(made), is_whole=True) if made else None


def _of_group(
    document: LocalizedDocument, actions: Sequence[Action], *, is_named: bool
) -> Cell | None:
    if not actions:
        return None
    numbers = (standing.number(document, each) for each in actions)
    said = document.words.say("chart-and").join(numbers)
    return Cell(len(actions), said if is_named else counted(document, len(actions)))
