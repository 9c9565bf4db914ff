"""Reading a workbook that came back: what it says of each message, and what is wrong with it."""

from __future__ import annotations

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.packet import Returned
from blueprint_cli.interchange.xlsx import labels
from blueprint_cli.interchange.xlsx.archive import RefusedError
from blueprint_cli.interchange.xlsx.cells import Sheet
from blueprint_cli.interchange.xlsx.lines import Lines
from blueprint_cli.interchange.xlsx.table import Table, find_header
from blueprint_cli.interchange.xlsx.workbook import open_workbook


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
    table = Table(header, name)
    units = tuple(table.units()) if table.is_whole else ()
    faults = tuple(sorted(table.found, key=lambda each: each.order))
    told = _about(sheets)
    returned = Returned(units, told.get(labels.LOCALE, ""), told.get(labels.EDITION, ""))
    return Outcome(returned if table.is_whole else None, faults)


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
