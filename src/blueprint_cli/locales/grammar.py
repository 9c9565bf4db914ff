"""The grammar of PO files, line by line: Babel passes over what it cannot read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import dropwhile, takewhile

from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.letters import Letter, align, place

_KEYWORD = re.compile(r"\s*(msgctxt|msgid_plural|msgid|msgstr\[\d\]|msgstr|)\s*")
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
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _KEYWORD.match(line)
        keyword = re.sub(r"\d", "", found[1]) if found else ""
        well_formed = found and _TEXT.fullmatch(line, found.end())
        if not well_formed or (not keyword and not previous):
            yield _fault(tell("this line is not PO"), source.line_span(number), _LINE_HINT)
        elif escape := _UNKNOWN_ESCAPE.search(line):
            start = source.line_start(number) + escape.start("escape")
            span = source.span(start, start + len(escape["escape"]))
            message = tell("{escape} stands for nothing here", escape=escape["escape"])
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


def entry_span(source: Source, line: int) -> Span:
    """Give the span of an entry from the line of its msgid to the next blank line."""
    start = source.line_start(line)
    end = source.text.find("\n\n", start)
    return source.span(start, end if end >= 0 else len(source.text.rstrip()))


def previous(source: Source, line: int) -> str:
    """Give the earlier source of the entry whose msgid is on a line, as `#| msgid` has it."""
    above = []
    while line > 1 and not (text := source.line(line - 1).strip()).startswith("msgstr") and text:
        line -= 1
        if text.startswith("#|"):
            above.append(text[2:].strip())
    strings = dropwhile(lambda text: not _MSGID.match(text), reversed(above))
    first = next(strings, "")
    rest = takewhile(lambda text: text.startswith('"'), strings)
    return "".join(map(read_string, (_MSGID.sub("", first), *rest)))


def read_string(written: str) -> str:
    """Give what a string of a catalog says: the text between the marks, its escapes undone."""
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), written.strip()[1:-1])


def part_of(entry: Span, keyword: str, text: str, start: int, end: int) -> Span:
    """Give the span of `text[start:end]`, which an entry says after `msgid` or `msgstr`."""
    return place(entry, _aligned(entry, keyword, text), start, end)


def write_target(text: str) -> str:
    """Write a text as the strings of a catalog write it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


@lru_cache(maxsize=4)
def _aligned(entry: Span, keyword: str, text: str) -> list[Letter] | None:
    """Align a text with its strings; the many findings in a long one are asked for in a row."""
    return align(text, list(_letters(entry, keyword)))


def _letters(entry: Span, keyword: str) -> Iterator[Letter]:
    text = entry.source.text
    strings = re.compile(rf"(?m)^\s*{keyword}(?:\[0\])?\s*(?P<strings>{_STRINGS})").search(
        text, entry.start, entry.end
    )
    if strings is None:
        return
    for found in _LETTER.finditer(text, *strings.span("strings")):
        if found[0][0] == "\\":
            yield Letter(_ESCAPED.get(found[0][1], found[0][1]), found.start(), found.end())
        elif found[0][0] != '"':
            yield Letter(found[0], found.start(), found.end())


_STRINGS = r'(?:[ \t]*"(?:[^"\\\n]|\\.)*"[ \t]*\n?)+'
#: A letter of a string, or what stands around strings: the marks, and all from mark to mark.
_LETTER = re.compile(r'\\.|"[ \t]*\n?[ \t]*(?=")|[^\\]', re.DOTALL)
_MSGID = re.compile(r"msgid\s+")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}

#: A backslash before a character that it does not go with, however many pairs stand before it.
_UNKNOWN_ESCAPE = re.compile(r'(?<!\\)(?:\\\\)*(?P<escape>\\[^\\"ntr])')
_ESCAPE_HINT = tell('A backslash stands before n, t, r, " and another backslash.')
_LINE_HINT = tell(
    'Write a keyword and a text in quotes: msgstr "…", with \\" for a quotation mark in the text.'
)


def _fault(message: str, span: Span, hint: str) -> Diagnostic:
    return Diagnostic("BP310", message, span, hints=(hint,))
