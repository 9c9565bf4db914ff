"""A package of Office Open XML (ECMA-376 part 2), opened with care: it may be anything."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from blueprint_cli.diagnostics import Diagnostic, Told, tell
from blueprint_cli.interchange.xml.elements import Element
from blueprint_cli.interchange.xml.parsing import load

#: More parts than any document of text has, and so many bytes of XML may be unpacked.
MEMBER_LIMIT, SIZE_LIMIT = 5_000, 48 * 1024 * 1024
_PIECE = 1024 * 1024
_ENCRYPTED_BIT = 1
_DAMAGED = (
    *(BadZipFile, zlib.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError, OverflowError),
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/"
#: The namespaces of texts, and those of ISO/IEC 29500 Strict, which say the same.
NAMESPACES = (
    _RELATIONS,
    f"{_OFFICE}wordprocessingml/2006/main",
    f"{_OFFICE}presentationml/2006/main",
    f"{_OFFICE}drawingml/2006/main",
    f"{_OFFICE}drawingml/2006/picture",
    f"{_OFFICE}drawingml/2006/wordprocessingDrawing",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/presentationml/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
)


class RefusedFileError(Exception):
    """A file that is not read, and what is told about it."""

    def __init__(self, *told: Diagnostic) -> None:
        """Take what is told."""
        super().__init__(told)
        self.told = told


class Package:
    """The parts of a package, by path; nothing is fetched, and nothing is written."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open a file. Raises RefusedFileError for what is no package, or could do harm."""
        self.name = name
        self._unpacked = 0
        try:
            self._zip = ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except _DAMAGED:
            raise self.refused(
                tell("the file is damaged, or of another kind than its name says")
            ) from None
        if len(members) > MEMBER_LIMIT:
            raise self.refused(tell("the file holds far more than a document of text"))
        self._members = {each.filename.lstrip("/").casefold(): each for each in members}

    def refused(self, message: Told) -> RefusedFileError:
        """Say why the file is not read."""
        hint = tell("Open it in the program that made it, and save it again.")
        return RefusedFileError(Diagnostic("BP501", message, file=self.name, hints=(hint,)))

    def damaged(self) -> RefusedFileError:
        """Say that the file is no package of this kind, or only a part of one."""
        return self.refused(tell("the file is damaged, or of another kind than its name says"))

    def packed(self, part: str) -> RefusedFileError:
        """Say that a part cannot be read."""
        return self.refused(tell("a part of the file cannot be unpacked: {part}", part=part))

    def __contains__(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part.casefold() in self._members

    def xml(self, part: str) -> Element:
        """Read a part. Raises RefusedFileError where it is missing, damaged or not well-formed."""
        outcome = load(self._read(part), f"{self.name}, {part}", NAMESPACES)
        if outcome.value is None:
            raise RefusedFileError(*outcome.diagnostics)
        return outcome.value

    def _read(self, part: str) -> bytes:
        member = self._members.get(part.casefold())
        if member is None:
            raise self.refused(tell("the file lacks a part: {part}", part=part))
        if member.flag_bits & _ENCRYPTED_BIT or member.compress_type not in (
            ZIP_STORED,
            ZIP_DEFLATED,
        ):
            raise self.packed(part)
        pieces: list[bytes] = []
        try:
            with self._zip.open(member) as file:
                while piece := file.read(_PIECE):
                    pieces.append(piece)
                    self._unpacked += len(piece)
                    if self._unpacked > SIZE_LIMIT:
                        raise self.refused(tell("the file holds far more than a document of text"))
        except _DAMAGED:
            raise self.refused(
                tell("a part of the file cannot be unpacked: {part}", part=part)
            ) from None
        return b"".join(pieces)

    def main(self) -> str:
        """Give the path of the part that the package is about."""
        found = [path for kind, path in self.related("").values() if kind == "officeDocument"]
        if not found:
            raise self.damaged()
        return found[0]

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Give what a part is related to, by id: the kind, and the path or the address."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self:
            return {}
        return {
            each.get("Id"): (each.get("Type").rpartition("/")[2], _target(folder, each))
            for each in self.xml(relations).elements("Relationship")
        }


def _target(folder: str, relation: Element) -> str:
    target = relation.get("Target")
    if relation.get("TargetMode") == "External":
        return target
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """Give an attribute by its local name, whatever namespace it has."""
    if element is None:
        return default
    for key, value in element.attributes.items():
        if key.rpartition("}")[2] == name:
            return value
    return default
