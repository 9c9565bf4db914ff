"""The node tree: what a YAML text says, and where it says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from blueprint_cli.source import Span

Value: TypeAlias = "str | int | float | bool | None"
Plain: TypeAlias = "Value | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True)
class Scalar:
    """A single value, by the YAML 1.2 core schema; `quoted` when its text stands in quotes.

    A cell of CSV is a text; it has the `separator` that stands between it and the next. A text of
    a Markdown file has the places in the file at which its lines start. One of XML `is_xml`: its
    characters may be written as references.
    """

    span: Span
    value: Value
    quoted: bool = False
    separator: str = ""
    starts: tuple[int, ...] = ()
    is_xml: bool = False


@dataclass(frozen=True)
class Sequence:
    """A list of nodes."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True)
class Entry:
    """One key of a mapping, with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True)
class Mapping:
    """Keys and values, in the order they are written."""

    span: Span
    entries: tuple[Entry, ...]

    def entry(self, key: str) -> Entry | None:
        """Give the entry under a key, or None."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[Value, Entry]:
        return {entry.key.value: entry for entry in self.entries}


Node: TypeAlias = Scalar | Sequence | Mapping
#: Steps from the root: a key of a mapping, or an index into a sequence.
Path: TypeAlias = tuple[str | int, ...]


def leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Yield every value that is no collection with its path, in written order."""
    match node:
        case Mapping(entries=entries):
            for entry in entries:
                yield from leaves(entry.value, (*path, str(entry.key.value)))
        case Sequence(items=items):
            for index, item in enumerate(items):
                yield from leaves(item, (*path, index))
        case Scalar():
            yield path, node


def to_plain(node: Node) -> Plain:
    """Give the node's value as plain Python: dict, list, str, int, float, bool or None."""
    match node:
        case Mapping(entries=entries):
            return {str(entry.key.value): to_plain(entry.value) for entry in entries}
        case Sequence(items=items):
            return [to_plain(item) for item in items]
        case Scalar(value=value):
            return value
