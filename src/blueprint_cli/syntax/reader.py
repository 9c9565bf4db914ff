"""Bytes to Source: the faults that an editor hides, each with its place."""

from __future__ import annotations

import re

from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.source import Source, Span
from blueprint_cli.world import TEXT_LIMIT, UnreadableError, World

_BOM = "\ufeff"
#: What YAML 1.2.2, section 5.1, does not let into a text.
_FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
#: So many of one kind are shown; a binary file has thousands.
_SHOWN = 5


def read(world: World, path: str) -> Outcome[Source]:
    """Read a UTF-8 text; its value is None when nothing can be shown of it.

    A byte order mark, carriage returns and forbidden characters are errors with a place; the text
    comes out without them, so that the stages after this one can report their own faults too.
    """
    name = world.display(path)
    try:
        data = world.read(path, TEXT_LIMIT)
    except UnreadableError as error:
        hints = (error.hint,) if error.hint else ()
        return Outcome(None, (Diagnostic("BP001", error.reason, file=name, hints=hints),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Outcome(None, (_not_utf8(name, data, error),))
    return _clean(Source(name, text))


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = data[: error.start].decode("utf-8")
    line_end = data.find(b"\n", error.start)
    rest = data[error.start : line_end if line_end >= 0 else None].decode("utf-8", "replace")
    source = Source(name, before + rest)
    return Diagnostic(
        "BP002",
        f"the file is not UTF-8: byte 0x{data[error.start]:02X} cannot stand here",
        source.span(len(before), len(before) + 1),
        hints=("Save the file again with the encoding UTF-8.",),
    )


def _clean(source: Source) -> Outcome[Source]:
    diagnostics = []
    text = source.text
    if text.startswith(_BOM):
        diagnostics.append(
            Diagnostic(
                "BP003",
                "the file starts with a byte order mark",
                source.span(0, 1),
                hints=("Save the file as UTF-8 without BOM (“UTF-8”, not “UTF-8 with BOM”).",),
            )
        )
        text = text.removeprefix(_BOM)
    if "\r" in text:
        diagnostics.append(_carriage_returns(source))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    forbidden = list(_FORBIDDEN.finditer(source.text.removeprefix(_BOM)))
    shift = len(source.text) - len(source.text.removeprefix(_BOM))
    diagnostics.extend(
        _control_character(source.span(found.start() + shift, found.end() + shift))
        for found in forbidden[:_SHOWN]
    )
    if forbidden:
        text = _FORBIDDEN.sub("\ufffd", text)
    return Outcome(Source(source.name, text), tuple(diagnostics))


def _carriage_returns(source: Source) -> Diagnostic:
    first = source.text.index("\r")
    count = source.text.count("\r")
    return Diagnostic(
        "BP004",
        f"lines end with a carriage return ({count} in this file)",
        source.span(first, first + 1),
        hints=("Save the file with Unix line endings (LF, not CRLF).",),
    )


def _control_character(span: Span) -> Diagnostic:
    return Diagnostic(
        "BP005",
        f"the control character U+{ord(span.text):04X} cannot stand in a text",
        span,
        hints=("Delete it; it often comes in by copying from another program.",),
    )
