"""A tracker that came back: what its rows say, and what is wrong with the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from blueprint_cli.diagnostics import Diagnostic, Outcome, Told, shorten, tell
from blueprint_cli.interchange.tracker.action_rows import (
    ID,
    OPEN,
    REMARKS,
    SEAL,
    Base,
    base_of,
    sealed,
)
from blueprint_cli.interchange.tracker.commas import meant
from blueprint_cli.interchange.tracker.grids import Grid, open_grids
from blueprint_cli.interchange.xlsx.archive import RefusedError
from blueprint_cli.interchange.xlsx.cells import Cell, Kind
from blueprint_cli.source import Span
from blueprint_cli.syntax.forbidden import FORBIDDEN, control_character

_NEEDED: Final = (ID, *OPEN, SEAL)
#: The header stands in one of so many rows: people write notes above it.
_HEADER_WITHIN: Final = 50
#: The mark of UTF-8 as a program shows it that took it for Windows-1252.
_MISREAD: Final = "\u00ef\u00bb\u00bf"
_AS_SENT: Final = tell("Take the row from the file that was sent, and fill it in again.")


@dataclass(frozen=True)
class Filled:
    """What stands in an open cell: its text, where it stands, and what a spreadsheet calls it."""

    cell: Cell
    span: Span
    name: str


@dataclass(frozen=True)
class FilledRow:
    """The row of an action as it came back, with what it was as it went out."""

    id: str
    base: Base
    cells: Mapping[str, Filled]
    span: Span


@dataclass(frozen=True)
class FilledTracker:
    """All rows that came back, and who has saved the file last, where it says so."""

    rows: tuple[FilledRow, ...]
    editor: str = ""


def read(data: bytes, name: str, headers: Mapping[str, str]) -> Outcome[FilledTracker]:
    """Read a tracker, XLSX or CSV, under the name that its user knows; all faults are told at once.

    `headers` are the keys of columns by what may stand at their heads. Rows without a fault are
    given beside the faults of others.
    """
    try:
        opened = open_grids(data, name)
    except RefusedError as refused:
        hints = (refused.hint,)
        return Outcome(None, (Diagnostic("BP501", refused.message, file=name, hints=hints),))
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    tables = [_table(grid, headers) for grid in opened.value.grids]
    table = max(tables, key=lambda each: len(each.columns))
    faults = list(table.header_faults())
    rows = () if faults else tuple(table.rows(faults))
    faults += [] if faults or not rows else _whole(rows)
    told = tuple(sorted(faults, key=lambda each: each.order))
    return Outcome(FilledTracker(rows, opened.value.editor), told)


def _table(grid: Grid, headers: Mapping[str, str]) -> _Table:
    names: dict[str, str] = {}
    for header, named in headers.items():
        names.setdefault(named, header)
    best = _Table(grid, 0, {}, {}, names)
    for row in islice(sorted(grid.rows), _HEADER_WITHIN):
        columns: dict[str, int] = {}
        twice: dict[str, int] = {}
        for at, cell in sorted(grid.rows[row].items()):
            key = headers.get(" ".join(cell.text.split()).casefold())
            if key:
                (twice if key in columns else columns)[key] = at
        if len(columns) > len(best.columns):
            best = _Table(grid, row, columns, twice, names)
    return best


@dataclass(frozen=True)
class _Table:
    """The rows below a header.

    `columns` are where its columns stand, `twice` those that are there again, and `names` what a
    document calls each.
    """

    grid: Grid
    header: int
    columns: Mapping[str, int]
    twice: Mapping[str, int]
    names: Mapping[str, str]

    def header_faults(self) -> Iterator[Diagnostic]:
        """Tell of columns that are missing or twice there, and of cells that are one."""
        if len(self.columns) < 2:  # noqa: PLR2004 (one alone is a word in a text)
            message = tell("no row of the file names its columns")
            hint = tell("Keep the row of headers of the file that was sent.")
            if any(_MISREAD in cell.text for cell in self.grid.rows.get(1, {}).values()):
                hint = tell("A program has misread the CSV: open it there as UTF-8, or use XLSX.")
            yield Diagnostic("BP506", message, self.grid.span(1, 1), hints=(hint,))
            return
        for key in _NEEDED:
            if key not in self.columns:
                message = tell("the column “{name}” is missing", name=self.names.get(key, key))
                hint = tell("Copy it from the file that was sent, with its header.")
                place = self.grid.span(self.header, min(self.columns.values()))
                yield Diagnostic("BP506", message, place, hints=(hint,))
        for key, at in self.twice.items():
            message = tell("the column “{name}” is here twice", name=self.names.get(key, key))
            hint = tell("Delete one of the two.")
            yield self._fault("BP506", message, hint, self.header, at)
        for each in self.grid.merged:
            inside = [at for at in self.columns.values() if each.column <= at <= each.last_column]
            row = max(each.row, self.header)
            if inside and row <= each.last_row:
                name = self.grid.called(row, min(inside))
                message = tell("{cell} is merged with other cells", cell=name)
                hint = tell("Split it: each action has a row of its own.")
                yield self._fault("BP506", message, hint, row, min(inside))

    def rows(self, faults: list[Diagnostic]) -> Iterator[FilledRow]:
        """Give the rows that can be read; add what is wrong with the others to `faults`."""
        seen: dict[str, int] = {}
        for row in sorted(self.grid.rows):
            if row <= self.header or not any(self._text(row, key) for key in self.columns):
                continue
            own = list(self._row_faults(row))
            name = self._text(row, ID)
            if name in seen:
                first = self.grid.called(seen[name], self.columns[ID])
                message = tell("“{id}” stands in {cell} already", id=shorten(name), cell=first)
                hint = tell("Keep the row that holds what is meant, and delete the other.")
                own.append(self._fault("BP521", message, hint, row, self.columns[ID]))
            seen.setdefault(name, row)
            faults += own
            base = base_of(self._text(row, SEAL))
            if base and not own:
                cells = {key: self._filled(row, key) for key in (*OPEN, REMARKS)}
                yield FilledRow(name, base, cells, self.grid.span(row, self.columns[ID]))

    def _row_faults(self, row: int) -> Iterator[Diagnostic]:
        for key, at in self.columns.items():
            cell = self.grid.rows[row].get(at)
            # What is fixed is known by its text, whatever a program takes that for.
            if cell and cell.kind is Kind.FORMULA and key in (*_NEEDED, REMARKS):
                message = tell("{cell} holds a formula", cell=self.grid.called(row, at))
                hint = tell("Write the text itself.")
                yield self._fault("BP505", message, hint, row, at)
            found = FORBIDDEN.search(cell.text) if cell else None
            if found:
                yield control_character(found[0], self.grid.span(row, at))
        base = base_of(self._text(row, SEAL))
        if base is None:
            message = tell("row {row} is not as it was sent: its seal is broken", row=row)
            yield self._fault("BP523", message, _AS_SENT, row, self.columns[SEAL])
        else:
            yield from self._changed(row, base)

    def _changed(self, row: int, base: Base) -> Iterator[Diagnostic]:
        for key, seal in base.fixed.items():
            at = self.columns.get(key)
            if at and sealed(meant(self._text(row, key))) != seal:
                name = self.grid.called(row, at)
                message = tell("{cell} is locked, and says something else than was sent", cell=name)
                hint = tell(
                    "Put back what it said, and write what is wrong with it into the remarks; "
                    "rows are moved as a whole."
                )
                yield self._fault("BP523", message, hint, row, at)

    def _filled(self, row: int, key: str) -> Filled:
        at = self.columns.get(key, 0)
        cell = self.grid.rows[row].get(at, Cell("", Kind.TEXT))
        cell = cell._replace(text=meant(cell.text))
        return Filled(cell, self.grid.span(row, at), self.grid.called(row, at) if at else "")

    def _text(self, row: int, key: str) -> str:
        cell = self.grid.rows[row].get(self.columns.get(key, 0))
        return cell.text.strip() if cell else ""

    def _fault(self, code: str, message: Told, hint: Told, row: int, at: int) -> Diagnostic:
        return Diagnostic(code, message, self.grid.span(row, at), hints=(hint,))


def _whole(rows: tuple[FilledRow, ...]) -> Iterator[Diagnostic]:
    """Tell of rows that are missing, and of those that came from another file."""
    first = rows[0].base
    kinds = {(row.base.edition, row.base.row[1]) for row in rows}
    for row in rows:
        if (row.base.edition, row.base.row[1]) != (first.edition, first.row[1]):
            message = tell("“{id}” is from another copy than the rows above", id=shorten(row.id))
            hint = tell("Import each copy by itself: one file for each sending.")
            yield Diagnostic("BP530", message, row.span, hints=(hint,))
    have = {row.base.row[0] for row in rows}
    missing = [number for number in range(1, first.row[1] + 1) if number not in have]
    if missing and len(kinds) == 1:
        message = tell(
            "{count} of the {all} rows that were sent are missing: first that of action {number}",
            count=len(missing),
            all=first.row[1],
            number=missing[0],
        )
        before = [row for row in rows if row.base.row[0] < missing[0]] or [rows[0]]
        hint = tell("Send back all rows; a filter hides those of others.")
        yield Diagnostic("BP522", message, before[-1].span, hints=(hint,))
