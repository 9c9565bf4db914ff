"""Workbooks that come back wrong: what Excel, a hand or an enemy can do to rows and cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from returns import (
    AFTER,
    MARKED,
    MARKED_SOURCE,
    MARKED_TARGET,
    Damage,
    cell,
    header_row,
    instead,
    refused,
    sheet,
    target_cell,
    translated,
)

Edit = Callable[[Worksheet], None]

SHEET = "xl/worksheets/sheet1.xml"


def put(text: str) -> Edit:
    """Give an edit that writes something into the target of the marked message."""

    def edit(messages: Worksheet) -> None:
        target_cell(messages).value = text

    return edit


def replaced(old: str, new: str | None) -> Edit:
    """Give an edit of the cell that says a text."""

    def edit(messages: Worksheet) -> None:
        cell(messages, old).value = new

    return edit


def error(messages: Worksheet) -> None:
    own = target_cell(messages)
    own.value = "#REF!"
    own.data_type = "e"


def row_twice(messages: Worksheet) -> None:
    row = cell(messages, MARKED).row
    messages.append([each.value for each in messages[row]])


def unknown_row(messages: Worksheet) -> None:
    row = cell(messages, MARKED).row
    texts = {MARKED: "no.such.text"}
    messages.append([texts.get(str(each.value), each.value) for each in messages[row]])


def header_gone(messages: Worksheet) -> None:
    messages.delete_rows(header_row(messages))


def header_renamed(messages: Worksheet) -> None:
    row, column = header_row(messages), target_cell(messages).column
    messages.cell(row, column).value = "Notes of mine"


def column_gone(text: str) -> Edit:
    """Give an edit that deletes the column in which a text stands."""
    return lambda messages: messages.delete_cols(cell(messages, text).column)


def merged(messages: Worksheet) -> None:
    own = target_cell(messages)
    messages.merge_cells(
        start_row=own.row, start_column=own.column, end_row=own.row + 1, end_column=own.column
    )


def shifted(messages: Worksheet) -> None:
    """Push the targets down by one row, as an inserted cell does."""
    column = target_cell(messages).column
    rows = range(messages.max_row, header_row(messages), -1)
    for row in rows:
        messages.cell(row + 1, column).value = messages.cell(row, column).value


#: Faults of single cells, with the message that they are told at.
OF_CELLS: dict[str, tuple[Edit, str]] = {
    "a formula": (put("=1+1"), MARKED),
    "a formula that fetches": (put('=HYPERLINK("http://127.0.0.1:9/","x")'), MARKED),
    "a formula in the source": (replaced(MARKED_SOURCE, "=A1"), MARKED),
    "an error": (error, MARKED),
    "a control character": (put("{actions} _x0007_[actions](#preface), **b**."), MARKED),
    "a NUL": (put("{actions} _x0000_[actions](#preface), **b**."), MARKED),
    "a lone surrogate": (put("{actions} _xD800_[actions](#preface), **b**."), MARKED),
    "a source that was edited": (replaced(MARKED_SOURCE, f"{MARKED_SOURCE}又一句。"), MARKED),
    "a source that was emptied": (replaced(MARKED_SOURCE, None), MARKED),
    "an id that was edited": (replaced(MARKED, "scope.texts"), "scope.texts"),
    "an id that was emptied": (replaced(MARKED, None), ""),
    "an id twice": (row_twice, MARKED),
    "an unknown id": (unknown_row, "no.such.text"),
    "merged cells": (merged, ""),
    "targets a row too low": (shifted, "outlook.title"),
    "a placeholder dropped": (put(MARKED_TARGET.replace("{actions} ", "")), MARKED),
    "a link lost": (put(MARKED_TARGET.replace("](#preface)", "]")), MARKED),
}
#: Faults of the whole sheet.
OF_THE_SHEET: dict[str, Edit] = {
    "the row of titles deleted": header_gone,
    "a title changed": header_renamed,
    "the column of ids deleted": column_gone(MARKED),
    "the column of sources deleted": column_gone(MARKED_SOURCE),
    "the column of targets deleted": column_gone(AFTER),
    "all rows deleted": lambda messages: messages.delete_rows(1, messages.max_row),
}


def zipped(members: dict[str, bytes]) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return saved.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def member(name: str, edit: Damage) -> Damage:
    """Give the damage of one file in the archive."""

    def damage(content: bytes) -> bytes:
        held = members(content)
        return zipped({**held, name: edit(held[name])})

    return damage


def without(name: str) -> Damage:
    return lambda content: zipped(
        {key: own for key, own in members(content).items() if key != name}
    )


def blank(_: bytes) -> bytes:
    """Give another workbook, with nothing in it."""
    saved = io.BytesIO()
    Workbook().save(saved)
    return saved.getvalue()


def doctype(declared: str, used: str) -> Damage:
    """Put a document type, and an entity, into the XML of a sheet."""

    def damage(content: bytes) -> bytes:
        end = content.index(b"?>") + 2 if content.startswith(b"<?xml") else 0
        text = content[:end] + f"<!DOCTYPE worksheet [{declared}]>".encode() + content[end:]
        return text.replace(b"</worksheet>", f"<a>{used}</a></worksheet>".encode())

    return member(SHEET, damage)


BOMB = "".join(
    f'<!ENTITY e{number} "{f"&e{number - 1};" * 10 if number else "haha"}">' for number in range(12)
)


def inflated(content: bytes) -> bytes:
    """Put 300 MB of empty rows into a sheet: they are less than 1 MB in the archive."""
    return content.replace(b"</sheetData>", b"<row><c/></row>" * 20_000_000 + b"</sheetData>")


def overlapping(content: bytes) -> bytes:
    """Fill an archive with 60,000 members."""
    return zipped({**members(content), **{f"xl/media/{number}": b"" for number in range(60_000)}})


#: Faults of the file, which is an archive of XML files.
OF_THE_FILE: dict[str, Damage] = {
    "truncated": lambda content: content[: len(content) // 2],
    "truncated by a byte": lambda content: content[:-1],
    "spoilt in the middle": lambda content: (
        content[: len(content) // 2] + b"\xff" * 64 + content[len(content) // 2 + 64 :]
    ),
    "an archive that is no workbook": instead(zipped({"letter.txt": b"hello"})),
    "an empty archive": instead(zipped({})),
    "the old format of Excel": instead(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096),
    "comma-separated values": instead(f"{MARKED},{MARKED_SOURCE},x\n".encode()),
    "another workbook": blank,
    "no list of sheets": without("xl/workbook.xml"),
    "no sheet": without(SHEET),
    "a sheet that is no XML": member(SHEET, instead(b"hello")),
    "a sheet with a document type": doctype('<!ENTITY a "b">', "&a;"),
    "a sheet with an entity bomb": doctype(BOMB, "&e11;"),
    "a sheet with a file of the machine": doctype('<!ENTITY f SYSTEM "secret.txt">', "&f;"),
    "a zip bomb": member(SHEET, inflated),
    "countless members": overlapping,
}


@pytest.mark.parametrize("fault", OF_CELLS)
def test_a_faulty_cell(fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "xlsx")
    edit, place = OF_CELLS[fault]
    own.change(sheet(edit))
    refused(own, at=place, codes=r"BP(?:00\d|304|5\d\d)")


@pytest.mark.parametrize("fault", OF_THE_SHEET)
def test_a_faulty_sheet(fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "xlsx")
    own.change(sheet(OF_THE_SHEET[fault]))
    refused(own)


def test_a_title_that_is_there_twice_is_named(tmp_path: Path) -> None:
    def repeated(messages: Worksheet) -> None:
        row, column = header_row(messages), target_cell(messages).column
        title = messages.cell(row, column).value
        messages.cell(row, messages.max_column + 1).value = title

    own = translated(tmp_path, "xlsx")
    own.change(sheet(repeated))
    assert "the column “Translation” is here twice" in refused(own).output


@pytest.mark.parametrize("fault", OF_THE_FILE)
def test_a_faulty_file(fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "xlsx")
    own.change(OF_THE_FILE[fault])
    run = refused(own)
    assert len(run.output) < 20_000
