"""GitHub: workflow commands, which GitHub Actions shows as annotations of the files.

docs.github.com, “Workflow commands for GitHub Actions”. Of each kind, the first ten of a step are
shown: the gravest come first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from blueprint_cli.cli.reports.context import Context
from blueprint_cli.cli.reports.paths import file_of, from_repository
from blueprint_cli.cli.reports.text import printable
from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.source import Span

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

#: What would end a command, and what would end a property of one.
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(diagnostics: Sequence[Diagnostic], context: Context) -> str:
    """Give a command a line for each diagnostic."""
    gravest_first = sorted(diagnostics, key=lambda each: -each.severity)
    return "\n".join(_command(each, context.rule(each.code).title) for each in gravest_first)


def _command(diagnostic: Diagnostic, title: str) -> str:
    place = _place(diagnostic.span) if diagnostic.span else {}
    properties = {"file": from_repository(file_of(diagnostic)), **place, "title": title}
    listed = ",".join(
        f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items()
    )
    said = "\n".join(map(printable, (diagnostic.message, *diagnostic.hints)))
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{said.translate(_DATA)}"


def _place(span: Span) -> Mapping[str, int]:
    """Give the first and the last character; columns are refused where the lines differ."""
    first, last = span.position, span.source.position(max(span.start, span.end - 1))
    if first.line != last.line:
        return {"line": first.line, "endLine": last.line}
    return {
        "line": first.line,
        "col": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }
