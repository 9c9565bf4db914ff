"""Workbooks that come back with what people do to them, and are sound: they are taken."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from pathlib import Path

import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from returns import (
    AFTER,
    MARKED,
    MARKED_SOURCE,
    MARKED_TARGET,
    TARGETS,
    cell,
    header_row,
    refused,
    sheet,
    taken,
    target_cell,
    translated,
)

Edit = Callable[[Worksheet], None]


def rows_sorted(messages: Worksheet) -> None:
    """Sort the rows by id, as a click on a title does."""
    first = header_row(messages) + 1
    rows = [[each.value for each in row] for row in messages.iter_rows(min_row=first)]
    names = cell(messages, MARKED).column - 1
    rows.sort(key=lambda row: str(row[names]), reverse=True)
    for number, row in enumerate(rows, start=first):
        for column, value in enumerate(row, start=1):
            messages.cell(number, column).value = value


def columns_swapped(messages: Worksheet) -> None:
    """Put the sources where the targets stand, titles and all."""
    one, other = cell(messages, MARKED_SOURCE).column, cell(messages, MARKED_TARGET).column
    for row in range(header_row(messages), messages.max_row + 1):
        left, right = messages.cell(row, one), messages.cell(row, other)
        left.value, right.value = right.value, left.value


def row_left_out(messages: Worksheet) -> None:
    messages.delete_rows(cell(messages, MARKED).row)


def styled(messages: Worksheet) -> None:
    """Touch the last cell that a sheet can have, without a word in it."""
    messages.cell(1_048_576, 16_384).font = Font(bold=True)


def emphasised(messages: Worksheet) -> None:
    own = cell(messages, AFTER)
    own.font = copy(own.font) + Font(italic=True)


def noted(messages: Worksheet) -> None:
    """Write beside the table, as people do."""
    messages.cell(cell(messages, MARKED).row, messages.max_column + 1).value = "Ask Amy"


#: What people and programs do to a sheet that changes none of its messages.
HARMLESS: dict[str, Edit] = {
    "rows in another order": rows_sorted,
    "columns in another order": columns_swapped,
    "a row left out": row_left_out,
    "a format in the last cell of all": styled,
    "a format": emphasised,
    "a word beside the table": noted,
    "blank rows at the end": lambda messages: messages.append([None, " "]),
    "another name": lambda messages: setattr(messages, "title", "My translation"),
    "no protection": lambda messages: messages.protection.disable(),
}


@pytest.mark.parametrize("change", HARMLESS)
def test_a_harmless_change_is_taken(change: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "xlsx")
    edit = sheet(HARMLESS[change])
    own.file.write_bytes(edit(own.file.read_bytes()))
    taken(own)
    assert MARKED_TARGET in own.locales()["en.po"].decode()


#: What a spreadsheet would take for a formula, had it been typed.
FORMULAIC = ("=now", "+1 more", "-1 less", "@all")


@pytest.mark.parametrize("text", FORMULAIC)
def test_text_that_looks_like_a_formula_is_taken_as_text(text: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "xlsx")

    def write(messages: Worksheet) -> None:
        own_cell = target_cell(messages, "preface.title")
        own_cell.value = text
        own_cell.data_type = "s"

    own.change(sheet(write))
    taken(own)
    assert TARGETS["preface.title"] not in own.locales()["en.po"].decode()
    assert text in own.locales()["en.po"].decode()


def test_a_tab_before_a_text_is_told_at_its_cell(tmp_path: Path) -> None:
    own = translated(tmp_path, "xlsx")
    own.change(sheet(lambda messages: setattr(cell(messages, AFTER), "value", f"\t{AFTER}")))
    assert "an indented text is no markup here" in refused(own, codes="BP126|BP214").output
