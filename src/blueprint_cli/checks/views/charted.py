"""The numbers that a chart draws, as its data have them: what a description may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from blueprint_cli.checks.views.planned import actions
from blueprint_cli.language.figures import Amount, read
from blueprint_cli.model.delivery.indicators import SERIES, Indicator
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import count
from blueprint_cli.model.sections import Chart, Table
from blueprint_cli.model.structure.outline import written

#: What a chart says under `of` for the actions of the plan.
ACTIONS = ("actions",)
FIGURE = re.compile(r"\{([a-z0-9-]+)(?::[a-z]+)?\}")
MARK = re.compile(r"\[\^[^\]]*\]")
#: Of so many values every two are compared; of more, neighbours and ends.
_FEW = 12


@dataclass(frozen=True)
class Drawn:
    """The values of one series in their order, each with the year for which it holds, if any.

    `measured` are those of them that are no targets.
    """

    values: tuple[tuple[int | None, Fraction], ...]
    measured: tuple[Fraction, ...] = ()

    @property
    def derived(self) -> Iterator[Fraction]:
        """What readers work out of the values: differences, changes in per cent, the sum."""
        known = [value for _, value in self.values]
        yield sum(known, Fraction())
        for one, other in _pairs(known):
            yield abs(other - one)
            if one:
                yield abs(other - one) / abs(one) * 100
                yield abs(other / one) * 100


def series(document: Document, chart: Chart) -> tuple[Drawn, ...]:
    """Give what a chart draws, without what cannot be read."""
    if chart.of == ACTIONS:
        return (_counts(document),)
    tables = [
        placed.section
        for placed in written(document)
        if isinstance(placed.section, Table) and placed.section.id in chart.of
    ]
    if tables:
        return tuple(_columns(document, tables[0], chart))
    return tuple(_indicator(each) for each in document.indicators if each.id in chart.of)


def _pairs(known: Sequence[Fraction]) -> Iterable[tuple[Fraction, Fraction]]:
    if len(known) <= _FEW:
        return combinations(known, 2)
    return [*pairwise(known), (known[0], known[-1])]


def _indicator(indicator: Indicator) -> Drawn:
    points = [point for series in SERIES for point in indicator.points(series)]
    values = [
        (point.moment.year, Fraction(end.value)) for point in points for end in point.amount.ends
    ]
    measured = (point for point in points if point.series != SERIES[-1])
    return Drawn(tuple(values), tuple(Fraction(each.amount.ends[-1].value) for each in measured))


def _columns(document: Document, table: Table, chart: Chart) -> Iterator[Drawn]:
    figures = {each.id: each.read for each in document.figures}
    for column in table.columns[1:]:
        if not chart.columns or column.id in chart.columns:
            cells = (row.cells.get(column.id) for row in table.rows)
            found = (_cell(cell, figures) for cell in cells if cell)
            ends = (end for each in found if isinstance(each, Amount) for end in each.ends)
            yield Drawn(tuple((None, Fraction(end.value)) for end in ends))


def _cell(cell: Message, figures: Mapping[str, object]) -> object:
    said = MARK.sub("", cell.source).strip()
    if named := FIGURE.fullmatch(said):
        return figures.get(named[1])
    return read(said.removesuffix("%"), "percent" if said.endswith("%") else "number")


def _counts(document: Document) -> Drawn:
    """Count actions by status, in the whole and in each part; and the parts themselves."""
    found: Counter[object] = Counter()
    for each in actions(document):
        groups = ("", each.direction.id, each.strategy.id, *each.action.lead)
        found.update((group, status) for group in groups for status in ("", each.action.status))
    numbers = {*found.values(), *count(document.directions).values()}
    return Drawn(tuple((None, Fraction(each)) for each in sorted(numbers)))
