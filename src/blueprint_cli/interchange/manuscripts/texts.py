"""Files of text, decoded: UTF-8, or what Chinese programs wrote before it."""

from __future__ import annotations

from blueprint_cli import budget
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.interchange.manuscripts.manuscript import GUESSED
from blueprint_cli.source import Source, normalize
from blueprint_cli.world import TEXT_LIMIT

#: What a file may be in that is not UTF-8; the first that can read all of it is taken.
_OTHERS = ("big5hkscs", "gb18030")
_BOMS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, name: str) -> Outcome[Source]:
    """Give the text of a file. BP501 says why it is none, BP516 which encoding was guessed."""
    if len(data) > TEXT_LIMIT:
        message = tell("the file is larger than {size} MB", size=TEXT_LIMIT // (1024 * 1024))
        return Outcome(None, (Diagnostic("BP501", message, file=name),))
    budget.grant(len(data))
    encodings = ("utf-16",) if data.startswith(_BOMS) else ("utf-8", *_OTHERS)
    for encoding in encodings:
        try:
            text = normalize(data.decode(encoding))
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return Outcome(Source(name, text), _told(Source(name, text), encoding))
    message = tell("the file is no text")
    hint = tell("Save it again with the encoding UTF-8.")
    return Outcome(None, (Diagnostic("BP501", message, file=name, hints=(hint,)),))


def _told(source: Source, encoding: str) -> tuple[Diagnostic, ...]:
    if encoding not in _OTHERS:
        return ()
    message = tell("the file is not UTF-8; it was read as {encoding}", encoding=encoding)
    hint = tell("Look whether the characters are right.")
    return (Diagnostic(GUESSED, message, source.line_span(1), Severity.NOTE, hints=(hint,)),)
