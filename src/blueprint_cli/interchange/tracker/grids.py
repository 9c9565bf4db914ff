"""Grids: the sheets of a workbook, or a file of CSV, as cells by row and column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from blueprint_cli.diagnostics import Outcome, tell
from blueprint_cli.interchange.xlsx.archive import RefusedError
from blueprint_cli.interchange.xlsx.cells import Cell, Kind, Range, Sheet, reference
from blueprint_cli.interchange.xlsx.lines import Lines
from blueprint_cli.interchange.xlsx.workbook import edited, open_workbook
from blueprint_cli.source import Span
from blueprint_cli.syntax import decode, parse_csv

#: How ZIP files and compound files begin: those are workbooks, whatever they are called.
_BOOKS: Final = (b"PK", bytes.fromhex("d0cf11e0"))
#: What spreadsheets write before the text and at the ends of lines is no fault of CSV.
_USUAL: Final = frozenset({"BP003", "BP004"})


@dataclass(frozen=True)
class Grid:
    """Cells by row and column, from 1, and where they stand; `sheet` is empty for CSV."""

    rows: Mapping[int, Mapping[int, Cell]]
    span: Callable[[int, int], Span]
    sheet: str = ""
    merged: Sequence[Range] = ()

    def called(self, row: int, column: int) -> str:
        """Give the name of a cell: `Actions!D17`."""
        name = reference(row, column)
        return f"{self.sheet}!{name}" if self.sheet else name


@dataclass(frozen=True)
class Grids:
    """What a file holds, and who has saved it last, where it says so."""

    grids: tuple[Grid, ...]
    editor: str = ""


def open_grids(data: bytes, name: str) -> Outcome[Grids]:
    """Open a workbook or CSV. Raises RefusedError for a workbook that is not read."""
    if data.startswith(_BOOKS):
        sheets = open_workbook(data)
        return Outcome(Grids(tuple(_of_sheet(sheet, name) for sheet in sheets), edited(data)[0]))
    if b"\0" in data or not data.strip():
        raise RefusedError(
            tell("the file is neither a workbook nor CSV"),
            tell("Save it as XLSX, or as CSV in UTF-8."),
        )
    return _of_csv(data, name)


def _of_sheet(sheet: Sheet, name: str) -> Grid:
    width = max((max(cells) for cells in sheet.rows.values() if cells), default=1)
    lines = Lines(name, sheet, range(1, min(width, _WIDEST) + 1))
    return Grid(sheet.rows, lines.span, sheet.name, sheet.merged)


#: More columns than these have no place of their own where they are empty.
_WIDEST: Final = 40


def _of_csv(data: bytes, name: str) -> Outcome[Grids]:
    source = decode(data, name)
    faults = tuple(each for each in source.diagnostics if each.code not in _USUAL)
    if source.value is None or faults:
        return Outcome(None, faults)
    records = parse_csv(source.value)
    if records.value is None:
        return Outcome(None, records.diagnostics)
    lines = dict(enumerate(records.value, 1))
    rows = {
        row: {column: _cell(str(cell.value)) for column, cell in enumerate(record, 1) if cell.value}
        for row, record in lines.items()
    }
    whole = source.value

    def span(row: int, column: int) -> Span:
        record = lines.get(row, ())
        return record[column - 1].span if 0 < column <= len(record) else whole.line_span(1)

    return Outcome(Grids((Grid(rows, span),)))


def _cell(text: str) -> Cell:
    """Give what a spreadsheet makes of a cell of CSV."""
    return Cell(text, Kind.FORMULA if text.startswith("=") else Kind.TEXT)
