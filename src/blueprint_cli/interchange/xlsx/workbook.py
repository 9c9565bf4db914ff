"""A workbook that came back: its sheets, found as the package says."""

from __future__ import annotations

import posixpath
import re

from blueprint_cli.diagnostics import tell
from blueprint_cli.interchange.xlsx.archive import Archive, RefusedError
from blueprint_cli.interchange.xlsx.cells import (
    EPOCH_1900,
    EPOCH_1904,
    Cells,
    Sheet,
    Strings,
    Styles,
    place_of,
)
from blueprint_cli.interchange.xlsx.comments import Notes, Threads, attached
from blueprint_cli.interchange.xlsx.markup import Elements, parse

#: Formats of numbers that show them as they are: General, 0 and text (ECMA-376 part 1, 18.8.30).
_PLAIN_FORMATS = ("0", "1", "49")
#: The same, as a program has them that numbers its formats anew.
_PLAIN_CODES = ("General", "0", "@")
#: Formats of dates that need no code; those of East Asia are as likely a day as a month.
_DATES = {
    **dict.fromkeys(["14", "15", "22", *map(str, (*range(27, 37), *range(50, 59)))], "%Y-%m-%d"),
    "17": "%Y-%m",
}
#: What a format shows as it stands, and what it says of colours, places and calendars.
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def open_workbook(data: bytes) -> list[Sheet]:
    """Give the sheets of a workbook in its order. Raises RefusedError where it is not read."""
    archive = Archive(data)
    book = next(iter(_related(archive, "", "officeDocument")), "")
    sheets = _sheets(archive, book) if book.endswith(".xml") else {}
    if not sheets:
        raise RefusedError(tell("the file is no XLSX workbook"), tell("Save it as .xlsx."))
    strings, styles = _strings(archive, book), _styles(archive, book)
    persons = _persons(archive, book)
    for part, sheet in sheets.items():
        parse(archive, part, Cells(sheet, strings, styles))
        _attach(archive, part, sheet, persons)
    return list(sheets.values())


def _elements(archive: Archive, part: str) -> list[tuple[str, dict[str, str]]]:
    reader = Elements()
    parse(archive, part, reader)
    return reader.found


def _related(archive: Archive, part: str, kind: str) -> dict[str, str]:
    """Give the parts that a part is related to in one way, with their ids; “” is the package."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return {}
    return {
        _path(folder, each.get("Target", "")): each.get("Id", "")
        for element, each in _elements(archive, relations)
        if element == "Relationship" and each.get("Type", "").endswith(f"/{kind}")
    }


def _path(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _sheets(archive: Archive, book: str) -> dict[str, Sheet]:
    """Give the sheets of cells, empty yet, by the parts that hold them."""
    parts = {each: part for part, each in _related(archive, book, "worksheet").items()}
    elements = _elements(archive, book)
    says_1904 = any(
        element == "workbookPr" and each.get("date1904") in ("1", "true", "on")
        for element, each in elements
    )
    day_zero = EPOCH_1904 if says_1904 else EPOCH_1900
    return {
        parts[each["id"]]: Sheet(each.get("name", ""), day_zero)
        for element, each in elements
        if element == "sheet" and each.get("id") in parts
    }


def _persons(archive: Archive, book: str) -> dict[str, str]:
    """Give the names of those who comment in threads, by their ids."""
    return {
        each.get("id", ""): each.get("displayName", "")
        for part in _related(archive, book, "person")
        for element, each in _elements(archive, part)
        if element == "person"
    }


def _attach(archive: Archive, part: str, sheet: Sheet, persons: dict[str, str]) -> None:
    """Read the comments that are attached to the cells of a sheet."""
    notes, threads = Notes(), Threads()
    for each in _related(archive, part, "comments"):
        parse(archive, each, notes)
    for each in _related(archive, part, "threadedComment"):
        parse(archive, each, threads)
    for cell, said in attached(notes.found, threads.found, persons):
        place = place_of(cell)
        if place:
            sheet.remarks.setdefault(place, []).append(said)


def _strings(archive: Archive, book: str) -> list[str]:
    reader = Strings()
    for part in _related(archive, book, "sharedStrings"):
        parse(archive, part, reader)
    return reader.found


def _styles(archive: Archive, book: str) -> Styles:
    """Give how the styles of cells show numbers."""
    formats: list[str] = []
    codes, plain_ones = dict(_DATES), set(_PLAIN_FORMATS)
    group = ""
    for part in _related(archive, book, "styles"):
        for element, attributes in _elements(archive, part):
            group = element if element in ("cellStyleXfs", "cellXfs", "cellStyles") else group
            if element == "numFmt":
                number, code = attributes.get("numFmtId", ""), attributes.get("formatCode", "")
                codes[number] = _shown(code)
                plain_ones |= {number} if code in _PLAIN_CODES else set()
            if element == "xf" and group == "cellXfs":
                formats.append(attributes.get("numFmtId", "0"))
    numbered = [(str(at), each) for at, each in enumerate(formats or ["0"])]
    plain = frozenset(at for at, each in numbered if each in plain_ones)
    return Styles(plain, {at: codes[each] for at, each in numbered if codes.get(each)})


def _shown(code: str) -> str:
    """Give what a format shows of a date, as `strftime` has it; empty where it is of none."""
    signs = _QUOTED.sub("", code.partition(";")[0]).casefold()
    if "y" not in signs:
        return ""
    return "%Y-%m-%d" if "d" in signs else "%Y-%m" if "m" in signs else "%Y"


def edited(data: bytes) -> tuple[str, str]:
    """Give who has saved a workbook last, and when, where it says so.

    Raises RefusedError for no workbook.
    """
    archive, reader = Archive(data), _Editor()
    for part in _related(archive, "", "core-properties"):
        if part in archive:
            parse(archive, part, reader)
    who, when = (" ".join(reader.said.get(name, "").split()) for name in _EDITED)
    return who, when


#: What a workbook says of its last editing: by whom, and when.
_EDITED = ("lastModifiedBy", "modified")


class _Editor:
    """A reader of who has edited a workbook, and when (ECMA-376 part 2, 11.1)."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._name = name

    def end(self, name: str) -> None:
        self._name = ""

    def text(self, data: str) -> None:
        if self._name in _EDITED:
            self.said[self._name] = self.said.get(self._name, "") + data
