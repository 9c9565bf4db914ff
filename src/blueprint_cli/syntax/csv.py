"""CSV text to cells with spans (RFC 4180), as spreadsheets save it.

Excel and LibreOffice write a semicolon or a tab between cells where a comma is the decimal sign of
the language, and Excel a first line `sep=;`. What no reader would take for the same is a fault at
its place.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.nodes import Scalar

#: The cells of one line of a table; it may take several lines of the file.
Record: TypeAlias = tuple[Scalar, ...]

#: More lines than this are no table that anybody reads.
ROW_LIMIT: Final = 10_000
#: So many faults of one file are told.
_FAULT_LIMIT: Final = 20
#: The names of the columns are looked for in so much of a file.
_FIRST_LINE: Final = 65_536
_SEPARATORS: Final = ",;\t"
_SEP_LINE: Final = re.compile(r'"?sep=([,;\t|])"?[,;\t]*\n')
#: What stands between the quotation marks of a cell, where each of its own is doubled.
_QUOTED: Final = re.compile(r'"([^"]*(?:""[^"]*)*)"')


def parse_csv(source: Source) -> Outcome[tuple[Record, ...]]:
    """Read the records of a CSV text, those without anything in them left out.

    Faults are BP151, each at its place; the value is None where any was found.
    """
    reader = _Reader(source)
    records = tuple(reader.records())
    return Outcome(None if reader.faults else records, tuple(reader.faults))


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source, self.text = source, source.text
        self.faults: list[Diagnostic] = []
        declared = _SEP_LINE.match(self.text)
        self.position = declared.end() if declared else 0
        self.separator = declared[1] if declared else _separator(self.text)
        self.plain = re.compile(rf"[^{self.separator}\n]*")

    def records(self) -> list[Record]:
        found: list[Record] = []
        while self.position < len(self.text) and len(self.faults) < _FAULT_LIMIT:
            record = self.record()
            if any(str(cell.value).strip() for cell in record):
                found.append(record)
            if len(found) > ROW_LIMIT + 1:  # the first one names the columns
                message = tell("the table has more than {limit:,} rows", limit=ROW_LIMIT)
                self.fault(message, record[0].span, tell("Divide it into several tables."))
                break
        return found

    def record(self) -> Record:
        cells = [self.cell()]
        while self.text[self.position : self.position + 1] == self.separator:
            self.position += 1
            cells.append(self.cell())
        self.position += 1  # the end of the line, or of the text
        return tuple(cells)

    def cell(self) -> Scalar:
        start = self.position
        quoted = _QUOTED.match(self.text, start)
        if quoted:
            self.position = quoted.end()
            self.after(quoted.end())
            return self.made(start, quoted.end(), quoted[1].replace('""', '"'))
        found = self.plain.match(self.text, start)
        end = self.position = found.end() if found else start
        mark = self.text.find('"', start, end)
        if mark == start:
            self.fault(
                tell("the quotation mark that opens this cell is never closed"),
                self.source.span(start, start + 1),
                tell('Close it, or write `""` for a mark that belongs to the text.'),
            )
        elif mark > start:
            self.misplaced(mark)
        return self.made(start, end, self.text[start:end])

    def after(self, end: int) -> None:
        """See that a separator or the end of the line stands behind a cell in quotation marks."""
        found = self.plain.match(self.text, end)
        if found and found[0].strip():
            self.fault(
                tell("text stands behind the quotation mark that closes the cell"),
                self.source.span(end, found.end()),
                tell('Put it inside the marks, and write `""` for each mark of its own.'),
            )
        self.position = found.end() if found else end

    def misplaced(self, mark: int) -> None:
        self.fault(
            tell("a quotation mark stands inside a cell that has none around it"),
            self.source.span(mark, mark + 1),
            tell('Put the whole cell in quotation marks, and write `""` for each of its own.'),
        )

    def made(self, start: int, end: int, value: str) -> Scalar:
        return Scalar(Span(self.source, start, end), value, quoted=True, separator=self.separator)

    def fault(self, message: str, span: Span, hint: str) -> None:
        self.faults.append(Diagnostic("BP151", message, span, hints=(hint,)))


def _separator(text: str) -> str:
    """Give what stands between cells: of the first line, where a comma is as good as any."""
    bare = _QUOTED.sub("", text[:_FIRST_LINE])
    return max(_SEPARATORS, key=bare.partition("\n")[0].count)
