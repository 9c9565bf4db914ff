"""Workbooks for tests: a packet, what is made of it, and what programs and people do to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import load_workbook

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange import xlsx
from blueprint_cli.interchange.packet import Packet, Returned, TermUse, Unit
from blueprint_cli.model.states import State

#: The row of the first message, below a title, a guide and the headers.
FIRST = 4
NAME = "en.xlsx"
SHEET, SECOND = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"

UNITS = (
    Unit("title", "創科發展藍圖", "I&T Development Blueprint", State.APPROVED, place="a.yaml:1"),
    Unit("schools.text", "推動創科教育", notes=("目標 2.1", "120 characters"), place="a.yaml:9"),
    Unit(
        *("vision.text", "研發開支升至 **1.3%**", "R&D expenditure reaches **1.2%**", State.DRAFT),
        previous="研發開支升至 **1.2%**",
        terms=(TermUse(0, 4, "rd", "R&D expenditure"),),
        place="a.yaml:20",
    ),
    Unit("list.text", "- 一\n- 二", "- One\n- Two", State.REVIEWED, place="a.yaml:30"),
)


def packet(*units: Unit) -> Packet:
    """Give a packet of some units."""
    return Packet("a.yaml", "創科發展藍圖", "en", "zh-Hant-HK", "en", "0f" * 32, units)


@cache
def written(*units: Unit) -> bytes:
    """Give the workbook of some units, of all above where none are named."""
    made = xlsx.write(packet(*(units or UNITS)))
    assert made.value is not None, made.diagnostics
    return made.value


def read(data: bytes) -> Outcome[Returned]:
    """Read a workbook."""
    return xlsx.read(data, NAME)


def returned(data: bytes) -> Returned:
    """Read a workbook in which there is no fault."""
    outcome = read(data)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def told(data: bytes) -> list[tuple[str, str]]:
    """Give the places and codes of what is told about a workbook."""
    outcome = read(data)
    for each in outcome.diagnostics:
        assert each.span is None or 0 <= each.span.start <= each.span.end
        assert each.hints
    return [(each.place, each.code) for each in outcome.diagnostics]


def targets(data: bytes) -> list[str]:
    """Give the translations that a workbook without a fault says."""
    return [unit.target for unit in returned(data).units]


def opened(data: bytes) -> Any:
    """Open a workbook in another program, which keeps the fonts within a cell."""
    return load_workbook(BytesIO(data), rich_text=True)


def edited(edit: Callable[[Any], object], data: bytes = b"") -> bytes:
    """Give a workbook after its sheet of messages was edited and saved by another program."""
    book = opened(data or written())
    edit(book["Messages"])
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def repacked(changes: dict[str, bytes | None], data: bytes = b"") -> bytes:
    """Give a workbook with other content in some of its parts, and without those of None."""
    packed = BytesIO()
    with ZipFile(BytesIO(data or written())) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()} | changes
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return packed.getvalue()


def part(name: str, data: bytes = b"") -> str:
    """Give the text of a part."""
    with ZipFile(BytesIO(data or written())) as archive:
        return archive.read(name).decode()


def replaced(old: str, new: str, name: str = SHEET) -> bytes:
    """Give a workbook with something else in place of a piece of a part."""
    text = part(name)
    assert old in text
    return repacked({name: text.replace(old, new, 1).encode()})
