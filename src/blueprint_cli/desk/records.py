"""A YAML file that is one list of records, edited record by record; all else stays to the letter.

The term base and the answers of the writer are such files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from blueprint_cli.diagnostics import Edit
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import Mapping, Node, node_at
from blueprint_cli.syntax import Sequence as Items

#: How deep the records of a new file are indented, as those of this project's own are.
_INDENT = 2


def written(key: str, records: Sequence[Any]) -> str:
    """Give the text of a new file: its one key, and the records below it."""
    return f"{key}:\n" + "".join(f"{_item(each, _INDENT)}\n" for each in records)


def replaced(root: Node, key: str, at: int, record: Any) -> Edit:
    """Give the edit that puts a record into the place of one of a file."""
    span = _whole(root, key, at)
    column = span.position.column - 1
    return Edit(span, f"\n{' ' * column}".join(_lines(record)))


def added(root: Node, key: str, after: int, records: Sequence[Any]) -> Edit:
    """Give the edit that puts records behind one of a file; -1 begins the list of an empty one."""
    if after < 0:
        source: Source = root.span.source
        return Edit(source.span(0, len(source.text)), written(key, records))
    last = _whole(root, key, after)
    dash = last.position.column - len("- ") - 1
    items = "".join(f"\n{_item(each, dash)}" for each in records)
    return Edit(last.source.span(last.end, last.end), items)


def _whole(root: Node, key: str, at: int) -> Span:
    """Give the span of all that a record says, without the blanks and comments behind it."""
    node = node_at(root, (key, at)) or root
    source, start = node.span.source, node.span.start
    while isinstance(node, Mapping | Items) and source.text[node.span.start] not in "{[":
        node = node.entries[-1].value if isinstance(node, Mapping) else node.items[-1]
    end = start + len(source.text[start : node.span.end].rstrip())
    return source.span(start, end)


def _item(record: Any, indent: int) -> str:
    first_line, *others = _lines(record)
    blank = " " * indent
    return "\n".join((f"{blank}- {first_line}", *(f"{blank}  {line}" for line in others)))


def _lines(record: Any) -> Iterator[str]:
    """Write what a record says, a line each; what it leaves unsaid is left out."""
    for each in fields(record):
        value = getattr(record, each.name)
        if value:
            yield f"{each.metadata.get('alias', each.name)}: {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    plain = list(value) if isinstance(value, tuple) else value
    plain = dict(plain) if hasattr(plain, "items") else plain
    said = _dumped(plain)
    # A text of several lines is written on one: its lines would want the indent of their key.
    return _dumped(plain, default_style='"') if "\n" in said else said


def _dumped(plain: Any, default_style: str | None = None) -> str:
    import yaml

    said: str = yaml.safe_dump(
        plain,
        allow_unicode=True,
        default_flow_style=True,
        default_style=default_style,
        sort_keys=False,
        width=10**9,
    )
    return said.removesuffix("\n").removesuffix("...").rstrip()
