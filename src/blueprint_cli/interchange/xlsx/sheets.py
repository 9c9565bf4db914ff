"""The sheets of a workbook: what stands where, and what may be done there."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from blueprint_cli.interchange.packet import Packet, Unit
from blueprint_cli.interchange.xlsx import labels
from blueprint_cli.interchange.xlsx.heights import height
from blueprint_cli.interchange.xlsx.looks import LABEL, PLAIN, TITLE, body, header, put
from blueprint_cli.model.states import State

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

#: A title and a guide stand above the row of headers.
_HEADER_ROW = 3
_LETTERS = dict(zip([column.key for column in labels.COLUMNS], ascii_uppercase, strict=False))
_LAST = _LETTERS[labels.COLUMNS[-1].key]
_TITLE_HEIGHTS = (26, 22)
_A4 = 9
#: In inches.
_MARGIN = 0.4


def fill_messages(sheet: Worksheet, packet: Packet) -> None:
    """Write the table: a title, a guide, the headers, and a row for each message."""
    put(sheet["A1"], labels.title(packet.title, packet.tag), TITLE)
    put(sheet["A2"], labels.GUIDE, PLAIN)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = _TITLE_HEIGHTS
    head = header(packet.colour)
    for column in labels.COLUMNS:
        letter = _LETTERS[column.key]
        put(sheet[f"{letter}{_HEADER_ROW}"], labels.header(column, packet), head)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].hidden = column.hidden
    headers = ((labels.header(column, packet), column.width) for column in labels.COLUMNS)
    sheet.row_dimensions[_HEADER_ROW].height = height(headers)
    for row, unit in enumerate(packet.units, _HEADER_ROW + 1):
        _fill_row(sheet, row, unit, packet)
    last_row = _HEADER_ROW + len(packet.units)
    sheet.freeze_panes = f"B{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{_LAST}{last_row}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    if packet.units:
        sheet.add_data_validation(_states(_HEADER_ROW + 1, last_row))
    set_up(sheet)


def fill_about(sheet: Worksheet, packet: Packet) -> None:
    """Write which document, locale and edition the messages are of, and how to fill them in."""
    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 100
    for row, (label, value) in enumerate(labels.about(packet), 1):
        put(sheet.cell(row, 1), label, LABEL)
        put(sheet.cell(row, 2), value, PLAIN)
    for row, line in enumerate(labels.HOW, len(labels.about(packet)) + 2):
        put(sheet.cell(row, 1), line, PLAIN)
    set_up(sheet)


def _fill_row(sheet: Worksheet, row: int, unit: Unit, packet: Packet) -> None:
    texts = labels.texts(unit)
    for number, column in enumerate(labels.COLUMNS, 1):
        lang = packet.lang if column.key == "target" else packet.source_lang
        put(sheet.cell(row, number), texts[column.key], body(column, texts["task"], lang))
    cells = ((texts[each.key], each.width) for each in labels.COLUMNS if not each.hidden)
    sheet.row_dimensions[row].height = height(cells)


def _states(first: int, last: int) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    choices = ",".join(state.label for state in State if state is not State.MISSING)
    rule = DataValidation("list", f'"{choices}"', allow_blank=True, showErrorMessage=True)
    rule.error = labels.CHOOSE
    rule.add(f"{_LETTERS['state']}{first}:{_LETTERS['state']}{last}")
    return rule


def set_up(sheet: Any) -> None:
    """Lock a sheet but for its open cells, and lay it out for printing on A4."""
    sheet.protection.enable()
    for allowed in ("formatCells", "formatColumns", "formatRows", "autoFilter"):
        setattr(sheet.protection, allowed, False)  # what it forbids
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes
    sheet.oddFooter.center.text = "&P / &N"
