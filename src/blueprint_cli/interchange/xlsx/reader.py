"""Reading a workbook that came back: what it says of each message, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.attribution import remark
from blueprint_cli.interchange.packet import Returned
from blueprint_cli.interchange.xlsx import labels
from blueprint_cli.interchange.xlsx.archive import RefusedError
from blueprint_cli.interchange.xlsx.cells import Sheet
from blueprint_cli.interchange.xlsx.lines import Lines
from blueprint_cli.interchange.xlsx.table import Header, Table, find_header
from blueprint_cli.interchange.xlsx.workbook import edited, open_workbook
from blueprint_cli.model.queries import Remark
from blueprint_cli.source import Span


def read(data: bytes, name: str) -> Outcome[Returned]:
    """Read an XLSX file under the name that its user knows; all its faults are told at once.

    Messages of sound rows are given beside the faults of others.
    """
    try:
        sheets = open_workbook(data)
    except RefusedError as refused:
        hints = (refused.hint,)
        return Outcome(None, (Diagnostic("BP501", refused.message, file=name, hints=hints),))
    header = max(map(find_header, sheets), key=lambda each: each.known)
    if not header.is_header:
        return Outcome(None, (_headless(sheets[0], name),))
    told, by = _about(sheets), _edited(data)
    table = Table(header, name, by, labels.above(told))
    units = tuple(table.units()) if table.is_whole else ()
    faults = tuple(sorted(table.found, key=lambda each: each.order))
    loose = (*table.loose(), *_beside(sheets, header, by)) if table.is_whole else ()
    said = (told.get(labels.LOCALE, ""), told.get(labels.EDITION, ""))
    returned = Returned(units, *said, loose=loose)
    return Outcome(returned if table.is_whole else None, faults)


def _edited(data: bytes) -> tuple[str, str]:
    """Give who has saved a workbook last, and when; of a damaged part of it, nothing."""
    try:
        return edited(data)
    except RefusedError:
        return "", ""


def _beside(
    sheets: Sequence[Sheet], header: Header, by: tuple[str, str]
) -> Iterator[tuple[Remark, Span | None]]:
    """Give what people have written in sheets of their own, and attached to that about a packet."""
    for sheet in sheets:
        if sheet is header.sheet:
            continue
        cells = {} if sheet.name == labels.ABOUT else sheet.rows
        said = [remark(cell.text, *by) for row in cells.values() for cell in row.values()]
        said += [each for attached in sheet.remarks.values() for each in attached]
        yield from ((each, None) for each in said if each.text)


def _headless(sheet: Sheet, name: str) -> Diagnostic:
    message = tell("no row of the workbook names its columns")
    hint = tell("Keep the row that says ID, Source, Translation.")
    return Diagnostic("BP506", message, Lines(name, sheet).row(1), hints=(hint,))


def _about(sheets: list[Sheet]) -> dict[str, str]:
    """Give what the second sheet says, by its labels."""
    about = [sheet for sheet in sheets if sheet.name == labels.ABOUT]
    return {
        sheet.text(row, 1).strip(): sheet.text(row, 2).strip()
        for sheet in about
        for row in sheet.rows
    }
