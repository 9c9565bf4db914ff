"""The tracker as CSV for spreadsheets: UTF-8 with a mark, and no cell that they would run."""

from __future__ import annotations

import csv
import io
from typing import Final

from blueprint_cli.interchange.tracker.action_rows import Tracker

#: What starts a formula in one program or another (OWASP, “CSV Injection”).
_RUN: Final = ("=", "+", "-", "@", "\t", "\r")
#: What makes a text of it.
_TEXT: Final = "'"


def write(tracker: Tracker) -> bytes:
    """Give the table: its columns have their headers, its lines end as RFC 4180 has it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.header for column in tracker.columns])
    for number in range(len(tracker.rows)):
        cells = tracker.cells(number)
        writer.writerow([harmless(cells[column.key]) for column in tracker.columns])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Write a text so that no spreadsheet takes it for a formula."""
    return f"{_TEXT}{text}" if text.startswith(_RUN) else text


def meant(cell: str) -> str:
    """Give the text that `harmless` wrote."""
    return cell[1:] if cell.startswith(_TEXT) and cell[1:].startswith(_RUN) else cell
