"""Ways through a document: every node with an id, every message, with the path to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, TypeVar

from blueprint_cli.model.message import Message

Step = str | int
Path = tuple[Step, ...]
#: Whose messages the cover's are: they have no node with an id.
COVER = "document"

N = TypeVar("N")


def walk(node: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every dataclass, message and value below a node with its path, in written order."""
    yield path, node
    for step, child in _children(node):
        yield from walk(child, (*path, step))


def identities(node: object) -> Iterator[tuple[Path, str]]:
    """Yield the id of every node that has one, with the path to the node."""
    for path, child in walk(node):
        identity = getattr(child, "id", None)
        if identity is not None and not isinstance(child, Message):
            yield path, identity


def messages(node: object) -> Iterator[tuple[Path, Message]]:
    """Yield every message with its path, in written order."""
    for path, child in walk(node):
        if isinstance(child, Message):
            yield path, child


def identify(node: N) -> N:
    """Give every message its id: the id of the nearest node that has one, a dot, and the field."""
    identified: N = _rebuild(
        node, COVER, "", lambda message, identity: replace(message, id=identity)
    )
    return identified


def map_messages(node: N, change: Callable[[Message], Message]) -> N:
    """Give the same node with every message changed."""
    changed: N = _rebuild(node, COVER, "", lambda message, _: change(message))
    return changed


def to_data(node: object) -> Any:
    """Give what a node says as plain data: a message is its source, a day its ISO 8601 text."""
    if isinstance(node, Message):
        return node.source
    if isinstance(node, date):
        return node.isoformat()
    if isinstance(node, tuple):
        return [to_data(child) for child in node]
    if is_dataclass(node) or isinstance(node, Mapping):
        return {str(step): to_data(child) for step, child in _children(node)}
    return node


def _children(node: object) -> Iterator[tuple[Step, object]]:
    if is_dataclass(node) and not isinstance(node, Message):
        for each in fields(node):
            yield each.name, getattr(node, each.name)
    elif isinstance(node, tuple):
        yield from enumerate(node)
    elif isinstance(node, Mapping):
        yield from node.items()


def _rebuild(node: Any, owner: str, name: str, change: Callable[[Message, str], Message]) -> Any:
    if isinstance(node, Message):
        return change(node, f"{owner}.{name}")
    if isinstance(node, tuple):
        return tuple(_rebuild(child, owner, name, change) for child in node)
    if isinstance(node, Mapping):
        return {key: _rebuild(child, owner, str(key), change) for key, child in node.items()}
    if not is_dataclass(node) or isinstance(node, type):
        return node
    owner = getattr(node, "id", owner)
    changes = {
        each.name: _rebuild(getattr(node, each.name), owner, each.name, change)
        for each in fields(node)
    }
    return replace(node, **changes)
