"""Ways through a document: every node with an id, every message, with the path to each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from blueprint_cli.markup.handles import handles
from blueprint_cli.model.constraints import TRAILING
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message, Passage

Step = str | int
Path = tuple[Step, ...]
#: Whose messages the cover's are: they have no node with an id.
COVER = "document"
#: Ids that the outputs need for themselves.
RESERVED = frozenset({COVER, "cover"})
#: The field that says what a renamed node was called.
BEFORE = "was"

N = TypeVar("N")


def walk(node: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every dataclass, message and value below a node with its path, in written order."""
    yield path, node
    for step, child in _children(node):
        yield from walk(child, (*path, step))


def field_of(path: Path) -> str:
    """Give the field that a path leads to; of a block, that of its passage."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def identities(node: object) -> Iterator[tuple[Path, str]]:
    """Yield the id of every node that has one, with the path to the node."""
    for path, child in walk(node):
        identity = child.name if isinstance(child, Message) else getattr(child, "id", None)
        if identity:
            yield path, identity


def written(node: object) -> Iterator[tuple[Path, Message]]:
    """Yield every text with its path as its author wrote it, in written order: passages whole."""
    for path, child in walk(node):
        if isinstance(child, Message) and not child.is_block:
            yield path, child


def passages(node: object) -> tuple[Passage, ...]:
    """Give every passage, in written order."""
    return tuple(each for _, each in written(node) if isinstance(each, Passage))


def texts(node: object) -> Iterator[tuple[Path, Message]]:
    """Yield every text with its path, in written order; of a passage each block."""
    return texts_of(written(node))


def messages(node: object) -> Iterator[tuple[Path, Message]]:
    """Yield every message with its path, in written order: the texts that can be translated."""
    return messages_of(written(node))


def messages_of(written: Iterable[tuple[Path, Message]]) -> Iterator[tuple[Path, Message]]:
    """Yield the messages among texts as their author wrote them."""
    return ((path, text) for path, text in texts_of(written) if text.is_language)


def texts_of(written: Iterable[tuple[Path, Message]]) -> Iterator[tuple[Path, Message]]:
    """Yield the texts among those as their author wrote them: of a passage each block."""
    for path, text in written:
        if isinstance(text, Passage):
            yield from (((*path, number), block) for number, block in enumerate(text.blocks))
        else:
            yield path, text


def renamed(node: object) -> dict[str, str]:
    """Give the id that every renamed node had before, by the one that it has now."""
    nodes = (child for _, child in walk(node) if isinstance(child, Identified))
    return {child.id: child.was for child in nodes if child.was}


def identify(node: N) -> N:
    """Give every message its id: the id of the nearest node that has one, a dot, and the field.

    A block of a passage has its handle behind another dot, or is a node of its own: of the id that
    its writer gave it, with its text for a field. Where the node was renamed, or the column that a
    cell stands in, `was` is the id before.
    """
    identified: N = _Rebuilding(_identified, _identified_blocks, renamed(node)).of(node)
    return identified


def _identified(message: Message, owner: _Name, part: _Name) -> Message:
    now, before = f"{owner.now}.{part.now}", f"{owner.before}.{part.before}"
    return replace(message, id=now, was="" if now == before else before)


def _identified_blocks(passage: Passage, owner: _Name, part: _Name) -> Passage:
    now, before = f"{owner.now}.{part.now}", f"{owner.before}.{part.before}"
    own = replace(passage, id=now, was="" if now == before else before)
    return own.with_handles(handles(block.source for block in own.blocks))


def map_messages(node: N, change: Callable[[Message], Message]) -> N:
    """Give the same node with every text changed; of a passage each block."""
    changed: N = _Rebuilding(
        lambda message, *_: change(message),
        lambda passage, *_: passage.with_blocks([*map(change, passage.blocks)]),
    ).of(node)
    return changed


def map_passages(node: N, change: Callable[[Passage], Passage]) -> N:
    """Give the same node with every passage changed."""
    changed: N = _Rebuilding(lambda message, *_: message, lambda passage, *_: change(passage)).of(
        node
    )
    return changed


def _source(message: Message) -> str:
    return message.source


def to_data(node: object, said: Callable[[Message], str] = _source) -> Any:
    """Give what a node says as plain data: a message is what is `said`, a day its ISO 8601 text.

    What a node was called before says nothing to readers.
    """
    if isinstance(node, Message):
        return said(node)
    if isinstance(node, date):
        return node.isoformat()
    if isinstance(node, tuple):
        return [to_data(child, said) for child in node]
    if is_dataclass(node) or isinstance(node, Mapping):
        forgotten = BEFORE if isinstance(node, Identified) else None
        children = ((step, child) for step, child in held(node) if step != forgotten)
        return {str(step): to_data(child, said) for step, child in children}
    return node


def held(node: object) -> Iterator[tuple[Step, object]]:
    """Yield what a node holds, with the step to each, but for trailing fields left out."""
    silent: set[Step] = set()
    if is_dataclass(node):
        silent = {each.name for each in fields(node) if is_left_to_default(node, each)}
    yield from ((step, child) for step, child in _children(node) if step not in silent)


def is_left_to_default(node: object, each: Field[Any]) -> bool:
    """Tell whether a trailing field of a node says nothing, and is as if there were no such key."""
    unsaid = each.default if each.default_factory is MISSING else each.default_factory()
    return TRAILING in each.metadata and getattr(node, each.name) == unsaid


def _children(node: object) -> Iterator[tuple[Step, object]]:
    if isinstance(node, Message):
        yield from enumerate(node.blocks if isinstance(node, Passage) else ())
    elif names := _fields(type(node)):  # type: ignore[arg-type]  # types are hashable
        for name in names:
            yield name, getattr(node, name)
    elif isinstance(node, tuple):
        yield from enumerate(node)
    elif isinstance(node, Mapping):
        yield from node.items()


@cache
def _fields(kind: Hashable) -> tuple[str, ...]:
    """Give the names of a noun's fields as they are read, trailing ones last; of no noun, none."""

    def is_trailing(each: Field[Any]) -> bool:
        return TRAILING in each.metadata

    own = fields(kind) if is_dataclass(kind) else ()
    return tuple(each.name for each in sorted(own, key=is_trailing))


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
    change_passage: Callable[[Passage, _Name, _Name], Passage]
    renamed: Mapping[str, str] = field(default_factory=dict)

    def of(self, node: Any, owner: _Name = _COVER, part: _Name = _NOTHING) -> Any:
        """Rebuild a node whose messages, where it holds any itself, belong to `owner`."""
        if isinstance(node, Message):
            change: Any = self.change_passage if isinstance(node, Passage) else self.change
            return change(node, owner, part)
        if isinstance(node, tuple):
            return tuple(self.of(child, owner, part) for child in node)
        if isinstance(node, Mapping):
            return {key: self._keyed(str(key), child, owner) for key, child in node.items()}
        if not is_dataclass(node) or isinstance(node, type):
            return node
        if isinstance(node, Identified):
            return self._of_noun(node, self._name(node.id))
        # What a part without an id says belongs to its owner: `foreword.signed-name`.
        return self._of_noun(node, owner, "" if owner is _COVER else f"{part.now}-")

    def _keyed(self, key: str, node: Any, owner: _Name) -> Any:
        """Rebuild what stands under a key: of a table's cells it is the id of a column."""
        if isinstance(node, Message | Identified) or not is_dataclass(node):
            return self.of(node, owner, self._name(key))
        return self._of_noun(node, owner, f"{key}-")

    def _of_noun(self, node: Any, owner: _Name, prefix: str = "") -> Any:
        changes = {
            name: self.of(getattr(node, name), owner, _Name(prefix + name, prefix + name))
            for name in _fields(type(node))  # type: ignore[arg-type]
        }
        return replace(node, **changes)

    def _name(self, now: str) -> _Name:
        return _Name(now, self.renamed.get(now, now))
