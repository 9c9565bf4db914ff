"""The grammar of PO files, line by line (GNU gettext manual, The Format of PO Files)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from blueprint_cli.diagnostics import Diagnostic, shorten, tell
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.letters import Letter, align, place

_KEYWORD = re.compile(r"\s*(msgctxt|msgid_plural|msgid|msgstr\[\d+\]|msgstr|)\s*")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"\s*')
#: What may come after each keyword; an entry starts with msgctxt or msgid.
_NEXT = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[]",),
    "msgstr": ("msgctxt", "msgid"),
    "msgstr[]": ("msgstr[]", "msgctxt", "msgid"),
}
_COMPLETE = ("", "msgstr", "msgstr[]")


def faults(source: Source) -> Iterator[Diagnostic]:
    """Find every line that is not PO, or stands where it cannot (BP310)."""
    previous = ""
    interrupted = False
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            interrupted = interrupted or bool(line.strip())
            continue
        found = _KEYWORD.match(line)
        keyword = found[1] if found else ""
        keyword = "msgstr[]" if keyword.endswith("]") else keyword
        well_formed = found and _TEXT.fullmatch(line, found.end())
        is_astray = not keyword and (interrupted or not previous)
        interrupted = False
        if not well_formed or is_astray:
            yield _fault(tell("this line is not PO"), source.line_span(number), _LINE_HINT)
        elif escape := _unknown_escape(line):
            start = source.line_start(number) + escape.start()
            span = source.span(start, start + len(escape[0]))
            message = tell("{escape} stands for nothing here", escape=shorten(escape[0]))
            yield _fault(message, span, _ESCAPE_HINT)
        elif keyword and keyword not in _NEXT[previous]:
            message = tell("{keyword} cannot stand here", keyword=keyword)
            wanted = " / ".join(_NEXT[previous])
            hint = tell("Write {wanted} here, or delete this entry.", wanted=wanted)
            yield _fault(message, source.line_span(number), hint)
        previous = keyword or previous
    if previous not in _COMPLETE:
        last = source.line_span(len(source.text.rstrip().split("\n")))
        yield _fault(tell("the last entry has no msgstr"), last, tell('Add msgstr "" below it.'))


def read_string(written: str) -> str:
    """Give what a string of a catalog says: the text between the marks, its escapes undone."""
    inside = written.strip()[1:-1]
    return _ESCAPE.sub(_undone, inside) if "\\" in inside else inside


def part_of(entry: Span, keyword: str, text: str, start: int, end: int) -> Span:
    """Give the span of `text[start:end]`, which an entry says after `msgid` or `msgstr`.

    The whole text, which is asked for of every entry of a packet, needs no letter to be aligned.
    """
    if (start, end) == (0, len(text)):
        return _whole(entry, keyword)
    return place(entry, _aligned(entry, keyword, text), start, end)


def _whole(entry: Span, keyword: str) -> Span:
    """Give the span from the first letter up to the last that stand after a keyword."""
    text = entry.source.text
    own = _strings(entry, keyword)
    if own is None:
        return entry
    inside = (found.span("text") for found in _STRING.finditer(text, *own.span("strings")))
    said = [(start, end) for start, end in inside if start < end]
    return Span(entry.source, said[0][0], said[-1][1]) if said else entry


def _strings(entry: Span, keyword: str) -> re.Match[str] | None:
    """Find the strings that stand after a keyword."""
    pattern = re.compile(rf"(?m)^\s*{keyword}(?:\[0\])?\s*(?P<strings>{_STRINGS})")
    return pattern.search(entry.source.text, entry.start, entry.end)


def write_target(text: str) -> str:
    """Write a text as the strings of a catalog write it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


@lru_cache(maxsize=4)
def _aligned(entry: Span, keyword: str, text: str) -> list[Letter] | None:
    """Align a text with its strings; the many findings in a long one are asked for in a row."""
    return align(text, list(_letters(entry, keyword)))


def _letters(entry: Span, keyword: str) -> Iterator[Letter]:
    strings = _strings(entry, keyword)
    if strings is None:
        return
    for found in _LETTER.finditer(entry.source.text, *strings.span("strings")):
        if found["bytes"]:
            yield from _letters_of_bytes(found)
        elif found[0][0] == "\\":
            yield Letter(_undone(found), found.start(), found.end())
        elif found[0][0] != '"':
            yield Letter(found[0], found.start(), found.end())


def _letters_of_bytes(found: re.Match[str]) -> Iterator[Letter]:
    """Give the letters that a run of bytes says; one may take several escapes."""
    places = [each.span() for each in _BYTE.finditer(found[0])]
    position = 0
    for character in _undone(found):
        after = position + len(character.encode("utf-8", "surrogatepass"))
        start, end = places[position][0], places[after - 1][1]
        yield Letter(character, found.start() + start, found.start() + end)
        position = after


def _unknown_escape(line: str) -> re.Match[str] | None:
    """Find the first escape of a line that says nothing."""
    if "\\" not in line:
        return None
    return next((found for found in _ESCAPE.finditer(line) if not _is_known(found)), None)


def _is_known(escape: re.Match[str]) -> bool:
    if not escape["bytes"]:
        return escape["one"] in _ESCAPED
    try:
        _bytes(escape).decode()
    except ValueError:  # no byte, or bytes that are no UTF-8
        return False
    return True


def _undone(escape: re.Match[str]) -> str:
    """Give what an escape of C stands for; the bytes of a run are UTF-8, as the file is."""
    if escape["bytes"]:
        return _bytes(escape).decode("utf-8", "replace")
    return _ESCAPED.get(escape["one"], escape["one"])


def _bytes(escape: re.Match[str]) -> bytes:
    """Give the bytes of a run of numeric escapes. Raises ValueError for a number over 255."""
    numbers = (found.groups() for found in _BYTE.finditer(escape["bytes"]))
    return bytes(int(octal, 8) if octal else int(digits, 16) for octal, digits in numbers)


_STRING = re.compile(r'"(?P<text>(?:[^"\\\n]|\\.)*)"')
_STRINGS = r'(?:[ \t]*"(?:[^"\\\n]|\\.)*"[ \t]*\n?)+'
#: What C writes for a byte (gettext reads a hexadecimal number to its last digit).
_BYTE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+))")
_ESCAPES = r"(?P<bytes>(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+))+)|\\(?P<one>.)"
_ESCAPE = re.compile(_ESCAPES, re.DOTALL)
#: A letter of a string, or what stands around strings: the marks, and all from mark to mark.
_LETTER = re.compile(rf'{_ESCAPES}|"[ \t]*\n?[ \t]*(?=")|[^\\]', re.DOTALL)
_ESCAPED = dict(zip('ntrabfv\\"', '\n\t\r\a\b\f\v\\"', strict=True))

_ESCAPE_HINT = tell(
    'A backslash stands before n, t, r, " and another backslash, or before the number of a byte.'
)
_LINE_HINT = tell(
    'Write a keyword and a text in quotes: msgstr "…", with \\" for a quotation mark in the text.'
)


def _fault(message: str, span: Span, hint: str) -> Diagnostic:
    return Diagnostic("BP310", message, span, hints=(hint,))
