"""JSON, for your own programs: `docs/check-report.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from blueprint_cli import __version__
from blueprint_cli.cli.language import translate
from blueprint_cli.cli.reports.context import Context
from blueprint_cli.cli.reports.paths import file_of
from blueprint_cli.diagnostics import Diagnostic, Fix, Severity, shorten
from blueprint_cli.source import Position, Span

#: Goes up when a program that reads this format would no longer understand it.
VERSION = 1

#: So many characters of what stands at a place are shown; the file has the rest.
_EXCERPT = 200


def render(diagnostics: Sequence[Diagnostic], context: Context) -> str:
    """Give one object that holds all findings; every key is always there."""
    severities = [each.severity for each in diagnostics]
    report = {
        "version": VERSION,
        "tool": {"name": "blueprint", "version": __version__},
        "document": context.document,
        "complete": context.complete,
        "incomplete": [translate(each, context.lang) for each in context.reasons],
        "counts": {each.label: severities.count(each) for each in sorted(Severity, reverse=True)},
        "findings": [_finding(each, context) for each in diagnostics],
        "known": [_finding(each, context) for each in context.known or ()],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _finding(diagnostic: Diagnostic, context: Context) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "name": context.rule(diagnostic.code).name or None,
        "severity": diagnostic.severity.label,
        "message": diagnostic.message,
        "hints": list(diagnostic.hints),
        "file": file_of(diagnostic),
        "start": _position(span.position) if span else None,
        "end": _position(span.end_position) if span else None,
        "excerpt": _excerpt(span) if span else None,
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}


def _excerpt(span: Span) -> str:
    return shorten(
        span.source.text[span.start : min(span.end, span.start + _EXCERPT + 1)], _EXCERPT
    )


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [
        {
            "file": edit.span.source.name,
            "start": _position(edit.span.position),
            "end": _position(edit.span.end_position),
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"safe": fix.safe, "edits": edits}
