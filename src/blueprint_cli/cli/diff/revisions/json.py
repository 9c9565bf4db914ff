"""What changed between editions as JSON: `docs/diff-revisions.schema.json` describes it."""

from __future__ import annotations

import json
from typing import Any

from blueprint_cli import __version__
from blueprint_cli.cli.diff.request import Request
from blueprint_cli.diff.editions.changes import (
    EditionDiff,
    MessageChange,
    PartChange,
    TargetChange,
    ValueChange,
)
from blueprint_cli.diff.editions.parts import Part

#: Goes up when a program that reads this form would no longer understand it.
VERSION = 1


def render(diff: EditionDiff, request: Request) -> str:
    """Give one object that holds all changes; every key is always there."""
    told = {
        "version": VERSION,
        "tool": {"name": "blueprint", "version": __version__},
        "document": request.document,
        "old": diff.old,
        "new": diff.new,
        "parts": [_part_change(each) for each in diff.parts],
        "messages": [_message(each) for each in diff.messages],
        "values": [_value(each) for each in diff.values],
        "stale": {tag: list(names) for tag, names in diff.stale.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _part_change(change: PartChange) -> dict[str, Any]:
    return {
        "change": change.kind.value,
        "id": change.part.id,
        "kind": change.part.kind,
        "before": _part(change.before),
        "after": _part(change.after),
        "likely_was": change.likely_was or None,
    }


def _part(part: Part | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {
        "id": part.id,
        "parent": part.parent or None,
        "group": part.group,
        "number": part.number or None,
        "text": part.text,
    }


def _message(change: MessageChange) -> dict[str, Any]:
    return {
        "change": change.kind.value,
        "id": change.id,
        "was": change.was or None,
        "number": change.part.number or None if change.part else None,
        "extent": change.extent.value if change.extent else None,
        "lang": change.lang,
        "before": change.old or None,
        "after": change.new or None,
        "pieces": [{"kind": each.kind.value, "text": each.text} for each in change.pieces],
        "split_from": change.split_from or None,
        "targets": [_target(each) for each in change.targets],
    }


def _target(change: TargetChange) -> dict[str, Any]:
    return {
        "tag": change.tag,
        "lang": change.lang,
        "before": change.before or None,
        "after": change.after or None,
        "standing": change.standing.value,
    }


def _value(change: ValueChange) -> dict[str, Any]:
    return {"id": change.id, "before": change.before or None, "after": change.after or None}
