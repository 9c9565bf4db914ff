"""BP185: ids of data that the document does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import actions, led
from blueprint_cli.diagnostics import Told, did_you_mean, tell
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Chart, Highlights, Indicators, Table, Timeline
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path

#: What a chart says under `of` for the actions of the plan.
ACTIONS = "actions"


@check("BP185", "unknown-data", stage=Document)
def unknown_data(document: Document) -> Iterator[Finding]:
    """Find ids of indicators, figures, tables, columns or parts of the plan that there are not.

    Such ids stand under `indicators` and `budget` of an action, under `of`, `columns` and `only` of
    the sections that show data.

    Why: what has a wrong id is not shown, and nothing stands in its place.
    Example: `indicators: [open-shroe]`, where the indicator is called `open-shore`.
    """
    yield from _of_the_plan(document)
    for placed in written(document):
        section, path = placed.section, placed.path
        if isinstance(section, Indicators):
            yield from _unknown((*path, "only"), section.only, _indicators(document), _INDICATOR)
        elif isinstance(section, Highlights):
            known = [*_figures(document), *_indicators(document)]
            for index, each in enumerate(section.highlights):
                own = (*path, "highlights", index, "of")
                yield from _unknown(own, each.of, known, _FIGURE)
        elif isinstance(section, Timeline):
            yield from _unknown((*path, "only"), section.only, _parts(document), _PART)
        elif isinstance(section, Chart):
            yield from _of_a_chart(document, path, section)


@dataclass(frozen=True)
class _Sought:
    """What an id may be of: how it is told that there is none, and what to write instead."""

    told: Callable[[str], Told]
    hint: Told


_INDICATOR = _Sought(
    lambda name: tell("no indicator is called “{name}”", name=name),
    tell("Write the id of an indicator, or add one with this id under “indicators”."),
)
_BUDGET = _Sought(
    lambda name: tell("no figure is called “{name}”", name=name),
    tell("Write the id of a figure, or add one with this id under “figures”."),
)
_FIGURE = _Sought(
    lambda name: tell("no figure and no indicator is called “{name}”", name=name),
    tell("Write the id of one, or add it under “figures” or “indicators”."),
)
_PART = _Sought(
    lambda name: tell("no part of the plan is called “{name}”", name=name),
    tell("Write the id of a direction, a strategy, a goal or an action."),
)
_DRAWN = _Sought(
    lambda name: tell("nothing to draw is called “{name}”", name=name),
    tell("Write the id of a table, of an indicator or of several, or the word actions."),
)
_COLUMN = _Sought(
    lambda name: tell("no column with values is called “{name}”", name=name),
    tell("Write the id of a column of the table; the first one names the rows."),
)


def _of_the_plan(document: Document) -> Iterator[Finding]:
    known = _indicators(document)
    for path, each in led(document):
        yield from _unknown((*path, "indicators"), each.indicators, known, _INDICATOR)
    for planned in actions(document):
        budget = planned.action.budget or ()
        yield from _unknown((*planned.path, "budget"), budget, _figures(document), _BUDGET)


def _of_a_chart(document: Document, path: Path, chart: Chart) -> Iterator[Finding]:
    tables = {
        placed.section.id: placed.section
        for placed in written(document)
        if isinstance(placed.section, Table)
    }
    known = [*tables, *_indicators(document), ACTIONS]
    yield from _unknown((*path, "of"), chart.of, known, _DRAWN)
    own = next((tables[name] for name in chart.of if name in tables), None)
    if own is not None:
        columns = [each.id for each in own.columns[1:]]
        yield from _unknown((*path, "columns"), chart.columns, columns, _COLUMN)


def _unknown(
    path: Path, names: str | Sequence[str], known: Iterable[str], sought: _Sought
) -> Iterator[Finding]:
    """Tell of names that are not known; one that stands without a list has no place in it."""
    alone = isinstance(names, str)
    among = [*known]
    for index, name in enumerate((names,) if isinstance(names, str) else names):
        if name not in among:
            place = path if alone else (*path, index)
            hints = (*did_you_mean(name, among), sought.hint)
            yield Finding(place, sought.told(name), hints)


def _indicators(document: Document) -> list[str]:
    return [each.id for each in document.indicators]


def _figures(document: Document) -> list[str]:
    return [each.id for each in document.figures]


def _parts(document: Document) -> list[str]:
    parts = (each.id for _, each in led(document))
    return [*chain((each.id for each in document.directions), parts)]
