"""Values of an indicator from the records of a CSV file.

The first record names the columns: `when`, and baseline, actual and targets as far as there are
any; a column `indicator` has the id of the indicator that each line is of. An empty cell is no
value.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Several
from dataclasses import replace

from blueprint_cli.diagnostics import Diagnostic, Outcome, did_you_mean, nearest, tell
from blueprint_cli.model.delivery.indicators import SERIES
from blueprint_cli.model.delivery.when import moment_of
from blueprint_cli.source import Span
from blueprint_cli.syntax import Entry, Mapping, Scalar, child
from blueprint_cli.syntax.csv import Record

WHEN, INDICATOR = "when", "indicator"
_COLUMNS = (WHEN, INDICATOR, *SERIES)


def series(indicator: Mapping, records: Several[Record]) -> Outcome[tuple[Entry, ...]]:
    """Make the values of an indicator of the records of its file, by the keys of `SERIES`.

    Faults are BP174, of the first record, and BP175, of any other; the value is None where the
    columns could not be told.
    """
    head, *body = records
    faults = tuple(_of_head(head))
    if faults:
        return Outcome(None, faults)
    columns = {_text(cell): at for at, cell in enumerate(head) if _text(cell)}
    own = [each for each in body if _is_of(indicator, each, columns)]
    found = [fault for each in own for fault in _of_row(each, columns)]
    if columns.keys() & {INDICATOR} and not own:
        message = tell("no line of the file is of this indicator")
        hint = tell("Write its id into the column “indicator”.")
        found.append(_fault("BP175", message, head[columns[INDICATOR]], hint))
    made = []
    for name in SERIES:
        values = [] if name not in columns else _values(own, columns[WHEN], columns[name])
        found += _twice(values)
        if values:
            span = Span(head[0].span.source, values[0].key.span.start, values[-1].value.span.end)
            key = replace(head[columns[name]], value=name)
            made.append(Entry(key, Mapping(span, tuple(_once(values)))))
    return Outcome(tuple(made), tuple(found))


def strangers(records: Several[Record], names: Several[str]) -> Iterator[Diagnostic]:
    """Find ids in a shared file that are nearly those of the indicators that name it, each once.

    Other ids may be of other documents: a file of an office's figures serves several.
    """
    head, *body = records
    column = next((at for at, cell in enumerate(head) if _text(cell) == INDICATOR), None)
    seen = {*names}
    for record in body if column is not None else ():
        cell = _cell(record, column or 0)
        name = _text(cell) if cell else ""
        if cell and name not in seen and nearest(name, names):
            message = tell("no indicator that names this file is called “{name}”", name=name)
            hint = tell("Correct the id, or write “data” with this file for that indicator.")
            yield _fault("BP175", message, cell, *did_you_mean(name, names), hint)
        seen.add(name)


def _text(cell: Scalar) -> str:
    return str(cell.value).strip()


def _of_head(head: Record) -> Iterator[Diagnostic]:
    """Find columns that are not known or stand twice, and the lack of one that must be there."""
    seen = set[str]()
    for cell in head:
        name = _text(cell)
        if name in seen:
            message = tell("the column “{name}” stands twice", name=name)
            yield _fault("BP174", message, cell, tell("Delete one of the two."))
        elif name and name not in _COLUMNS:
            message = tell("values of an indicator have no column “{name}”", name=name)
            more = tell("The columns are {columns}.", columns=", ".join(_COLUMNS))
            yield _fault("BP174", message, cell, *did_you_mean(name, _COLUMNS), more)
        seen |= {name} if name else set()
    if seen <= {*_COLUMNS} and (WHEN not in seen or not seen & {*SERIES}):
        message = tell("the file lacks the column for the time, or any for values")
        hint = tell("Write a first line such as {line}.", line="when,baseline,actual,targets")
        yield _fault("BP174", message, head[0], hint)


def _is_of(indicator: Mapping, record: Record, columns: dict[str, int]) -> bool:
    own = child(indicator, "id")
    if INDICATOR not in columns:
        return True
    cell = _cell(record, columns[INDICATOR])
    return cell is not None and isinstance(own, Scalar) and _text(cell) == own.value


def _of_row(record: Record, columns: dict[str, int]) -> Iterator[Diagnostic]:
    """Find what keeps a record from being read: no moment, or a cell under no column."""
    when = _cell(record, columns[WHEN])
    if when is None or not _is_moment(_text(when)):
        said = _text(when) if when else ""
        message = tell("“{text}” is no year, quarter, month or day", text=said)
        hint = tell("Write 2026, FY2026, 2026-H1, 2026-Q2, 2026-06 or 2026-06-30.")
        yield _fault("BP175", message, when or record[0], hint)
    known = {*columns.values()}
    for at, cell in enumerate(record):
        if at not in known and _text(cell):
            message = tell("the cell stands under no column")
            hint = tell("Put a cell that holds a comma in quotation marks.")
            yield _fault("BP175", message, cell, hint)


def _is_moment(text: str) -> bool:
    try:
        moment_of(text)
    except ValueError:
        return False
    return True


def _values(records: Several[Record], when: int, column: int) -> list[Entry]:
    """Give the values of a column, each under its moment; an empty cell is none."""
    made = []
    for record in records:
        moment, cell = _cell(record, when), _cell(record, column)
        if moment and cell and _is_moment(_text(moment)) and _text(cell):
            key = replace(moment, value=_text(moment))
            made.append(Entry(key, replace(cell, value=_text(cell))))
    return made


def _cell(record: Record, at: int) -> Scalar | None:
    return record[at] if at < len(record) else None


def _twice(values: Several[Entry]) -> Iterator[Diagnostic]:
    seen = set[object]()
    for each in values:
        if each.key.value in seen:
            message = tell("{when} has a value already", when=str(each.key.value))
            hint = tell("Delete one of the two.")
            yield Diagnostic("BP175", message, each.value.span, hints=(hint,))
        seen.add(each.key.value)


def _once(values: Several[Entry]) -> Iterator[Entry]:
    seen = set[object]()
    for each in values:
        if each.key.value not in seen:
            yield each
        seen.add(each.key.value)


def _fault(code: str, message: str, cell: Scalar, *hints: str) -> Diagnostic:
    return Diagnostic(code, message, cell.span, hints=hints)
