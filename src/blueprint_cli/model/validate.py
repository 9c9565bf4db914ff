"""The gate: plain nodes in, a typed document out, every fault of shape in one run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from blueprint_cli.diagnostics import Diagnostic, Outcome, did_you_mean
from blueprint_cli.model.document import Document
from blueprint_cli.model.walk import identify, to_data
from blueprint_cli.syntax import Mapping, Node, Path, Sequence, locate, to_plain

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

T = TypeVar("T")

#: What each type of value is called to a writer.
_NAMES = {
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "nothing",
    list: "a list",
    dict: "keys with values",
}


def validate(root: Node) -> Outcome[Document]:
    """Make a document of a node tree; every message has its id. See `admit` for the faults."""
    outcome = admit(Document, root)
    document = identify(outcome.value) if outcome.value else None
    return Outcome(document, outcome.diagnostics)


def admit(shape: type[T], root: Node) -> Outcome[T]:
    """Make a value of the given dataclass from a node tree, with a diagnostic for each fault.

    Unknown keys (BP020), missing keys (BP021), wrong types (BP022) and wrong values (BP023) are
    pointed at where they stand: a missing key at its parent, an unknown one at the key itself.
    """
    from pydantic import ValidationError

    try:
        return Outcome(_adapter(shape).validate_python(to_plain(root)))
    except ValidationError as error:
        faults = (_describe(shape, root, each) for each in error.errors(include_url=False))
        return Outcome(None, tuple(faults))


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a document, for editors."""
    schema = _adapter(Document).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def digest(document: Document) -> str:
    """Give the SHA-256 of what a document says: comments and blank lines do not change it."""
    text = json.dumps(to_data(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


@cache
def _adapter(shape: type[T]) -> TypeAdapter[T]:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)


def _describe(shape: type[Any], root: Node, error: ErrorDetails) -> Diagnostic:
    path = _written(root, error["loc"])
    kind, value = error["type"], error["input"]
    match kind:
        case "unexpected_keyword_argument":
            key = str(path[-1])
            known = set(_keys(shape, root, path[:-1])) - set(_present(root, path[:-1]))
            hints = did_you_mean(key, known) or ("Delete it.",)
            return Diagnostic("BP020", f"the key “{key}” is not known here",
                              locate(root, path, key=True), hints=hints)
        case "missing":
            key = str(error["loc"][-1])
            return Diagnostic("BP021", f"the key “{key}” is missing", locate(root, path),
                              hints=(_say_what_is_missing(shape, root, path, key),))
        case "union_tag_not_found":
            return Diagnostic("BP021", "the key “kind” is missing", locate(root, path),
                              hints=("Start the section with “kind: ” and one of its kinds.",))
        case "union_tag_invalid" | "literal_error":
            return _wrong_choice(root, path, error)
        case "string_pattern_mismatch" | "string_too_short" | "greater_than_equal":
            return _wrong_value(root, path, error)
        case "date_from_datetime_parsing" | "date_parsing" | "date_from_datetime_inexact":
            return Diagnostic("BP023", "this is not a day", locate(root, path),
                              hints=("Write it as YYYY-MM-DD: 2022-12-22.",))
    wanted = _WANTED.get(kind, error["msg"])
    return Diagnostic("BP022", f"{wanted} is needed here, not {_NAMES.get(type(value), 'this')}",
                      locate(root, path), hints=_retype(kind, value))


_WANTED = {
    "string_type": "text",
    "int_type": "a number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "date_type": "a day (YYYY-MM-DD)",
    "tuple_type": "a list",
    "mapping_type": "keys with values",
    "dict_type": "keys with values",
    "dataclass_type": "a block of keys with values",
    "model_attributes_type": "a block of keys with values",
}


def _retype(kind: str, value: object) -> tuple[str, ...]:
    if kind == "string_type" and isinstance(value, bool | int | float):
        return (f'Put it in quotes if it is meant as text: "{str(value).lower()}".',)
    if kind == "string_type" and value is None:
        return ("Write the text after the colon, or delete the key.",)
    if kind == "int_type":
        return ("Write it in digits, without quotes.",)
    if kind == "tuple_type":
        return ("Start each item on a line of its own with “- ”.",)
    if kind in ("dataclass_type", "model_attributes_type", "mapping_type", "dict_type"):
        return ("Write “key: value” lines, indented under the key.",)
    return ()


def _wrong_choice(root: Node, path: Path, error: ErrorDetails) -> Diagnostic:
    context = error.get("ctx", {})
    if error["type"] == "union_tag_invalid":
        path = (*path, "kind")
        word, known = context["tag"], context["expected_tags"]
    else:
        word, known = error["input"], context["expected"].replace(" or ", ", ")
    choices = [choice.strip().strip("'") for choice in known.split(",")]
    return Diagnostic("BP023", f"“{word}” is not one of the choices here", locate(root, path),
                      hints=did_you_mean(str(word), choices))


def _wrong_value(root: Node, path: Path, error: ErrorDetails) -> Diagnostic:
    span = locate(root, path, key=path[-1:] == ("[key]",))
    if error["type"] == "string_too_short":
        return Diagnostic("BP023", "there is no text here", span,
                          hints=("Write the text, or delete the key.",))
    if error["type"] == "greater_than_equal":
        return Diagnostic("BP023", "a number below 0 cannot stand here", span)
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    hint = next((hint for sign, hint in _PATTERN_HINTS if sign in pattern), "")
    return Diagnostic("BP023", f"“{error['input']}” is not in the right form", span,
                      hints=(hint,) if hint else ())


_PATTERN_HINTS = (
    ("[A-Z][a-z]{3}", "Write a language tag as zh-Hant, zh-Hans or en."),
    ("[a-z][a-z0-9]*", "Write lower-case English words joined by hyphens: basic-research."),
    ("/", "Write a path inside the document's folder with forward slashes: images/map.svg."),
)


def _written(root: Node, location: tuple[int | str, ...]) -> Path:
    """Keep the steps of a pydantic location that the text has: union tags are not written."""
    path: list[str | int] = []
    node: Node | None = root
    for position, step in enumerate(location):
        last = position == len(location) - 1
        if isinstance(node, Mapping):
            entry = node.entry(str(step))
            if entry is not None:
                path.append(step)
                node = entry.value
            elif last and step != "[key]":
                break
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            path.append(step)
            node = node.items[step]
    return tuple(path)


def _present(root: Node, path: Path) -> Iterator[str]:
    node = _node_at(root, path)
    if isinstance(node, Mapping):
        yield from (str(entry.key.value) for entry in node.entries)


def _node_at(root: Node, path: Path) -> Node:
    node = root
    for step in path:
        if isinstance(node, Mapping):
            entry = node.entry(str(step))
            node = entry.value if entry else node
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    return node


def _keys(shape: type[Any], root: Node, path: Path) -> dict[str, str]:
    """Give the keys that the block at `path` may have, with their descriptions."""
    schema = _adapter(shape).json_schema()
    current: dict[str, Any] = schema
    node = root
    for step in (*path, None):
        current = _resolve(schema, current, node)
        if step is None:
            break
        current = _step(current, step)
        node = _node_at(node, (step,))
    properties = current.get("properties", {})
    return {key: str(value.get("description", "")) for key, value in properties.items()}


def _step(schema: dict[str, Any], step: str | int) -> dict[str, Any]:
    if isinstance(step, int):
        items: dict[str, Any] = schema.get("items", {})
        return items
    found: dict[str, Any] = schema.get("properties", {}).get(step) or schema.get(
        "additionalProperties", {}
    )
    return found if isinstance(found, dict) else {}


def _resolve(schema: dict[str, Any], current: dict[str, Any], node: Node) -> dict[str, Any]:
    """Follow references, and the member of a union that the block's `kind` chooses."""
    if "discriminator" in current:
        kind = node.entry("kind") if isinstance(node, Mapping) else None
        chosen = str(kind.value.value) if kind and hasattr(kind.value, "value") else ""
        current = {"$ref": current["discriminator"]["mapping"].get(chosen, "")}
    if "anyOf" in current:
        current = next((each for each in current["anyOf"] if "$ref" in each), {})
    reference = current.get("$ref")
    if reference:
        found: dict[str, Any] = schema["$defs"].get(reference.rpartition("/")[2], {})
        return found
    return current


def _say_what_is_missing(shape: type[Any], root: Node, path: Path, key: str) -> str:
    description = _keys(shape, root, path).get(key, "")
    return f"Add “{key}: …”. {description}".rstrip()
