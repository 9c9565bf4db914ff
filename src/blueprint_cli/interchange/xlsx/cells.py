"""The cells of a sheet, and the texts that sheets share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from blueprint_cli.interchange.xlsx.archive import too_large
from blueprint_cli.interchange.xlsx.escapes import decode
from blueprint_cli.model.queries import Remark
from blueprint_cli.world import TEXT_LIMIT

#: The sheet's last row and column (ECMA-376 leaves it open; every program stops here).
_ROW_LIMIT, _COLUMN_LIMIT = 1_048_576, 16_384
#: So many ranges may be merged; in a packet none need be, and each is told.
MERGED_LIMIT = 10_000
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
#: A number that is shown as it is stored; one program adds `.0` to whole ones.
_PLAIN_NUMBER = re.compile(r"(-?(?=[0-9.]{1,15}$|[0-9]{1,13}\.0$)[0-9]+(?:\.[0-9]*[1-9])?)(?:\.0)?")
#: The number of a shared text.
_NUMBER = re.compile("[0-9]{1,9}")
#: The number of a day, and of its hours.
_DAYS = re.compile(r"([0-9]{1,7})(?:\.[0-9]*)?")
_TEXTS = ("s", "str", "inlineStr")
#: The two systems of dates (ECMA-376 part 1, 18.17.4.1); days after February 1900 count.
EPOCH_1900, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


class Kind(Enum):
    """What a cell holds: a text, a formula, or a value whose text cannot be told for sure."""

    TEXT = "text"
    FORMULA = "formula"
    VALUE = "value"


class Cell(NamedTuple):
    """What stands in a cell that is not empty.

    `moment` is the date that a value shows, as precisely as it shows it: 2027-06 for June 2027.
    """

    text: str
    kind: Kind
    moment: str = ""


class Styles(NamedTuple):
    """Styles of cells by their numbers: those that show a number as it is, and those of dates.

    A date is shown as `strftime` has it: `%Y-%m` where only its month is.
    """

    plain: frozenset[str]
    dates: Mapping[str, str]


class Range(NamedTuple):
    """A rectangle of cells, both corners included."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass
class Sheet:
    """A sheet: its cells by row and column, from 1, and the ranges that are merged into one.

    `day_zero` is the day that the number 0 stands for where a cell shows a date. `remarks` are the
    comments that are attached to cells, by row and column.
    """

    name: str
    day_zero: date = EPOCH_1900
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    remarks: dict[tuple[int, int], list[Remark]] = field(default_factory=dict)

    def text(self, row: int, column: int) -> str:
        """Give the text of a cell."""
        cell = self.rows.get(row, {}).get(column)
        return cell.text if cell else ""


def reference(row: int, column: int) -> str:
    """Give the name of a cell: `D17`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def place_of(name: str) -> tuple[int, int] | None:
    """Give the row and column of a cell's name."""
    found = _REFERENCE.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row, column) if row <= _ROW_LIMIT and column <= _COLUMN_LIMIT else None


class Strings:
    """A reader of texts: of all pieces of rich text, and without how they are pronounced."""

    def __init__(self) -> None:
        """Start with none."""
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._shown, self._spoken = False, False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a text, or a piece of it."""
        if name == "si":
            self._pieces = []
        self._spoken = self._spoken or name == "rPh"
        self._shown = name == "t" and not self._spoken

    def end(self, name: str) -> None:
        """End a text, or a piece of it."""
        self._shown = False
        self._spoken = self._spoken and name != "rPh"
        if name == "si":
            self.found.append(decode("".join(self._pieces)))

    def text(self, data: str) -> None:
        """Take a piece."""
        if self._shown:
            self._pieces.append(data)


class Cells:
    """A reader of a sheet; `strings` are the shared texts, `styles` how values are shown."""

    def __init__(self, sheet: Sheet, strings: list[str], styles: Styles) -> None:
        """Start before the first cell."""
        self._sheet, self._strings, self._styles = sheet, strings, styles
        self._row, self._column, self._size = 0, 0, 0
        self._kind, self._style, self._formula = "", "", False
        self._value: list[str] = []
        self._inline, self._in_value = Strings(), False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a row, a cell, or something in it."""
        # Of a formula, what it is says more than what it came to.
        self._in_value = name == "f" or (name == "v" and not self._formula)
        self._inline.start(name, attributes)
        if name == "row":
            self._begin_row(attributes.get("r", ""))
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "f":
            self._formula = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """End a cell, or something in it."""
        self._in_value = False
        self._inline.end("si" if name == "is" else name)
        if name == "c":
            self._end_cell()

    def text(self, data: str) -> None:
        """Take a piece of a value."""
        self._inline.text(data)
        if self._in_value:
            self._value.append(data)

    def _begin_row(self, number: str) -> None:
        place = place_of(f"A{number}") if number else (self._row + 1, 1)
        self._row, self._column = (place or (self._row + 1, 1))[0], 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = place_of(attributes.get("r", ""))
        self._row, self._column = place or (max(self._row, 1), self._column + 1)
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._value, self._inline, self._formula = [], Strings(), False

    def _end_cell(self) -> None:
        cell = self._cell("".join(self._value))
        self._size += len(cell.text)
        # A text that cells share takes no room in the file.
        if self._size > TEXT_LIMIT:
            raise too_large()
        if cell.text:
            self._sheet.rows.setdefault(self._row, {})[self._column] = cell

    def _cell(self, value: str) -> Cell:
        if self._formula:
            return Cell(f"={value}", Kind.FORMULA)
        if self._kind in _TEXTS:
            return Cell(self._text(value), Kind.TEXT)
        number = _PLAIN_NUMBER.fullmatch(value) if self._kind == "n" else None
        if number and self._style in self._styles.plain:
            return Cell(number[1], Kind.TEXT)
        return Cell(value, Kind.VALUE, self._moment(value))

    def _moment(self, value: str) -> str:
        """Give the date that a value shows; empty where it shows none."""
        if self._kind == "d":  # ISO 8601, as ECMA-376 has it since its second edition
            return value.partition("T")[0]
        form = self._styles.dates.get(self._style)
        days = _DAYS.fullmatch(value) if form else None
        if form is None or days is None:
            return ""
        try:
            return (self._sheet.day_zero + timedelta(int(days[1]))).strftime(form)
        except OverflowError:
            return ""

    def _text(self, value: str) -> str:
        if self._kind == "inlineStr":
            return "".join(self._inline.found)
        if self._kind == "str":
            return decode(value)
        at = int(value) if _NUMBER.fullmatch(value) else len(self._strings)
        return self._strings[at] if at < len(self._strings) else ""

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        corners = place_of(first), place_of(last)
        if len(self._sheet.merged) >= MERGED_LIMIT:
            raise too_large()
        if corners[0] and corners[1]:
            self._sheet.merged.append(Range(*corners[0], *corners[1]))
