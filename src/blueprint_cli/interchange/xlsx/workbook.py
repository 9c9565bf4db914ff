"""A workbook that came back: its sheets, found as the package says."""

from __future__ import annotations

import posixpath

from blueprint_cli.diagnostics import tell
from blueprint_cli.interchange.xlsx.archive import Archive, RefusedError
from blueprint_cli.interchange.xlsx.cells import EPOCH_1900, EPOCH_1904, Cells, Sheet, Strings
from blueprint_cli.interchange.xlsx.markup import Elements, parse

#: Formats of numbers that show them as they are: General, 0 and text (ECMA-376 part 1, 18.8.30).
_PLAIN_FORMATS = ("0", "1", "49")


def open_workbook(data: bytes) -> list[Sheet]:
    """Give the sheets of a workbook in its order. Raises RefusedError where it is not read."""
    archive = Archive(data)
    book = next(iter(_related(archive, "", "officeDocument")), "")
    sheets = _sheets(archive, book) if book.endswith(".xml") else {}
    if not sheets:
        raise RefusedError(tell("the file is no XLSX workbook"), tell("Save it as .xlsx."))
    strings, plain = _strings(archive, book), _plain_styles(archive, book)
    for part, sheet in sheets.items():
        parse(archive, part, Cells(sheet, strings, plain))
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


def _strings(archive: Archive, book: str) -> list[str]:
    reader = Strings()
    for part in _related(archive, book, "sharedStrings"):
        parse(archive, part, reader)
    return reader.found


def _plain_styles(archive: Archive, book: str) -> frozenset[str]:
    """Give the numbers of those styles of cells that show a number as it is."""
    formats: list[str] = []
    group = ""
    for part in _related(archive, book, "styles"):
        for element, attributes in _elements(archive, part):
            group = element if element in ("cellStyleXfs", "cellXfs", "cellStyles") else group
            if element == "xf" and group == "cellXfs":
                formats.append(attributes.get("numFmtId", "0"))
    return frozenset(str(at) for at, each in enumerate(formats or ["0"]) if each in _PLAIN_FORMATS)
