"""What PyYAML's complaints mean to a writer, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.source import Source, Span

if TYPE_CHECKING:
    import yaml


class _Advice(NamedTuple):
    """What to say when `sign` is in PyYAML's problem and context.

    With `at_start`, the place is where the broken construct starts, not where it went wrong.
    """

    sign: str
    message: str
    hint: str
    at_start: bool = False


_QUOTE_IT = tell("Put the text in quotes.")

#: In the order they are looked for; the last one fits everything.
_ADVICE = (
    _Advice(
        "mapping values are not allowed",
        tell("a colon and a space cannot stand inside a text"),
        tell("Put the text in quotes."),
    ),
    _Advice(
        "did not find expected '-' indicator",
        tell("this line is not an item of the list above it"),
        tell("Start every item of a list with “- ” in the same column."),
    ),
    _Advice(
        "did not find expected key",
        tell("this line does not fit the lines above it"),
        tell("Start all keys of a block in one column, and all items of a list with “- ” in one."),
    ),
    _Advice(
        "could not find expected ':'",
        tell("a key without a colon"),
        tell("Write “key: text”, or indent the line to continue the text above."),
        at_start=True,
    ),
    _Advice(
        "escape",
        tell("this backslash starts no character that YAML knows"),
        tell("Write \\\\ for a backslash, or use 'single quotes'."),
    ),
    _Advice(
        "quoted scalar",
        tell("this quotation mark is never closed"),
        tell("Close the text with the quotation mark it starts with."),
        at_start=True,
    ),
    _Advice("tag", tell("a text cannot start with “!”"), _QUOTE_IT),
    _Advice(
        "flow",
        tell("this bracket is not closed where its list ends"),
        tell("Close it, or put the text in quotes if the bracket belongs to it."),
        at_start=True,
    ),
    _Advice(
        "block scalar",
        tell("text cannot stand on the line of “|” or “>”"),
        tell("Start it on the next line, indented; or put it in quotes if the sign belongs to it."),
    ),
    _Advice(
        "scanning an a",
        tell("a text cannot start with “*” or “&”"),
        tell("Put it in quotes: emphasis at the start of a text needs them."),
        at_start=True,
    ),
    _Advice(
        "directive",
        tell("a line cannot start with “%”"),
        tell("Put the text in quotes."),
        at_start=True,
    ),
    _Advice(
        "incompatible", tell("this is another version of YAML"), tell("Delete the line “%YAML …”.")
    ),
    _Advice(
        "<document start>", tell("text stands after the end mark “...”"), tell("Delete the mark.")
    ),
    _Advice("", tell("a text cannot start with this character"), _QUOTE_IT),
)

_WORD = r"[ ]*(?:- +)*[\w-]+"
_UNSPACED = re.compile(rf"({_WORD}):(?=[^\s:/])")
_LONE_KEY = re.compile(_WORD)
_AFTER_VALUE = re.compile(r"[ ]*(?:- +)*(?:[\w-]+: +)?([\"'{\[*])")


def describe(source: Source, error: yaml.MarkedYAMLError, innermost: int) -> Diagnostic:
    """Say where the text stops being YAML, why, and what to write instead.

    `innermost` is where the innermost collection starts that is still open there.
    """
    complaint = f"{error.problem or ''} {error.context or ''}"
    advice = next(each for each in _ADVICE if each.sign in complaint)
    problem = error.problem_mark.index if error.problem_mark else 0
    start = error.context_mark.index if error.context_mark else problem
    offset = start if advice.at_start else problem
    if advice.sign == "flow":
        offset = innermost
    return (
        _tab(source, problem)
        or _missing_space(source, offset)
        or _misplaced(source, offset, advice)
        or not_yaml(advice.message, source.span(offset, offset + 1), advice.hint)
    )


def _tab(source: Source, offset: int) -> Diagnostic | None:
    line = source.line(source.position(offset).line)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation:
        start = source.line_start(source.position(offset).line)
        return tab_in_indent(source, start + indentation.index("\t"))
    if source.text[offset : offset + 1] == "\t":
        message = tell("a tab cannot stand here")
        return not_yaml(message, source.span(offset, offset + 1), tell("Write a space instead."))
    return None


def tab_in_indent(source: Source, offset: int) -> Diagnostic:
    """Say that the blanks which start with the tab at `offset` cannot indent a line."""
    line_rest = source.text[offset:].partition("\n")[0]
    span = source.span(offset, offset + len(line_rest) - len(line_rest.lstrip()))
    hint = tell("Indent with spaces, two for each level.")
    return Diagnostic("BP007", tell("a tab cannot indent a line"), span, hints=(hint,))


def _missing_space(source: Source, offset: int) -> Diagnostic | None:
    """Find `key:text` on the line, or on the one above, which swallowed this one."""
    last = source.position(offset).line
    for number in (last, last - 1):
        found = _UNSPACED.match(source.line(number)) if number else None
        if found:
            colon = source.line_start(number) + found.end(1)
            span = source.span(colon, colon + 1)
            return not_yaml(
                tell("a space is missing after this colon"), span, tell("Write “key: text”.")
            )
    return None


def _misplaced(source: Source, offset: int, advice: _Advice) -> Diagnostic | None:
    """Tell a line that is indented too far, and text that goes on after a value's end."""
    number, column = source.position(offset)
    before = source.line(number)[: column - 1]
    if advice.sign.startswith("mapping values") and _LONE_KEY.fullmatch(before):
        hint = tell("Start all keys of a block in one column.")
        return not_yaml(
            tell("this line is indented further than its block"), source.line_span(number), hint
        )
    closed = _AFTER_VALUE.match(before)
    if advice.sign == "did not find expected key" and closed:
        message = tell("text cannot go on after a value that starts with {sign}", sign=closed[1])
        hint = tell('Put the whole text in quotes; write \\" for a quotation mark inside "…".')
        return not_yaml(message, source.span(offset, offset + 1), hint)
    return None


def not_yaml(message: str, span: Span, hint: str) -> Diagnostic:
    """Say what is not YAML about a place, and what to write instead."""
    return Diagnostic("BP006", message, span, hints=(hint,))
