"""Bytes to Source: the faults that an editor hides, each with its place."""

from __future__ import annotations

from blueprint_cli import budget
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.source import BOM, Source, normalize
from blueprint_cli.syntax.forbidden import FORBIDDEN, forbidden
from blueprint_cli.world import TEXT_LIMIT, UnreadableError, World
from blueprint_cli.world.conflicts import merge_conflict


def read(world: World, path: str) -> Outcome[Source]:
    """Read a UTF-8 text; its value is None when nothing can be shown of it. See `decode`."""
    name = world.display(path)
    try:
        data = world.read(path, TEXT_LIMIT)
    except UnreadableError as error:
        hints = (error.hint,) if error.hint else ()
        return Outcome(None, (Diagnostic("BP001", error.reason, file=name, hints=hints),))
    return decode(data, name)


def decode(data: bytes, name: str) -> Outcome[Source]:
    """Make a source of bytes that are UTF-8, and no conflict of a merge.

    The text comes out without byte order mark and carriage returns, of which a note tells: each is
    a line's end, alone or before a line feed. Forbidden characters are errors with a place, and
    come out as U+FFFD, so that the stages after this one can report their own faults too.
    """
    budget.grant(len(data))
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
        tell(
            "the file is not UTF-8: byte 0x{byte} cannot stand here",
            byte=f"{data[error.start]:02X}",
        ),
        source.span(len(before), len(before) + 1),
        hints=(tell("Save the file again with the encoding UTF-8."),),
    )


def _clean(source: Source) -> Outcome[Source]:
    found: list[Diagnostic] = []
    if source.text.startswith(BOM):
        found.append(_byte_order_mark(source))
    if "\r" in source.text:
        found.append(_carriage_returns(source))
    text = normalize(source.text)
    clean = Source(source.name, text)
    found += forbidden(clean)
    if conflict := merge_conflict(clean):
        return Outcome(None, (*found, conflict))
    return Outcome(Source(source.name, FORBIDDEN.sub("\ufffd", text)), tuple(found))


def _byte_order_mark(source: Source) -> Diagnostic:
    return Diagnostic(
        "BP003",
        tell("the file starts with a byte order mark"),
        source.span(0, 1),
        Severity.NOTE,
        hints=(tell("Save the file as UTF-8 without BOM (“UTF-8”, not “UTF-8 with BOM”)."),),
    )


def _carriage_returns(source: Source) -> Diagnostic:
    first, count = source.text.index("\r"), source.text.count("\r")
    return Diagnostic(
        "BP004",
        tell("lines end with a carriage return ({count:,} in this file)", count=count),
        source.span(first, first + 1),
        Severity.NOTE,
        hints=(
            tell("Save the file with Unix line endings (LF, not CRLF)."),
            tell("Git keeps them where `.gitattributes` says `*.yaml *.po *.lock text eol=lf`."),
        ),
    )
