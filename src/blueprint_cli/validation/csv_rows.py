"""Rows of a table from the records of a CSV file.

The first record has the ids of the columns, the first cell of every other the id of its row; a
column `was` has the ids of before.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Several
from dataclasses import replace

from blueprint_cli.diagnostics import Diagnostic, Outcome, did_you_mean, tell
from blueprint_cli.source import Span
from blueprint_cli.syntax import Entry, Mapping, Node, Scalar, Sequence, child
from blueprint_cli.syntax.csv import Record

#: The column for the id that a row had before it was renamed; most of its cells are empty.
_BEFORE = "was"


def rows(table: Mapping, records: Several[Record]) -> Outcome[Sequence]:
    """Make the rows of a table of the records of its file.

    Faults are BP153, of the first record, and BP152, of any other; the value is None where the
    columns could not be told.
    """
    (head, *body) = map(_trimmed, records)
    faults = tuple(_of_head(table, head))
    if faults:
        return Outcome(None, faults)
    found: list[Diagnostic] = []
    made: list[Mapping] = []
    for record in body:
        wrong = tuple(_of_row(head, record))
        found += wrong
        if not wrong:
            made.append(_row(head, record))
    span = Span(head[0].span.source, head[0].span.start, records[-1][-1].span.end)
    return Outcome(Sequence(span, tuple(made)), tuple(found))


def _trimmed(record: Record) -> Record:
    """Give a record without the empty cells at its end, which spreadsheets leave."""
    filled = [at for at, cell in enumerate(record) if _text(cell)]
    return record[: filled[-1] + 1]


def _text(cell: Scalar) -> str:
    return str(cell.value).strip()


def _of_head(table: Mapping, head: Record) -> Iterator[Diagnostic]:
    """Find the columns that the table has not, and those that it has and the file has not."""
    known = list(_columns(table))
    seen = set[str]()
    for cell in head[1:]:
        name = _text(cell)
        if not name:
            hint = tell("Write the id of the column: one of {choices}.", choices=", ".join(known))
            yield _fault("BP153", tell("the column has no id"), cell, hint)
        elif name in seen:
            message = tell("the column “{name}” stands twice", name=name)
            yield _fault("BP153", message, cell, tell("Delete one of the two."))
        elif known and name not in (*known, _BEFORE):
            message = tell("the table has no column “{name}”", name=name)
            more = tell("The first line has the ids of the table's columns, not their titles.")
            yield _fault("BP153", message, cell, *did_you_mean(name, known), more)
        seen.add(name)
    for name in known:
        if name not in seen and len(seen - {_BEFORE}) < len(known):
            message = tell("the column “{name}” of the table is not in the file", name=name)
            hint = tell("Add it behind the others: its id here, and a cell in every line.")
            yield _fault("BP153", message, head[-1], hint)


def _columns(table: Mapping) -> Iterator[str]:
    columns = child(table, "columns")
    for column in columns.items if isinstance(columns, Sequence) else ():
        name = child(column, "id")
        if isinstance(name, Scalar) and isinstance(name.value, str):
            yield name.value


def _of_row(head: Record, record: Record) -> Iterator[Diagnostic]:
    """Find what keeps a record from being a row: no id, an empty cell, too many or too few."""
    if not _text(record[0]):
        hint = tell("Write an id in the first cell: lower-case words joined by hyphens.")
        yield _fault("BP152", tell("the row has no id"), record[0], hint)
    if len(record) > len(head):
        message = tell("the row has {found} cells, the first line {wanted}", **_sizes(head, record))
        hint = tell("Put a cell that holds a comma in quotation marks.")
        yield _fault("BP152", message, record[len(head)], hint)
    for cell, column in zip(record[1:], head[1:], strict=False):
        if not _text(cell) and _text(column) != _BEFORE:
            yield _empty(cell, _text(column))
    for column in (each for each in head[len(record) :] if _text(each) != _BEFORE):
        last = record[-1].span
        yield _empty(replace(record[-1], span=Span(last.source, last.end, last.end)), _text(column))


def _sizes(head: Record, record: Record) -> dict[str, int]:
    return {"found": len(record), "wanted": len(head)}


def _empty(cell: Scalar, column: str) -> Diagnostic:
    message = tell("the cell of the column “{column}” is empty", column=column)
    return _fault("BP152", message, cell, tell("Write what belongs there, or – for nothing."))


def _fault(code: str, message: str, cell: Scalar, *hints: str) -> Diagnostic:
    return Diagnostic(code, message, cell.span, hints=hints)


def _row(head: Record, record: Record) -> Mapping:
    """Make the node of a row; what YAML has keys for is told at the cells."""
    (name, *cells), source = record, record[0].span.source
    end = record[-1].span.end
    named = {_text(column): cell for column, cell in zip(head[1:], cells, strict=False)}
    before = named.pop(_BEFORE, None)
    entries = tuple(Entry(replace(cell, value=column), cell) for column, cell in named.items())
    start = cells[0].span.start if cells else end
    own: dict[str, Node] = {
        "id": replace(name, value=_text(name)),
        "cells": Mapping(Span(source, start, end), entries),
    }
    if before is not None and _text(before):
        own[_BEFORE] = replace(before, value=_text(before))
    keys = tuple(Entry(replace(name, value=key), value) for key, value in own.items())
    return Mapping(Span(source, name.span.start, end), keys)
