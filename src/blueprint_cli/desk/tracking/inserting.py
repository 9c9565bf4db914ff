"""Inserting: values of an action written into its file by span, so that all else stays."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Final

from blueprint_cli.desk.tidying.notation import is_flow, is_plain
from blueprint_cli.desk.tracking.moving import PROGRESS
from blueprint_cli.diagnostics import Edit
from blueprint_cli.model.plan import Action
from blueprint_cli.source import Span
from blueprint_cli.syntax import Mapping as Node
from blueprint_cli.syntax.nodes import Entry

#: The keys of an action in the order of the house.
_ORDER: Final = [
    *("id", "was", "text"),
    *(each.metadata.get("alias", each.name) for each in fields(Action) if each.name != "text"),
]
#: What ends a text between brackets.
_BRACKETS: Final = frozenset(",[]{}")


def edits(action: Node, values: Mapping[str, str]) -> Iterator[Edit]:
    """Give the edits that make keys of an action say these values: changed, or put in."""
    flows = is_flow(action)
    for key, value in sorted(values.items(), key=lambda each: _rank(each[0])):
        entry, text = action.entry(key), written(key, value, flows=flows)
        if entry:
            yield Edit(entry.value.span, text)
        elif flows:
            yield Edit(_end(_before(action, key).value.span), f", {key}: {text}")
        else:
            before = _before(action, key)
            indent = " " * (before.key.span.position.column - 1)
            yield Edit(_line_end(before.value.span), f"\n{indent}{key}: {text}")


def written(key: str, value: str, *, flows: bool) -> str:
    """Write a value as YAML has it; a moment stands as it is, a year too."""
    if key != PROGRESS:
        return value
    plain = is_plain(value) and not (flows and _BRACKETS.intersection(value))
    return value if plain else json.dumps(value, ensure_ascii=False)


def _before(action: Node, key: str) -> Entry:
    """Give the entry behind which a key belongs."""
    earlier = [each for each in action.entries if _rank(str(each.key.value)) < _rank(key)]
    return max(
        earlier or action.entries[:1],
        key=lambda each: (_rank(str(each.key.value)), each.key.span.start),
    )


def _rank(key: str) -> int:
    return _ORDER.index(key) if key in _ORDER else -1


def _end(span: Span) -> Span:
    return span.source.span(span.end, span.end)


def _line_end(span: Span) -> Span:
    """Give the end of the line on which a value ends, behind a comment on it."""
    end = span.source.text.find("\n", span.end)
    end = len(span.source.text) if end < 0 else end
    return span.source.span(end, end)
