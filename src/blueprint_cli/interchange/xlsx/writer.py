"""Writing a packet as a workbook: a protected table of messages, and a sheet about it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.packet import Packet
from blueprint_cli.interchange.xlsx import labels
from blueprint_cli.interchange.xlsx.escapes import encode
from blueprint_cli.interchange.xlsx.sheets import fill_about, fill_messages

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: So many characters of UTF-16 a cell holds, the escaped ones written out.
CELL_LIMIT = 32_767
#: openpyxl says that rows are as high as someone made them; then they would not grow with a text.
_MADE = re.compile(rb'(<row [^>]*?) customHeight="1"')
#: A file says the same whenever it is written: the time that it gives is none.
_TIME = datetime(1980, 1, 1)  # noqa: DTZ001 (workbooks have no time zones)


def write(packet: Packet) -> Outcome[bytes]:
    """Write a packet as XLSX, the same bytes each time; a text too long for a cell is told."""
    faults = tuple(_too_long(packet))
    return Outcome(None, faults) if faults else Outcome(packed(_workbook(packet)))


def _too_long(packet: Packet) -> Iterator[Diagnostic]:
    for unit in packet.units:
        size = max(map(_size, labels.texts(unit).values()))
        if size > CELL_LIMIT:
            message = tell(
                "“{id}” is too long for a workbook: {size:,} characters", id=unit.id, size=size
            )
            hint = tell("A cell holds {limit:,}; export as XLIFF or PO.", limit=CELL_LIMIT)
            yield Diagnostic("BP506", message, file=packet.name, hints=(hint,))


def _size(text: str) -> int:
    return len(encode(text).encode("utf-16-le")) // 2


def _workbook(packet: Packet) -> Workbook:
    book = new_book(packet.title, packet.lang)
    messages: Worksheet = book.worksheets[0]
    messages.title = labels.MESSAGES
    fill_messages(messages, packet)
    fill_about(book.create_sheet(labels.ABOUT), packet)
    return book


def new_book(title: str, lang: str) -> Workbook:
    """Give a workbook with one empty sheet, which says nothing of when it was made."""
    # openpyxl writes through lxml where that happens to be there: the same bytes everywhere.
    os.environ.setdefault("OPENPYXL_LXML", "False")
    from openpyxl import Workbook

    book = Workbook()
    properties = book.properties
    properties.title, properties.language = encode(title), lang
    properties.creator = "blueprint"
    properties.created = properties.modified = _TIME
    return book


def packed(book: Workbook) -> bytes:
    """Give the bytes of a workbook, the same each time."""
    from openpyxl.writer.excel import ExcelWriter

    # Not `book.save`, which notes the time.
    draft, final = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(draft, "w")).save()
    with ZipFile(draft) as drafted, ZipFile(final, "w", ZIP_DEFLATED) as archive:
        for name in drafted.namelist():
            content = _MADE.sub(rb"\1", drafted.read(name))
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return final.getvalue()
