"""A review as JSON, for your own programs."""

from __future__ import annotations

import json
from typing import Any

from blueprint_cli import __version__
from blueprint_cli.cli.diff.review import Context, unfinished
from blueprint_cli.cli.diff.review.telling import condition
from blueprint_cli.cli.language import translate_all
from blueprint_cli.cli.reports.queries import query_data
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.diff.pieces import pieces
from blueprint_cli.diff.review.rows import Review, Row, Side

#: Goes up when a program that reads this form would no longer understand it.
VERSION = 1


def render(review: Review, context: Context) -> str:
    """Give one object with all messages that need work, by locale; every key is always there."""
    told = {
        "version": VERSION,
        "tool": {"name": "blueprint", "version": __version__},
        "title": review.title,
        "edition": review.edition,
        "locales": {
            tag: [_message(row, side, context.lang) for row, side in unfinished(review, tag)]
            for tag in context.tags
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _message(row: Row, side: Side, lang: str) -> dict[str, Any]:
    state, _ = condition(side)
    return {
        "id": row.id,
        "number": row.number or None,
        "section": row.section or None,
        "anchor": row.anchor or None,
        "state": state,
        "source": {"lang": row.source.lang, "text": row.source.text, "place": row.place},
        "previous": side.previous if side.stale else None,
        "changes": _changes(row, side),
        "target": side.text or None,
        "place": side.place,
        "signed": [
            {"state": each.state.label, "who": each.who, "when": each.when} for each in side.signed
        ],
        "queries": [query_data(each) for each in side.queries],
        "findings": [_finding(each) for each in translate_all(side.found, lang)],
    }


def _changes(row: Row, side: Side) -> list[dict[str, str]]:
    """Give what became of the source since the target was made; nothing where it is the same."""
    source = row.source
    found = pieces(side.previous, source.text, source.lang) if side.stale else ()
    return [{"kind": each.kind.value, "text": each.text} for each in found]


def _finding(each: Diagnostic) -> dict[str, Any]:
    return {
        "code": each.code,
        "severity": each.severity.label,
        "message": each.message,
        "hints": list(each.hints),
        "place": each.place,
    }
