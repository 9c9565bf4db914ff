"""What PyYAML's complaints mean to a writer, and what to write instead."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import Source


class _Advice(NamedTuple):
    sign: str
    message: str
    hint: str


#: In the order they are looked for, in PyYAML's problem and context.
_ADVICE = (
    _Advice(
        "mapping values are not allowed",
        "a colon cannot stand here",
        "Put the text in quotes if it holds “: ”; else check the indentation of this line.",
    ),
    _Advice(
        "did not find expected '-' indicator",
        "this line is not indented like the list it stands in",
        "Start every item of a list with “- ” in the same column.",
    ),
    _Advice(
        "did not find expected key",
        "this line does not fit the lines above it",
        "Give every key of one block the same indentation, and close every quotation mark.",
    ),
    _Advice(
        "could not find expected ':'",
        "a key without a colon",
        "Write “key: text”, or indent the line to continue the text above.",
    ),
    _Advice(
        "quoted scalar",
        "a quotation mark is never closed",
        "Close the text with the quotation mark it starts with.",
    ),
    _Advice(
        "found unknown escape character",
        "a backslash that YAML does not know",
        "Write \\\\ for a backslash, or use 'single quotes'.",
    ),
    _Advice(
        "found undefined tag",
        "a text cannot start with “!”",
        "Put it in quotes.",
    ),
    _Advice(
        "cannot start any token",
        "a text cannot start with this character",
        "Put the text in quotes.",
    ),
    _Advice(
        "flow",
        "a bracket [ or { is never closed",
        "Close it, or put the text in quotes if the bracket belongs to it.",
    ),
    _Advice(
        "block scalar",
        "the text under “|” or “>” is not indented evenly",
        "Indent every line of it by the same number of spaces.",
    ),
    _Advice(
        "alias",
        "a text cannot start with “*” or “&”",
        "Put it in quotes: emphasis at the start of a text needs them.",
    ),
)


def describe(source: Source, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Say where the text stops being YAML, why, and what to write instead."""
    mark = error.problem_mark or error.context_mark
    offset = mark.index if mark else 0
    line = source.line(source.position(offset).line)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        start = source.line_span(source.position(offset).line).start
        tab = start - len(indent) + indent.index("\t")
        return Diagnostic(
            "BP007",
            "a tab cannot indent a line",
            source.span(tab, start),
            hints=("Indent with spaces, two for each level.",),
        )
    complaint = f"{error.problem or ''} {error.context or ''}"
    advice = next((each for each in _ADVICE if each.sign in complaint), None)
    message = advice.message if advice else (error.problem or "this is not YAML")
    hints = (advice.hint,) if advice else ()
    return Diagnostic("BP006", message, source.span(offset, offset + 1), hints=hints)
