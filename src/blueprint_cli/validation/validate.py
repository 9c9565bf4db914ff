"""Validation: plain nodes in, a typed document out, every fault of shape in one run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Sequence as Several
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from blueprint_cli.diagnostics import FINDING_LIMIT, Diagnostic, Outcome, cut, tell
from blueprint_cli.markup.limits import excess
from blueprint_cli.model.constraints import WrittenFloat, WrittenInt
from blueprint_cli.model.document import LATER, Document
from blueprint_cli.model.structure.outline import SECTIONS
from blueprint_cli.model.walk import identify, to_data
from blueprint_cli.syntax import (
    Mapping,
    Node,
    Path,
    Scalar,
    Sequence,
    child,
    leaves,
    read_tree,
    to_plain,
)
from blueprint_cli.syntax.scalars import AMBIGUOUS
from blueprint_cli.validation.party_names import name_parties
from blueprint_cli.validation.schema import choices_at, kind_of, lists, of_items
from blueprint_cli.world import World

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

T = TypeVar("T")


def validate(root: Node) -> Outcome[Document]:
    """Make a document of a node tree; every message has its id. See `admit` for the faults.

    A text that is longer, or has more markup, than any that is read is told before (BP017).
    """
    heavy = tuple(_heavy(root))
    if heavy:
        return Outcome(None, heavy)
    outcome = admit(Document, root, tuple(_without_text(root)))
    document = identify(outcome.value) if outcome.value else None
    return Outcome(document, outcome.diagnostics)


def admit_file(
    shape: type[T],
    world: World,
    path: str,
    looks: Iterable[Callable[[T, Node], Iterable[Diagnostic]]] = (),
) -> Outcome[T]:
    """Make a value of the YAML file that a document may have beside it; without one, an empty one.

    Faults are those of `read_tree` and `admit`, and what each of the `looks` at the value finds.
    """
    if not world.exists(path):
        return Outcome(shape())
    tree = read_tree(world, path)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    made = admit(shape, tree.value)
    found = tree.diagnostics + made.diagnostics
    if made.value is not None:
        for look in looks:
            found += tuple(look(made.value, tree.value))
    return Outcome(made.value, found)


def _heavy(root: Node) -> Iterator[Diagnostic]:
    for _, scalar in leaves(root):
        told = excess(scalar.value) if isinstance(scalar.value, str) else None
        if told:
            yield Diagnostic("BP017", told.message, scalar.span, hints=(told.hint,))


def _without_text(node: Node, path: Path = ()) -> Iterator[ErrorDetails]:
    """Find sections of prose with neither a text nor sections: of the two, one must be there."""
    held = child(node, SECTIONS) if isinstance(node, Mapping) else None
    if kind_of(node) == "prose" and held is None and child(node, "text") is None:
        yield {"type": "missing", "loc": (*path, "text"), "msg": "", "input": None}
    for index, each in enumerate(held.items if isinstance(held, Sequence) else ()):
        yield from _without_text(each, (*path, SECTIONS, index))


def admit(shape: type[T], root: Node, more: Several[ErrorDetails] = ()) -> Outcome[T]:
    """Make a value of the given dataclass from a node tree, with a diagnostic for each fault.

    `more` are faults that no schema tells.

    Unknown keys (BP020), missing keys (BP021), wrong types (BP022) and wrong values (BP023) are
    pointed at where they stand: a missing key at its parent, an unknown one at the key itself.
    """
    from pydantic import ValidationError

    adapter: TypeAdapter[T] = _adapter(shape)  # type: ignore[arg-type]  # types are hashable
    ambiguous = tuple(_ambiguous(shape, root))
    complaints = list(more)
    try:
        value = adapter.validate_python(name_parties(_plain(root)))
        if not complaints:
            return Outcome(value, ambiguous)
    except ValidationError as error:
        complaints += error.errors(include_url=False)
    from blueprint_cli.validation.complaints import describe

    schema = _schema(shape)  # type: ignore[arg-type]
    faults = describe(complaints[: FINDING_LIMIT + 1], root, schema)
    return Outcome(None, (*ambiguous, *_within_limit(faults)))


def _plain(node: Node) -> Any:
    """Give the values of a tree as `to_plain` does; of numbers, how they are written too."""
    match node:
        case Mapping(entries=entries):
            return {str(entry.key.value): _plain(entry.value) for entry in entries}
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Scalar(value=value) if type(value) in _WRITTEN:
            number = _WRITTEN[type(value)](value)
            number.written = node.span.text
            return number
    return to_plain(node)


_WRITTEN: Any = {int: WrittenInt, float: WrittenFloat}


def _within_limit(faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    for number, fault in enumerate(faults):
        if number == FINDING_LIMIT and fault.span:
            yield cut(fault.code, fault.span)
        else:
            yield fault


def _ambiguous(shape: Any, root: Node) -> Iterator[Diagnostic]:
    """Find words without quotes that YAML 1.1 takes for true or false (BP013).

    One that is a choice where it stands, as `off` is for a check, is what it says.
    """
    for path, scalar in leaves(root):
        if scalar.quoted or scalar.value not in AMBIGUOUS:
            continue
        if scalar.value not in choices_at(_schema(shape), root, path):
            message = tell(
                "{word} without quotes is text here, but true or false to other programs",
                word=scalar.value,
            )
            hint = tell(
                'Write "{word}" for the text, or true / false for the value.', word=scalar.value
            )
            yield Diagnostic("BP013", message, scalar.span, hints=(hint,))


def json_schema(part: str | None = None) -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a document, for editors; of a file of a list's items.

    Raises KeyError for a `part` that is no list of blocks.
    """
    from blueprint_cli.validation.editors import of_document, of_part

    whole = _schema(Document)
    own = of_document(whole) if part is None else of_part(whole, part)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **own}


def document_schema(part: str | None = None) -> dict[str, Any]:
    """Give the JSON Schema of a document as it is when its files are put together.

    With a `part`, give that of a file of a list's items. Raises KeyError for what is no list.
    """
    whole = _schema(Document)
    return whole if part is None else of_items(whole, part)


def list_names() -> tuple[str, ...]:
    """Give the lists of a document whose items may stand in files of their own."""
    return tuple(lists(_schema(Document)))


def digest(document: Document) -> str:
    """Give the SHA-256 of what a document says: comments and blank lines do not change it.

    Nor does what becomes of stale translations: the digest is of the source.
    """
    data = to_data(document)
    for key in LATER:
        if not data[key]:
            del data[key]
    for locale in data["locales"].values():
        del locale["on_stale"]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)


@cache
def _schema(shape: Any) -> dict[str, Any]:
    return _adapter(shape).json_schema()
