"""The tracker as a workbook: a protected table whose white cells are filled in."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from blueprint_cli.interchange.tracker.action_rows import SEAL, Column, Tracker
from blueprint_cli.interchange.xlsx.heights import height
from blueprint_cli.interchange.xlsx.looks import PLAIN, TITLE, Look, body_font, header, put
from blueprint_cli.interchange.xlsx.sheets import set_up
from blueprint_cli.interchange.xlsx.writer import new_book, packed

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

#: A title and a guide stand above the row of headers.
_HEADER_ROW: Final = 3
_TITLE_HEIGHTS: Final = (26, 22)
_WHITE, _GREY = "FFFFFF", "F4F5F7"
#: The longest name of a sheet, and what it may not hold (Excel specifications and limits).
_NAME_LIMIT, _NO_NAME = 31, str.maketrans("", "", "[]:*?/\\'")


def write(tracker: Tracker, colour: str = "") -> bytes:
    """Give the workbook, the same bytes each time; `colour` is that of the theme for heads."""
    book = new_book(tracker.title, tracker.lang)
    sheet: Worksheet = book.worksheets[0]
    sheet.title = tracker.words["title"].translate(_NO_NAME)[:_NAME_LIMIT]
    put(sheet["A1"], f"{tracker.title} · {tracker.words['title']}", TITLE)
    put(sheet["A2"], tracker.words["guide"], PLAIN)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = _TITLE_HEIGHTS
    _fill_head(sheet, tracker, colour)
    for number in range(len(tracker.rows)):
        _fill_row(sheet, tracker, number)
    last_row = _HEADER_ROW + len(tracker.rows)
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{_letter(len(tracker.columns) - 1)}{last_row}"
    sheet.freeze_panes = f"{_letter(_first_text(tracker))}{_HEADER_ROW + 1}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.print_area = f"A1:{_letter(_last_open(tracker))}{last_row}"
    sheet.add_data_validation(_statuses(tracker, last_row))
    set_up(sheet)
    return packed(book)


def _fill_head(sheet: Worksheet, tracker: Tracker, colour: str) -> None:
    look = header(colour)
    for at, column in enumerate(tracker.columns):
        put(sheet[f"{_letter(at)}{_HEADER_ROW}"], column.header, look)
        sheet.column_dimensions[_letter(at)].width = column.width
        sheet.column_dimensions[_letter(at)].hidden = column.key == SEAL
    sheet.row_dimensions[_HEADER_ROW].height = height(
        (column.header, column.width) for column in tracker.columns
    )


def _fill_row(sheet: Worksheet, tracker: Tracker, number: int) -> None:
    cells, row = tracker.cells(number), _HEADER_ROW + 1 + number
    for at, column in enumerate(tracker.columns):
        put(sheet[f"{_letter(at)}{row}"], cells[column.key], _look(column, tracker.lang))
    shown = [column for column in tracker.columns if column.key != SEAL]
    sheet.row_dimensions[row].height = height((cells[each.key], each.width) for each in shown)


def _look(column: Column, lang: str) -> Look:
    fill = _WHITE if column.is_open else _GREY
    name = "Open cell" if column.is_open else "Fixed cell"
    return Look(name, fill, font=body_font(lang), locked=not column.is_open)


def _first_text(tracker: Tracker) -> int:
    """Give the first column that scrolls: what names a row stays in sight."""
    return next(at for at, each in enumerate(tracker.columns) if each.key.startswith("text-"))


def _last_open(tracker: Tracker) -> int:
    """Give the last column that is printed: the others repeat what is in another language."""
    return max(at for at, each in enumerate(tracker.columns) if each.is_open)


def _statuses(tracker: Tracker, last_row: int) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    at = next(at for at, each in enumerate(tracker.columns) if each.key == "status")
    choices = ",".join(tracker.statuses)
    rule = DataValidation("list", f'"{choices}"', allow_blank=True, showErrorMessage=True)
    rule.error = tracker.words["choose"]
    rule.add(f"{_letter(at)}{_HEADER_ROW + 1}:{_letter(at)}{last_row}")
    return rule


def _letter(at: int) -> str:
    """Give the letters of a column, from 0."""
    before, last = divmod(at, len(ascii_uppercase))
    return (ascii_uppercase[before - 1] if before else "") + ascii_uppercase[last]
