"""Notation: how YAML writes a value."""

from __future__ import annotations

from blueprint_cli.source import Source
from blueprint_cli.syntax import Node, Scalar, parse, to_plain
from blueprint_cli.syntax.scalars import AMBIGUOUS


def is_flow(node: Node) -> bool:
    """Tell whether a value stands between brackets."""
    return not isinstance(node, Scalar) and node.span.text[:1] in ("{", "[")


def is_block(node: Node) -> bool:
    """Tell whether a text stands below its key."""
    return isinstance(node, Scalar) and node.span.text[:1] in ("|", ">")


def is_plain(text: str) -> bool:
    """Tell whether a text says the same without quotation marks, to every program."""
    if text != text.strip() or not text or text in AMBIGUOUS:
        return False
    for written in (f"key: {text}\n", f"- {text}\n"):
        outcome = parse(Source("", written))
        if outcome.value is None or outcome.diagnostics:
            return False
        own = to_plain(outcome.value)
        if own not in ({"key": text}, [text]):
            return False
    return True
