"""Ways through a document: every node with an id, every message, with the path to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from blueprint_cli.model.constraints import TRAILING
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message

Step = str | int
Path = tuple[Step, ...]
#: Whose messages the cover's are: they have no node with an id.
COVER = "document"
#: The field that says what a renamed node was called.
BEFORE = "was"

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


def renamed(node: object) -> dict[str, str]:
    """Give the id that every renamed node had before, by the one that it has now."""
    nodes = (child for _, child in walk(node) if isinstance(child, Identified))
    return {child.id: child.was for child in nodes if child.was}


def identify(node: N) -> N:
    """Give every message its id: the id of the nearest node that has one, a dot, and the field.

    Where the node was renamed, or the column that a cell stands in, `was` is the id before.
    """

    def name(message: Message, owner: _Name, part: _Name) -> Message:
        now, before = f"{owner.now}.{part.now}", f"{owner.before}.{part.before}"
        return replace(message, id=now, was="" if now == before else before)

    identified: N = _Rebuilding(name, renamed(node)).of(node)
    return identified


def map_messages(node: N, change: Callable[[Message], Message]) -> N:
    """Give the same node with every message changed."""
    changed: N = _Rebuilding(lambda message, *_: change(message)).of(node)
    return changed


def to_data(node: object) -> Any:
    """Give what a node says as plain data: a message is its source, a day its ISO 8601 text.

    What a node was called before says nothing to readers.
    """
    if isinstance(node, Message):
        return node.source
    if isinstance(node, date):
        return node.isoformat()
    if isinstance(node, tuple):
        return [to_data(child) for child in node]
    if is_dataclass(node) or isinstance(node, Mapping):
        forgotten = BEFORE if isinstance(node, Identified) else None
        children = ((step, child) for step, child in said(node) if step != forgotten)
        return {str(step): to_data(child) for step, child in children}
    return node


def said(node: object) -> Iterator[tuple[Step, object]]:
    """Yield what a node holds, with the step to each, but for trailing fields left out."""
    silent: set[Step] = set()
    if is_dataclass(node):
        trailing = (each for each in fields(node) if TRAILING in each.metadata)
        silent = {each.name for each in trailing if getattr(node, each.name) == each.default}
    yield from ((step, child) for step, child in _children(node) if step not in silent)


@cache
def _read(noun: type[Any]) -> tuple[str, ...]:
    """Give the names of a noun's fields as they are read: trailing ones last."""

    def is_trailing(each: Field[Any]) -> bool:
        return TRAILING in each.metadata

    return tuple(each.name for each in sorted(fields(noun), key=is_trailing))


def _children(node: object) -> Iterator[tuple[Step, object]]:
    if is_dataclass(node) and not isinstance(node, Message):
        for name in _read(type(node)):  # type: ignore[arg-type]  # types are hashable
            yield name, getattr(node, name)
    elif isinstance(node, tuple):
        yield from enumerate(node)
    elif isinstance(node, Mapping):
        yield from node.items()


@dataclass(frozen=True)
class _Name:
    """What something is called, and what it was called."""

    now: str
    before: str


_COVER, _NOTHING = _Name(COVER, COVER), _Name("", "")


@dataclass(frozen=True)
class _Rebuilding:
    """Makes the same node with other messages: each is told its owner and what it is of it."""

    change: Callable[[Message, _Name, _Name], Message]
    renamed: Mapping[str, str] = field(default_factory=dict)

    def of(self, node: Any, owner: _Name = _COVER, part: _Name = _NOTHING) -> Any:
        """Rebuild a node whose messages, where it holds any itself, belong to `owner`."""
        if isinstance(node, Message):
            return self.change(node, owner, part)
        if isinstance(node, tuple):
            return tuple(self.of(child, owner, part) for child in node)
        if isinstance(node, Mapping):
            # The keys of a table's cells are the ids of its columns.
            return {key: self.of(child, owner, self._name(str(key))) for key, child in node.items()}
        if not is_dataclass(node) or isinstance(node, type):
            return node
        if isinstance(node, Identified):
            return self._of_noun(node, self._name(node.id))
        # What a part without an id says belongs to its owner: `foreword.signed-name`.
        return self._of_noun(node, owner, "" if owner is _COVER else f"{part.now}-")

    def _of_noun(self, node: Any, owner: _Name, prefix: str = "") -> Any:
        changes = {
            name: self.of(getattr(node, name), owner, _Name(prefix + name, prefix + name))
            for name in _read(type(node))  # type: ignore[arg-type]
        }
        return replace(node, **changes)

    def _name(self, now: str) -> _Name:
        return _Name(now, self.renamed.get(now, now))
