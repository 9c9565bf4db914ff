"""Letters: which part of a file says which part of a text, through escapes, folds and indents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape, unescape
from typing import NamedTuple

from blueprint_cli.source import Span
from blueprint_cli.syntax.nodes import Scalar


class Letter(NamedTuple):
    """One character of a text, and the code points of the file that say it."""

    character: str
    start: int
    end: int


#: What folds and indentation consist of; PyYAML also breaks lines where YAML 1.1 does.
_BLANKS = re.compile("[ \t\n\x85\u2028\u2029]+")
#: YAML's escapes of one character (YAML 1.2.2, section 5.7), and the digits of its numeric ones.
_ESCAPED = dict(
    zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True)
)
_DIGITS = {"x": 2, "u": 4, "U": 8}


def part_of(scalar: Scalar, start: int, end: int) -> Span:
    """Give the span of a part of what a scalar says, from one code point up to another.

    They are counted from the first that is no blank. The whole scalar, where the part cannot be
    told from the rest.
    """
    value = scalar.value
    if not isinstance(value, str):
        return scalar.span
    shift = len(value) - len(value.lstrip())
    if scalar.starts:
        return _of_lines(scalar, value, start + shift, end + shift)
    letters = _aligned(scalar.span, value, is_cell=bool(scalar.separator), is_xml=scalar.is_xml)
    return place(scalar.span, letters, start + shift, end + shift)


def _of_lines(scalar: Scalar, value: str, start: int, end: int) -> Span:
    """Give the span of a part of a text that stands in its file line by line, as it is."""
    if not 0 <= start <= end <= len(value):
        return scalar.span
    first = _place(scalar, start)
    return Span(scalar.span.source, first, _place(scalar, end - 1) + 1 if end > start else first)


def _place(scalar: Scalar, at: int) -> int:
    lines = _line_starts(str(scalar.value))
    number = bisect_right(lines, at) - 1
    return scalar.starts[number] + at - lines[number]


@lru_cache(maxsize=4)
def _line_starts(value: str) -> list[int]:
    """Give where each line of a text starts; the many findings in a long one come in a row."""
    return [0, *(found.end() for found in re.finditer("\n", value))]


@lru_cache(maxsize=4)
def _aligned(span: Span, value: str, *, is_cell: bool, is_xml: bool) -> list[Letter] | None:
    """Align a text with its scalar; the many findings in a long one are asked for in a row."""
    read = _of_cell if is_cell else _of_xml if is_xml else _letters
    return align(value, list(read(span)))


def place(whole: Span, letters: Sequence[Letter] | None, start: int, end: int) -> Span:
    """Give the span from one aligned letter up to another; the whole where nothing is aligned."""
    if not letters or not 0 <= start <= end <= len(letters):
        return whole
    if start < end:
        return Span(whole.source, letters[start].start, letters[end - 1].end)
    at = letters[start].start if start < len(letters) else letters[-1].end
    return Span(whole.source, at, at)


def align(text: str, letters: Sequence[Letter]) -> list[Letter] | None:
    """Find the letter of the file for every character of a text; None where they do not fit.

    Blanks of the file may be missing from the text, and a blank of the text may stand for a line
    break with its indentation.
    """
    written = "".join(letter.character for letter in letters)
    found: list[Letter] = []
    position = 0
    for run in re.finditer(rf"{_BLANKS.pattern}|[^ \t\n\x85\u2028\u2029]", text):
        blanks = _BLANKS.match(written, position)
        after = blanks.end() if blanks else position
        if _BLANKS.match(run[0]):
            found += _blanks(run[0], letters[position:after], position=_edge(letters, position))
            position = after
        elif written[after : after + 1] == run[0]:
            found.append(letters[after])
            position = after + 1
        else:
            return None
    return found


def _blanks(run: str, letters: Sequence[Letter], *, position: int) -> Iterator[Letter]:
    """Find what each blank of a run stands for; where a fold made it, all blanks of the file."""
    folded = "\n" not in run and any(letter.character != " " for letter in letters)
    for character in run:
        same = next((at for at, each in enumerate(letters) if each.character == character), None)
        if letters and (folded or same is None):
            yield Letter(character, letters[0].start, letters[-1].end)
            position, letters = letters[-1].end, ()
        elif same is not None:
            yield letters[same]
            position, letters = letters[same].end, letters[same + 1 :]
        else:
            yield Letter(character, position, position)


def _edge(letters: Sequence[Letter], position: int) -> int:
    """Give the place in the file right after the letters before `position`."""
    return letters[position - 1].end if position else (letters[0].start if letters else 0)


def _of_cell(span: Span) -> Iterator[Letter]:
    """Read the letters of a cell of CSV: between quotation marks, one of its own is doubled."""
    text, start, end = span.source.text, span.start, span.end
    inside = (start + 1, end - 1) if text[start:end].startswith('"') else (start, end)
    for found in re.compile('""|.', re.DOTALL).finditer(text, *inside):
        yield Letter(found[0][0], found.start(), found.end())


def _of_xml(span: Span) -> Iterator[Letter]:
    """Read the letters of XML: a character may be written as a reference to it."""
    text, start, end = span.source.text, span.start, span.end
    for found in re.compile("&[^;]*;|.", re.DOTALL).finditer(text, start, end):
        yield Letter(unescape(found[0]), found.start(), found.end())


def _letters(span: Span) -> Iterator[Letter]:
    """Read the letters of a scalar as its style writes them."""
    text, start, end = span.source.text, span.start, span.end
    style = text[start : start + 1]
    if style == '"':
        yield from _double_quoted(text, start + 1, end - 1)
    elif style == "'":
        for found in re.compile("''|.", re.DOTALL).finditer(text, start + 1, end - 1):
            yield Letter(found[0][0], found.start(), found.end())
    else:
        # A block scalar starts below its header.
        first = text.find("\n", start, end) + 1 if style in ("|", ">") else start
        yield from (Letter(text[at], at, at + 1) for at in range(first, end))


def _double_quoted(text: str, start: int, end: int) -> Iterator[Letter]:
    position = start
    while position < end:
        if text[position] != "\\":
            yield Letter(text[position], position, position + 1)
            position += 1
            continue
        sign = text[position + 1 : position + 2]
        after = position + 2 + _DIGITS.get(sign, 0)
        if sign in _DIGITS:
            yield Letter(chr(int(text[position + 2 : after], 16)), position, after)
        elif sign in _ESCAPED:
            yield Letter(_ESCAPED[sign], position, after)
        # What is left is an escaped line break, which says nothing.
        position = after


def write_part(scalar: Scalar, text: str) -> str | None:
    """Write a text as the style of a scalar writes it; a line break only where it can stand.

    None where it cannot stand: a cell of CSV without quotation marks holds no separator.
    """
    if scalar.starts:
        return text
    style = scalar.span.text[:1]
    if scalar.is_xml:
        return escape(text, quote=False)
    if scalar.separator:
        return _in_cell(scalar, text, is_quoted=style == '"')
    if style == '"':
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return escaped.replace("\n", "\\n").replace("\t", "\\t")
    return text.replace("'", "''") if style == "'" else text


def _in_cell(scalar: Scalar, text: str, *, is_quoted: bool) -> str | None:
    """Write a text into a cell of CSV (RFC 4180, section 2)."""
    if is_quoted:
        return text.replace('"', '""')
    return text if {'"', "\n", scalar.separator}.isdisjoint(text) else None
