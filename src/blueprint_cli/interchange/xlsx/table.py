"""The table of messages in a workbook that came back: its columns, its rows, their faults."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from blueprint_cli.diagnostics import Diagnostic, Told, did_you_mean, shorten, tell
from blueprint_cli.interchange.attribution import remark
from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.interchange.xlsx import labels
from blueprint_cli.interchange.xlsx.cells import Cell, Kind, Sheet, reference
from blueprint_cli.interchange.xlsx.lines import Lines
from blueprint_cli.model.queries import Remark
from blueprint_cli.model.states import State
from blueprint_cli.source import Span
from blueprint_cli.syntax.forbidden import FORBIDDEN, control_character

#: The columns without which nothing can be taken back, and those that are read.
_NEEDED = ("id", "source", "target")
_READ = (*_NEEDED, "state", "base")
#: The header stands in one of so many rows: people write notes above it.
_HEADER_WITHIN = 50
_STATES = {state.label: state for state in State}


@dataclass(frozen=True)
class Header:
    """A row of headers: the columns that it names, by key, in the order of the sheet."""

    sheet: Sheet
    row: int = 0
    columns: tuple[tuple[str, int], ...] = ()

    @property
    def known(self) -> int:
        """How many of the columns that are read it names; one alone is a word in a text."""
        return len({key for key, _ in self.columns})

    @property
    def is_header(self) -> bool:
        """Whether it is more than a text that happens to say the same."""
        return self.known > 1


def _by_row(sheet: Sheet) -> Mapping[int, list[Remark]]:
    rows: dict[int, list[Remark]] = {}
    for (row, _), attached in sorted(sheet.remarks.items()):
        rows.setdefault(row, []).extend(attached)
    return rows


def _others(header: Header) -> Iterator[tuple[int, str]]:
    """Give the columns that are none of a packet's but those of people, each with what it says.

    A second column of a name is somebody's own. The one for remarks needs no name in them.
    """
    seen = set[str]()
    titles = header.sheet.rows.get(header.row, {})
    columns = {column for cells in header.sheet.rows.values() for column in cells}
    for column in sorted(columns):
        title = titles[column].text if column in titles else ""
        key = labels.headed(title)
        if key in ("", labels.REMARKS) or key in seen:
            yield column, "" if key == labels.REMARKS else " ".join(title.split())
        seen.add(key)


def find_header(sheet: Sheet) -> Header:
    """Find the row of a sheet that names the most columns."""
    rows = islice(sorted(sheet.rows), _HEADER_WITHIN)
    headers = (Header(sheet, row, tuple(_headed(sheet.rows[row]))) for row in rows)
    return max(headers, key=lambda header: header.known, default=Header(sheet))


def _headed(cells: dict[int, Cell]) -> Iterator[tuple[str, int]]:
    for column, cell in sorted(cells.items()):
        key = labels.headed(cell.text)
        if key in _READ:
            yield key, column


class Table:
    """The rows below a header; `found` is what is wrong with those read so far, and with it."""

    def __init__(
        self, header: Header, name: str, edited: tuple[str, str], sent: Collection[str]
    ) -> None:
        """Look at the header of a table in the file `name`.

        `edited` tells by whom the file was saved and when, `sent` what stood above the table.
        """
        self._header, self._cells = header, header.sheet.rows
        self._edited, self._sent = edited, sent
        self._others = dict(_others(header))
        self._attached = _by_row(header.sheet)
        self._columns = dict(reversed(header.columns))
        self._lines = Lines(name, header.sheet, self._columns.values())
        self.found = [*self._header_faults(), *self._merged()]

    @property
    def is_whole(self) -> bool:
        """Whether no column is missing that is needed."""
        return all(key in self._columns for key in _NEEDED)

    def units(self) -> Iterator[ReturnedUnit]:
        """Give the messages of all rows that can be read."""
        for row in sorted(self._cells):
            if self._is_message(row):
                faults = list(self._row_faults(row))
                self.found += faults
                if not faults:
                    yield self._unit(row)

    def _unit(self, row: int) -> ReturnedUnit:
        state = self._text(row, "state").strip().casefold()
        return ReturnedUnit(
            self._text(row, "id").strip(),
            self._text(row, "source"),
            target := self._text(row, "target"),
            self._lines.span(row, self._columns["id"]),
            # Who fills in a translation need not touch the state.
            _STATES.get(state) or (None if target else State.MISSING),
            {key: self._lines.span(row, self._columns[key]) for key in ("source", "target")},
            self._text(row, "base").strip(),
            remarks=tuple(self._remarks(row)),
        )

    def _remarks(self, row: int) -> Iterator[Remark]:
        """Give what people have written beside the texts of a row, and attached to its cells.

        What stands in a column of their own is said with the name of that.
        """
        for column, title in self._others.items():
            text = self._header.sheet.text(row, column).strip()
            if text:
                yield remark(f"{title}: {text}" if title else text, *self._edited)
        yield from self._attached.get(row, ())

    def loose(self) -> Iterator[tuple[Remark, Span | None]]:
        """Give what people have written in rows of no message: above the table, and below it."""
        for row in sorted({*self._cells, *self._attached}):
            if self._is_message(row):
                continue
            said = [*self._attached.get(row, ())]
            if row != self._header.row:
                texts = (cell.text for cell in self._cells.get(row, {}).values())
                said += [remark(each, *self._edited) for each in texts if each not in self._sent]
            yield from ((each, self._lines.row(row)) for each in said if each.text)

    def _is_message(self, row: int) -> bool:
        is_below = row > self._header.row and row in self._cells
        return is_below and any(self._cell(row, key) for key in _NEEDED)

    def _cell(self, row: int, key: str) -> Cell | None:
        return self._cells[row].get(self._columns.get(key, 0))

    def _text(self, row: int, key: str) -> str:
        cell = self._cell(row, key)
        return cell.text if cell else ""

    def _header_faults(self) -> Iterator[Diagnostic]:
        named = dict.fromkeys(key for key, _ in self._header.columns)
        for column in labels.COLUMNS:
            if column.key in _NEEDED and column.key not in named:
                message = tell("the column “{name}” is missing", name=column.english)
                hint = tell("Copy it from the file that was exported, with its header.")
                yield Diagnostic("BP506", message, self._lines.row(self._header.row), hints=(hint,))
        for key, at in self._header.columns:
            if at != self._columns[key]:
                message = tell("the column “{name}” is here twice", name=_english(key))
                hint = tell("Delete one of the two, or give it another header.")
                yield self._fault("BP506", message, hint, self._header.row, at)

    def _merged(self) -> Iterator[Diagnostic]:
        for each in self._header.sheet.merged:
            columns = sorted(self._columns.values())
            inside = [at for at in columns if each.column <= at <= each.last_column]
            row = max(each.row, self._header.row)
            if inside and row <= each.last_row:
                message = tell("{cell} is merged with other cells", cell=reference(row, inside[0]))
                hint = tell("Split it: each message has a row of its own.")
                yield self._fault("BP506", message, hint, row, inside[0])

    def _row_faults(self, row: int) -> Iterator[Diagnostic]:
        for key, at in self._columns.items():
            cell = self._cells[row].get(at)
            if cell:
                yield from self._cell_faults(row, at, cell)
            if key == "id" and not (cell and cell.text.strip()):
                message = tell("the message in row {row} has no id", row=row)
                hint = tell("Copy its id from the file that was exported, or delete the row.")
                yield self._fault("BP506", message, hint, row, at)
            if key == "state" and cell and cell.kind is Kind.TEXT:
                yield from self._state_faults(row, at, cell.text)

    def _cell_faults(self, row: int, at: int, cell: Cell) -> Iterator[Diagnostic]:
        named = reference(row, at)
        if cell.kind is Kind.FORMULA:
            message = tell("{cell} holds a formula", cell=named)
            yield self._fault("BP505", message, tell("Write the text itself."), row, at)
        elif cell.kind is Kind.VALUE:
            message = tell(
                "{cell} holds a value that is no text: {value}",
                cell=named,
                value=shorten(cell.text),
            )
            hint = tell("Format the cell as text, and write it again.")
            yield self._fault("BP506", message, hint, row, at)
        forbidden = FORBIDDEN.search(cell.text)
        if forbidden:
            yield control_character(forbidden[0], self._lines.span(row, at, forbidden.start()))

    def _state_faults(self, row: int, at: int, text: str) -> Iterator[Diagnostic]:
        state = text.strip().casefold()
        if state and state not in _STATES:
            message = tell("“{state}” is no state", state=shorten(state))
            yield Diagnostic(
                "BP506", message, self._lines.span(row, at), hints=did_you_mean(state, _STATES)
            )

    def _fault(self, code: str, message: Told, hint: Told, row: int, column: int) -> Diagnostic:
        return Diagnostic(code, message, self._lines.span(row, column), hints=(hint,))


def _english(key: str) -> str:
    return next(column.english for column in labels.COLUMNS if column.key == key)
