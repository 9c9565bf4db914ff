"""Lines: a sheet as a text, a row a line, so that a report can point into its cells."""

from __future__ import annotations

from collections.abc import Iterable

from blueprint_cli.interchange.xlsx.cells import Sheet
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.forbidden import FORBIDDEN

#: One character for each, so that places in a text stay places in its line.
_SHOWN = str.maketrans({"\n": "⏎", "\t": "␣", "\r": "␣"})


class Lines:
    """The rows of a sheet as lines, the cells that are not empty with a tab between them.

    Cells of `columns` have a place where they are empty too.
    """

    def __init__(self, name: str, sheet: Sheet, columns: Iterable[int] = ()) -> None:
        """Write the lines of a sheet in the file `name`."""
        self._places: dict[tuple[int, int], tuple[int, int]] = {}
        lines, offset = [], 0
        for row in range(1, max(sheet.rows, default=0) + 1):
            cells = []
            start = offset
            for column in sorted({*sheet.rows[row], *columns}) if row in sheet.rows else ():
                cells.append(_shown(sheet.text(row, column)))
                self._places[row, column] = (offset, offset + len(cells[-1]))
                offset += len(cells[-1]) + 1
            lines.append("\t".join(cells))
            offset = start + len(lines[-1]) + 1
        self._source = Source(name, "\n".join(lines))

    def span(self, row: int, column: int, at: int | None = None) -> Span:
        """Give the place of a cell, or of the character `at` of its text."""
        if (row, column) not in self._places:
            return self.row(row)
        start, end = self._places[row, column]
        if at is not None:
            start, end = start + at, start + at + 1
        return self._source.span(start, end)

    def row(self, row: int) -> Span:
        """Give the place of a row."""
        return self._source.line_span(row)


def _shown(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text).translate(_SHOWN)
