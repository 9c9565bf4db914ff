"""Notation: how YAML writes a value."""

from __future__ import annotations

import re

from blueprint_cli.source import Source
from blueprint_cli.syntax import Node, Scalar, parse, to_plain
from blueprint_cli.syntax.scalars import AMBIGUOUS

#: Most texts, so that no parser has to be asked: Chinese sentences, English words with blanks
#: between, ids of several words. None has a colon, a hash or a sign that YAML knows.
SURELY_PLAIN = re.compile(
    r"[\u3400-\u9fff][\w\u3001-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f ]*"
    r"|[A-Za-z]\w*(?: [\w,.()]+)+"
    r"|[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
)


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
    if SURELY_PLAIN.fullmatch(text):
        return True
    for written in (f"key: {text}\n", f"- {text}\n"):
        outcome = parse(Source("", written))
        if outcome.value is None or outcome.diagnostics:
            return False
        own = to_plain(outcome.value)
        if own not in ({"key": text}, [text]):
            return False
    return True
