"""Encodings of PO packets: the one that the header names, or UTF-8 whatever it says.

A catalog of the project is UTF-8 alone. What comes from a tool may be in any encoding that gettext
knows (GNU gettext manual, Header Entry: Content-Type).
"""

from __future__ import annotations

import codecs
import re

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.source import Source
from blueprint_cli.syntax import decode

_DECLARED = re.compile(rb"charset=([\w.:-]+)")
#: So many bytes hold a header.
_HEAD = 16384
_UTF_16 = "utf-16"
#: Marks at the start of a file that tell its encoding (Unicode, section 23.8).
_MARKS = ((codecs.BOM_UTF16_LE, _UTF_16), (codecs.BOM_UTF16_BE, _UTF_16))
#: Python's names of the encodings that gettext admits; nothing else of Python's is asked for.
_ADMITTED = re.compile(
    r"ascii|utf-16(-[lb]e)?|iso8859-\d+|koi8-[rut]|cp\d+|gb2312|gbk|gb18030|big5(hkscs)?|euc_(jp|kr)"
    r"|shift_jis|johab|tis-620|latin-1"
)
#: Characters of private use: no text has them, and nearly every text in another encoding does.
_PRIVATE = re.compile("[\ue000-\uf8ff]")
#: What programs write that name the smaller set: the larger one reads both.
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}


def read_text(data: bytes, name: str) -> tuple[Outcome[Source], str]:
    """Make a source of the bytes of a packet; give it with the encoding that it was read in.

    Bytes that are UTF-8 are taken as that: hardly any text in another encoding is. BP310 tells, at
    the header's line, that a file is not in the encoding which that names; see `syntax.decode` for
    other faults.
    """
    said, encoding = _encoding(data)
    if not encoding:
        return decode(data, name), "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return Outcome(None, (_lying(data, name, encoding, error.start),)), said
    if private := _PRIVATE.search(text):
        start = len(text[: private.start()].encode(encoding))
        return Outcome(None, (_lying(data, name, encoding, start),)), said
    return decode(text.encode("utf-8", "surrogatepass"), name), said


def _encoding(data: bytes) -> tuple[str, str]:
    """Give the encoding that a file names, and Python's name for it; empty for UTF-8."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    unmarked = "" if marked else _without_mark(data)
    if marked or unmarked:
        return _UTF_16, marked or unmarked
    if _is_utf_8(data):
        return "utf-8", ""
    found = _DECLARED.search(data, 0, _HEAD)
    said = found[1].decode("ascii", "replace").lower() if found else ""
    try:
        known = codecs.lookup(said).name
    except (LookupError, ValueError):
        return "utf-8", ""
    return (said, _LARGER.get(known, known)) if _ADMITTED.fullmatch(known) else ("utf-8", "")


def _without_mark(data: bytes) -> str:
    """Tell UTF-16 without a mark: a PO file starts with a character of ASCII."""
    if data[1:2] == b"\0" != data[:1]:
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" != data[1:2] else ""


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _lying(data: bytes, name: str, encoding: str, start: int) -> Diagnostic:
    """Tell that the byte at `start` is none of the encoding that the header names."""
    shown = Source(name, data.decode(encoding, "replace").replace("\r\n", "\n"))
    found = re.search(r"charset=[\w.:-]+", shown.text)
    span = shown.span(*found.span()) if found else shown.line_span(1)
    line = data.count(b"\n", 0, start) + 1
    message = tell(
        "the file is not in the encoding {encoding}: line {line} cannot be read",
        encoding=encoding,
        line=line,
    )
    hint = tell("Save the file again in UTF-8, and write charset=utf-8 here.")
    return Diagnostic("BP310", message, span, hints=(hint,))
