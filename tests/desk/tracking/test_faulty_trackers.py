"""Trackers that come back with something wrong: it is told at its place, and nothing written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trackers import COLUMNS, FIRST, ROWS, SEAL, Edit, Office, office

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

STATUS, PROGRESS, DUE, AS_OF = (COLUMNS[key] for key in ("status", "progress", "due", "as-of"))
TREES = ROWS["trees"]


def put(row: int, column: int, value: object) -> Edit:
    """Write into a cell."""

    def change(sheet: Worksheet) -> None:
        sheet.cell(row, column).value = value  # type: ignore[assignment]

    return change


def swap(first: int, second: int, columns: range) -> Edit:
    """Let two rows change places, in some of their columns."""

    def change(sheet: Worksheet) -> None:
        for at in columns:
            one, other = sheet.cell(first, at), sheet.cell(second, at)
            one.value, other.value = other.value, one.value

    return change


def copied(sheet: Worksheet) -> None:
    """Copy a row below the others."""
    for at in range(1, SEAL + 1):
        cell = sheet.cell(FIRST + len(ROWS), at)
        cell.value, cell.data_type = sheet.cell(TREES, at).value, "s"


def another_id(sheet: Worksheet) -> None:
    """Make a row of another plan, seal and all."""
    from blueprint_cli.interchange.tracker.action_rows import sealed

    cell = sheet.cell(TREES, SEAL)
    cell.value = str(cell.value).replace(sealed("trees"), sealed("shrubs"))
    sheet.cell(TREES, 1).value = "shrubs"


def another_copy(sheet: Worksheet) -> None:
    """Take a row from the file of last quarter."""
    cell = sheet.cell(TREES, SEAL)
    cell.value = str(cell.value).replace('"edition":"', '"edition":"0')


def merged(sheet: Worksheet) -> None:
    """Merge the cells of two actions."""
    sheet.merge_cells(start_row=FIRST, end_row=FIRST + 1, start_column=STATUS, end_column=STATUS)


FAULTS: dict[str, tuple[Edit, str, str]] = {
    "an id that was typed over": (put(TREES, 1, "tree"), "BP523", "A6"),
    "an id of another plan": (another_id, "BP520", "shrubs"),
    "an id that was cleared": (put(TREES, 1, None), "BP523", "A6"),
    "ids sorted without the rest": (swap(4, 6, range(1, 2)), "BP523", "A4"),
    "open cells and ids moved": (swap(4, 6, range(1, SEAL)), "BP523", "A4"),
    "a row copied": (copied, "BP521", "A6"),
    "a row deleted": (lambda sheet: sheet.delete_rows(TREES), "BP522", "action 3"),
    "the last row deleted": (lambda sheet: sheet.delete_rows(7), "BP522", "action 4"),
    "the text of an action changed": (put(TREES, 3, "種花"), "BP523", "C6"),
    "a lead changed": (put(TREES, 4, "示例市工務處"), "BP523", "D6"),
    "a seal cleared": (put(TREES, SEAL, None), "BP523", "row 6"),
    "a seal typed over": (put(TREES, SEAL, '{"edition":1}'), "BP523", "row 6"),
    "a row of another copy": (another_copy, "BP530", "trees"),
    "a row added by hand": (put(9, 1, "flowers"), "BP523", "row 9"),
    "a formula for a status": (put(TREES, STATUS, "=E4"), "BP505", "E6"),
    "a formula for a remark": (put(TREES, COLUMNS["remarks"], "=NOW()"), "BP505", "J6"),
    "an unknown status": (put(TREES, STATUS, "almost done"), "BP524", "E6"),
    "a share for a status": (put(TREES, STATUS, 0.8), "BP524", "E6"),
    "a text for a date": (put(TREES, DUE, "明年底"), "BP525", "H6"),
    "a date of no calendar": (put(TREES, DUE, "2027-06-31"), "BP525", "H6"),
    "a date with two meanings": (put(TREES, DUE, "3/4/2027"), "BP525", "2027-03-04"),
    "a period for a date": (put(TREES, DUE, "2027 - 2028"), "BP525", "H6"),
    "a date for a progress": (put(TREES, PROGRESS, date(2026, 9, 30)), "BP506", "F6"),
    "due before its start": (put(ROWS["lifts"], DUE, "2023"), "BP528", "H4"),
    "delayed without a word": (put(TREES, STATUS, "延誤"), "BP528", "F6"),
    "done, nobody knows when": (put(TREES, STATUS, "已完成"), "BP528", "I6"),
    "merged cells": (merged, "BP506", "E4"),
    "no headers": (lambda sheet: sheet.delete_rows(FIRST - 1), "BP506", "headers"),
    "a column deleted": (lambda sheet: sheet.delete_cols(DUE), "BP506", "完成時間"),
    "the seals deleted": (lambda sheet: sheet.delete_cols(SEAL), "BP506", "校驗碼"),
    "a column twice": (put(FIRST - 1, 15, "狀態"), "BP506", "狀態"),
    "a link that harms": (put(TREES, PROGRESS, "[見](javascript:alert(1))"), "BP", "F6"),
    "a placeholder of nothing": (put(TREES, PROGRESS, "投放{nothing}"), "BP", "actions.xlsx:6"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_at_its_cell_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    change, code, place = FAULTS[name]
    own = office(tmp_path)
    # What is sound in the file is not taken either.
    own.fill(benches={"status": "under-way"})
    own.edit(change)
    refused(own, code, place)


def refused(own: Office, code: str, place: str = "") -> None:
    """Import the file: it is refused for this alone, and nothing has changed."""
    before = own.document()
    run = own.bring()
    assert run.status == 1, run.output
    assert {each.code for each in run.shown if each.severity == "error"} <= {
        each for each in run.codes if each.startswith(code)
    }, run.output
    assert any(each.startswith(code) for each in run.codes), run.output
    assert place in run.output
    assert all(each.file == own.file for each in run.shown if each.severity == "error"), run.output
    assert own.document() == before
    assert "Nothing was written." in run.output


def test_what_two_offices_say_of_one_action_is_settled_by_a_third(tmp_path: Path) -> None:
    own = office(tmp_path)
    copy = (tmp_path / own.file).read_bytes()
    own.fill(trees={"status": "under-way"})
    assert own.bring().status == 0
    (tmp_path / own.file).write_bytes(copy)
    own.fill(trees={"status": "dropped", "progress": "改種灌木。"})
    refused(own, "BP527", "E6")


def zipped(*members: tuple[str, bytes]) -> bytes:
    """Pack parts as a workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def with_macros(data: bytes) -> bytes:
    """Put macros into a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(each, archive.read(each)) for each in archive.namelist()]
    return zipped(*parts, ("xl/vbaProject.bin", b"macros"))


FILES: dict[str, tuple[str, Callable[[bytes], bytes], str]] = {
    "an old workbook": ("actions.xlsx", lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xls", "BP501"),
    "macros": ("actions.xlsx", with_macros, "BP501"),
    "cut off": ("actions.xlsx", lambda data: data[: len(data) // 2], "BP501"),
    "a bomb": ("actions.xlsx", lambda _: zipped(("xl/a.xml", bytes(70_000_000))), "BP501"),
    "another package": ("actions.xlsx", lambda _: zipped(("a.txt", b"text")), "BP501"),
    "nothing": ("actions.xlsx", lambda _: b"", "BP501"),
    "a picture": ("actions.xlsx", lambda _: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "BP501"),
    "a packet of texts": ("actions.csv", lambda _: b"\xef\xbb\xbfID;Source\r\nx;y\r\n", "BP506"),
    "GB18030": ("actions.csv", lambda data: data.decode("utf-8-sig").encode("gb18030"), "BP002"),
    "UTF-16": ("actions.csv", lambda data: data.decode("utf-8-sig").encode("utf-16"), "BP501"),
    "a quotation mark": ("actions.csv", lambda data: data + b'"', "BP151"),
    "an injection": ("actions.csv", lambda data: data.replace("未開始".encode(), b"=1+1"), "BP505"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_tracker_is_told(name: str, tmp_path: Path) -> None:
    file, damage, code = FILES[name]
    own = office(tmp_path, file)
    place = tmp_path / file
    place.write_bytes(damage(place.read_bytes()))
    refused(own, code)
