"""Paths: how a place in the data finds the span of text it was written in."""

from __future__ import annotations

from blueprint_cli.source import Span
from blueprint_cli.syntax.nodes import Entry, Mapping, Node, Path, Sequence


def locate(root: Node, path: Path, *, key: bool = False) -> Span:
    """Give the span of the node at `path`, or of the nearest ancestor that is written.

    With `key`, give the span of the last step's key instead of its value: the place to point at
    when the key itself is at fault.
    """
    node, span = root, start_of(root)
    for step in path:
        match node:
            case Mapping():
                entry = node.entry(str(step))
                if entry is None:
                    return span
                node, span = entry.value, entry.key.span if key else start_of(entry.value)
            case Sequence(items=items) if isinstance(step, int) and step < len(items):
                node = items[step]
                span = start_of(node)
            case _:
                return span
    return span


def node_at(root: Node, path: Path) -> Node | None:
    """Give the node at `path`, or None where nothing is written there."""
    node: Node | None = root
    for step in path:
        node = child(node, step) if node else None
    return node


def child(node: Node, step: str | int) -> Node | None:
    """Give the node one step down, where it is written."""
    if isinstance(node, Mapping):
        entry = node.entry(str(step))
        return entry.value if entry else None
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def start_of(node: Node) -> Span:
    """Give the part of a node worth pointing at: all of it on one line, else how it starts."""
    match node:
        case Mapping(entries=(first, *_)) if _has_lines(node.span):
            same_line = _start_together(first)
            end = start_of(first.value).end if same_line else first.key.span.end
        case Sequence(items=(first, *_)) if _has_lines(node.span) and _is_own(node, first):
            end = start_of(first).end
        case _:
            return node.span
    return node.span.source.span(node.span.start, end)


def _is_own(node: Node, part: Node) -> bool:
    """Tell whether a part of a node is written in its file, and not spliced from another."""
    return part.span.source is node.span.source


def _start_together(entry: Entry) -> bool:
    """Tell whether a key and its value start on one line."""
    same_line = entry.key.span.position.line == entry.value.span.position.line
    return same_line and _is_own(entry.key, entry.value)


def _has_lines(span: Span) -> bool:
    """Tell whether a span goes on over a line break, without copying what it covers."""
    return span.source.text.find("\n", span.start, span.end) >= 0
