"""Reading the XML of a workbook's parts, in one pass, without entities."""

from __future__ import annotations

from typing import NoReturn, Protocol
from xml.parsers import expat

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.interchange.xlsx.archive import Archive, RefusedError


class Reader(Protocol):
    """What reads a part. Names come without their namespace: editions of the standard differ."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Meet an element's start."""

    def end(self, name: str) -> None:
        """Meet an element's end."""

    def text(self, data: str) -> None:
        """Meet text."""


class Elements:
    """Every element of a part that is nothing but elements."""

    def __init__(self) -> None:
        """Start with none."""
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note an element."""
        self.found.append((name, attributes))

    def end(self, name: str) -> None:
        """Take no note."""

    def text(self, data: str) -> None:
        """Take no note."""


def parse(archive: Archive, part: str, reader: Reader) -> None:
    """Let a reader read a part. Raises RefusedError where it is not well-formed, or has a DTD."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        archive.count_element()
        reader.start(_local(name), {_local(key): value for key, value in attributes.items()})

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: reader.end(_local(name))
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(archive.read(part), True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        hint = tell("Open it in a spreadsheet program and save it again.")
        raise RefusedError(_reason(part, error), hint) from None


def _reason(part: str, error: Exception) -> Told:
    """Say why expat has not read a part; it raises what Python does on an unknown encoding."""
    if not isinstance(error, expat.ExpatError):
        return tell("{part} in the workbook is in an unknown encoding", part=part)
    return tell(
        "{part} in the workbook is not well-formed: {reason}, line {line}",
        part=part,
        reason=expat.ErrorString(error.code),
        line=error.lineno,
    )


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse_doctype(*_declaration: object) -> NoReturn:
    raise RefusedError(
        tell("the workbook holds a DOCTYPE, which no spreadsheet program writes"),
        tell("Send back the file that was exported."),
    )
