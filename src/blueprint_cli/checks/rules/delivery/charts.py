"""BP196 to BP199: charts, timelines and highlights that draw nothing, or other than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.charted import ACTIONS
from blueprint_cli.checks.views.planned import Planned, actions
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.figures import Amount, read
from blueprint_cli.model.delivery.indicators import SERIES, Indicator
from blueprint_cli.model.document import Document
from blueprint_cli.model.figures import Datum
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Chart, Highlights, SectionKind, Table, Timeline
from blueprint_cli.model.structure.outline import Placed, written

_FIGURE = re.compile(r"\{([a-z0-9-]+)(?::[a-z]+)?\}")
#: The mark of a footnote.
_MARK = re.compile(r"\[\^[^\]]*\]")
#: So many moments make a line.
_JOINED = 2
#: What draws all its values on one scale; others have one for each series.
_ONE_SCALE = ("bars", "stacked")


@check("BP196", "nothing-drawn", stage=Document)
def nothing_drawn(document: Document) -> Iterator[Finding]:
    """Find charts, timelines and highlights that have nothing to draw.

    Why: a caption stands over an empty place, and a reference to it leads to nothing.
    Example: a timeline of a plan whose actions have no dates.
    """
    for placed in written(document):
        section = placed.section
        if isinstance(section, Timeline) and _empty(document, section):
            message = tell("the timeline has nothing to draw: no action has a date")
            if section.of == "milestones":
                message = tell("the timeline has nothing to draw: no action has milestones")
            yield Finding((*placed.path, "kind"), message, (_DATES,))
        elif isinstance(section, Chart) and _is_known(document, section):
            if section.of == ACTIONS and not [*actions(document)]:
                message = tell("the chart has nothing to draw: the plan has no actions")
                yield Finding((*placed.path, "of"), message, (_VALUES,))
            elif section.of != ACTIONS and not any(_units(document, section).values()):
                message = tell("the chart has nothing to draw: there is no number in its data")
                yield Finding((*placed.path, "of"), message, (_VALUES,))
        elif isinstance(section, Highlights):
            yield from _empty_highlights(document, placed, section)


_DATES = tell("Write “start”, “due” or “milestones” of the actions, or delete the timeline.")
_VALUES = tell("Add the data, or delete the chart.")


def _empty_highlights(document: Document, placed: Placed, section: Highlights) -> Iterator[Finding]:
    known = {each.id: each for each in document.indicators}
    for index, each in enumerate(section.highlights):
        indicator = known.get(each.of)
        if indicator and not any(indicator.points(series) for series in SERIES):
            message = tell("the indicator “{name}” has no value to show", name=each.of)
            hint = tell("Give it a baseline, an actual value or a target.")
            yield Finding((*placed.path, "highlights", index, "of"), message, (hint,))


@check("BP197", "mixed-units", stage=Document)
def mixed_units(document: Document) -> Iterator[Finding]:
    """Find bars and shares that stand on one scale, and are of several units.

    Why: a bar of 12 kilometres beside one of 12,000 riders compares what cannot be compared.
    Example: `shape: bars` of an indicator in kilometres and one in per cent.
    """
    for placed, chart in _charts(document):
        units = {each or "" for series in _units(document, chart).values() for each in series}
        if chart.of != ACTIONS and chart.shape in _ONE_SCALE and len(units) > 1:
            said = ", ".join(sorted(each or "–" for each in units))
            message = tell("values in several units are drawn on one scale: {units}", units=said)
            hint = tell("Write “shape: multiples” or “shape: bullet”, or draw a chart for each.")
            yield Finding((*placed.path, "shape"), message, (hint,))


@check("BP198", "shape-not-drawn", stage=Document, severity=Severity.WARNING)
def shape_not_drawn(document: Document) -> Iterator[Finding]:
    """Find charts whose data cannot have the shape or the keys that they ask for.

    Such are drawn as bars; what a key asks for that does not go with the data is left out.

    Why: who wrote it expects another picture, and readers are told of it in the text.
    Example: `shape: bullet` of indicators without targets.
    """
    for placed, chart in _charts(document):
        for key, message, hint in _unfit(document, chart):
            yield Finding((*placed.path, key), message, (hint,))


def _unfit(document: Document, chart: Chart) -> Iterator[tuple[str, Told, Told]]:
    tables, indicators = _tables(document, chart), _indicators(document, chart)
    if len(tables) > 1 or (tables and indicators):
        message = tell("only one of these is drawn: a chart has one table, or indicators")
        yield "of", message, tell("Draw a chart for each.")
    if chart.by and chart.of != ACTIONS:
        message = tell("“by” is for charts of actions")
        yield "by", message, tell("Delete it, or write “of: actions”.")
    if chart.columns and not tables:
        message = tell("“columns” is for charts of a table")
        yield "columns", message, tell("Delete it, or name a table under “of”.")
    wrong = _wrong_shape(chart, tables, indicators)
    if chart.shape == "stacked" and _goes_below_zero(indicators):
        wrong = tell("values below zero are no shares of a whole")
    if wrong:
        yield "shape", wrong, tell("Write “shape: bars”, or another that the data can have.")


def _wrong_shape(
    chart: Chart, tables: Sequence[Table], indicators: Sequence[Indicator]
) -> Told | None:
    """Say why a chart cannot have its shape."""
    if chart.of == ACTIONS:
        is_fit = chart.shape in ("bars", "stacked", "matrix")
        return None if is_fit else tell("actions are drawn as bars, stacked or matrix")
    if chart.shape == "matrix":
        return tell("only actions are drawn as a matrix")
    if tables:
        is_fit = chart.shape != "bullet"
        return None if is_fit else tell("a table has no targets to draw a bullet of")
    if chart.shape == "bullet" and indicators and not any(e.points("targets") for e in indicators):
        return tell("no indicator has a target to draw a bullet of")
    sizes = [_moments(each) for each in indicators]
    if chart.shape == "line" and any(sizes) and max(sizes) < _JOINED:
        return tell("no indicator has two values to draw a line of")
    return None


def _goes_below_zero(indicators: Sequence[Indicator]) -> bool:
    points = (point for each in indicators for series in SERIES for point in each.points(series))
    return any(end.value < 0 for point in points for end in point.amount.ends)


def _moments(indicator: Indicator) -> int:
    points = [point for series in SERIES for point in indicator.points(series)]
    return len({point.moment for point in points})


@check("BP199", "wordless-highlight", stage=Document)
def wordless_highlight(document: Document) -> Iterator[Finding]:
    """Find highlights of a figure that do not say what it is.

    Why: a figure has no title, and a number alone says nothing; an indicator has one.
    Example: `{id: big, of: talent-fund}` without `text`.
    """
    figures = {each.id for each in document.figures}
    for placed in written(document):
        section = placed.section
        for index, each in enumerate(section.highlights if isinstance(section, Highlights) else ()):
            if each.of in figures and each.text is None:
                message = tell("nothing says what the figure “{name}” is", name=each.of)
                hint = tell("Add “text: …”: a few words, such as “trees planted in ten years”.")
                yield Finding((*placed.path, "highlights", index, "of"), message, (hint,))


def _charts(document: Document) -> Iterator[tuple[Placed, Chart]]:
    for placed in written(document):
        if isinstance(placed.section, Chart):
            yield placed, placed.section


def _tables(document: Document, chart: Chart) -> list[Table]:
    sections: list[SectionKind] = [placed.section for placed in written(document)]
    return [each for each in sections if isinstance(each, Table) and each.id in chart.of]


def _indicators(document: Document, chart: Chart) -> list[Indicator]:
    return [each for each in document.indicators if each.id in chart.of]


def _is_known(document: Document, chart: Chart) -> bool:
    """Tell whether all that a chart names is there; what is not has been told of."""
    tables = _tables(document, chart)
    known = {each.id for each in (*tables, *_indicators(document, chart))}
    columns = {column.id for each in tables for column in each.columns}
    is_there = known.issuperset(chart.of) and (not tables or columns.issuperset(chart.columns))
    return chart.of == ACTIONS or is_there


def _units(document: Document, chart: Chart) -> dict[str, set[str | None]]:
    """Give the units of the values that each series of a chart draws."""
    tables = _tables(document, chart)
    if tables:
        figures = {each.id: each for each in document.figures}
        columns = tables[0].columns[1:]
        return {
            each.id: {
                unit for row in tables[0].rows for unit in _unit(row.cells.get(each.id), figures)
            }
            for each in columns
            if not chart.columns or each.id in chart.columns
        }
    return {
        each.id: {each.unit} if any(each.points(series) for series in SERIES) else set()
        for each in _indicators(document, chart)
    }


def _unit(cell: Message | None, figures: dict[str, Datum]) -> tuple[str | None, ...]:
    """Give the unit of a cell that has a value: none of a mere number."""
    said = _MARK.sub("", cell.source).strip() if cell else ""
    named = _FIGURE.fullmatch(said)
    if named and named[1] in figures:
        own = figures[named[1]]
        return (own.unit,) if isinstance(own.read, Amount) else ()
    is_share = said.endswith("%")
    value = read(said.removesuffix("%"), "percent" if is_share else "number")
    return ("percent" if is_share else None,) if isinstance(value, Amount) else ()


def _empty(document: Document, timeline: Timeline) -> bool:
    """Tell whether a timeline has nothing to draw of parts of the plan that there are."""
    known = [*actions(document)]
    parts = {name for each in known for name in _above(each)}
    if not parts.issuperset(timeline.only):
        return False  # that is told
    wanted = parts.intersection(timeline.only) or parts
    chosen = [each.action for each in known if _above(each) & wanted]
    if timeline.of == "milestones":
        return not any(own.milestones for own in chosen)
    return not any(own.milestones or own.start or own.due for own in chosen)


def _above(planned: Planned) -> set[str]:
    return {planned.action.id, planned.goal.id, planned.strategy.id, planned.direction.id}
