"""The parts of a workbook as it came back, opened with care: it may be anything."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from blueprint_cli.diagnostics import Told, shorten, tell

#: More than a workbook of a million cells needs.
MEMBER_LIMIT = 1_000
#: So many bytes may all parts have together once they are unpacked.
SIZE_LIMIT = 64 * 1024 * 1024
#: So many bytes are unpacked at a time.
_PIECE = 1024 * 1024
#: The bit of a member's flags that says it is encrypted (APPNOTE.TXT, 4.4.4).
_ENCRYPTED_BIT = 1
#: How the parts of a package may be packed (ECMA-376 part 2, annex B): others can swell further.
_METHODS = (ZIP_STORED, ZIP_DEFLATED)
#: So many elements may they have: enough for forty thousand messages, and read in seconds.
ELEMENT_LIMIT = 1_000_000
#: How compound files begin ([MS-CFB], 2.2): old workbooks, and new ones with a password.
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
#: What `zipfile` raises on damage, on methods and on passwords that it does not know.
_DAMAGED = (
    *(BadZipFile, zlib.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError, OverflowError),
)


class RefusedError(Exception):
    """A file that is not read: a message, and the hint for it."""

    def __init__(self, message: Told, hint: Told) -> None:
        """Say why, and what to do."""
        super().__init__(message)
        self.message, self.hint = message, hint


class Archive:
    """The parts of a workbook, by path; a program may write paths in capitals."""

    def __init__(self, data: bytes) -> None:
        """Open a file. Raises RefusedError for what is no workbook, or could do harm."""
        if data.startswith(_COMPOUND):
            raise _compound(data)
        try:
            self._zip = ZipFile(BytesIO(data))
        except _DAMAGED:
            raise RefusedError(
                tell("the file is no XLSX workbook, or only a part of one"),
                tell("Save it as XLSX; a file of another format stays one under another name."),
            ) from None
        self._elements, self._unpacked = 0, 0
        members = self._zip.infolist()
        # Who says that there is more is believed; who says that there is less is not.
        if len(members) > MEMBER_LIMIT or sum(each.file_size for each in members) > SIZE_LIMIT:
            raise too_large()
        self._members = _by_name(members)
        self._refuse_kinds()

    def __contains__(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part.casefold() in self._members

    def read(self, part: str) -> bytes:
        """Give the content of a part. Raises RefusedError where it is damaged or missing."""
        try:
            return self._unpack(self._members[part.casefold()])
        except KeyError:
            message = tell("the workbook lacks a part: {part}", part=part)
        except _DAMAGED:
            message = tell("the workbook is damaged: {part}", part=part)
        raise RefusedError(message, tell("Open it in a spreadsheet program and save it again."))

    def _unpack(self, member: ZipInfo) -> bytes:
        """Unpack a part piece by piece: what the archive says of its size is only a claim."""
        pieces: list[bytes] = []
        with self._zip.open(member) as file:
            while piece := file.read(_PIECE):
                pieces.append(piece)
                self._unpacked += len(piece)
                if self._unpacked > SIZE_LIMIT:
                    raise too_large()
        return b"".join(pieces)

    def count_element(self) -> None:
        """Count an element of a part. Raises RefusedError where there are too many."""
        self._elements += 1
        if self._elements > ELEMENT_LIMIT:
            raise too_large()

    def _refuse_kinds(self) -> None:
        folders = {posixpath.dirname(each) for each in self._members}
        names = {posixpath.basename(each) for each in self._members}
        if "vbaproject.bin" in names:
            raise RefusedError(tell("the workbook holds macros"), tell("Save it as .xlsx."))
        if "xl/externallinks" in folders:
            raise RefusedError(
                tell("the workbook takes values from other files"),
                tell("Replace such cells by their text, and save it again."),
            )
        if {"mimetype", "content.xml"} <= {*names}:
            raise RefusedError(
                tell("the file is an OpenDocument spreadsheet, no XLSX workbook"),
                tell("In LibreOffice, choose File, Save As, and the type Excel 2007–365 (.xlsx)."),
            )
        if "[content_types].xml" not in names or "_rels/.rels" not in self._members:
            raise RefusedError(tell("the file is no XLSX workbook"), tell("Save it as .xlsx."))


def _by_name(members: Sequence[ZipInfo]) -> dict[str, ZipInfo]:
    """Give the parts by path. Raises RefusedError for one that no spreadsheet program writes."""
    named: dict[str, ZipInfo] = {}
    for each in members:
        name = each.filename.lstrip("/").casefold()
        if each.flag_bits & _ENCRYPTED_BIT:
            raise RefusedError(
                tell("the workbook is locked with a password"), tell("Save it without a password.")
            )
        if each.compress_type not in _METHODS:
            raise _odd(tell("a part is packed in an unusual way: {part}", part=shorten(name)))
        if name in named:
            raise _odd(tell("a part is there twice: {part}", part=shorten(name)))
        if ".." in name.split("/") or not name.isprintable():
            raise _odd(tell("a part has a name that no program gives: {part}", part=shorten(name)))
        named[name] = each
    return named


def _odd(message: Told) -> RefusedError:
    return RefusedError(message, tell("Open it in a spreadsheet program and save it again."))


def too_large() -> RefusedError:
    """Give the refusal of a workbook that would take too much memory, or too much time."""
    return RefusedError(
        tell("the workbook holds far more than any packet of messages"),
        tell("Send back the file that was exported, with nothing added to it."),
    )


def _compound(data: bytes) -> RefusedError:
    if _ENCRYPTED in data:
        return RefusedError(
            tell("the workbook is locked with a password"), tell("Save it without a password.")
        )
    return RefusedError(
        tell("the file is a workbook of the old format XLS"), tell("Save it as .xlsx.")
    )
