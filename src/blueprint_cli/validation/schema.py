"""Ways into the JSON Schema of a noun: which keys a block may have, and what each is for."""

from __future__ import annotations

from typing import Any, TypeAlias

from blueprint_cli.model.constraints import PATH_PATTERN, described
from blueprint_cli.syntax import Mapping, Node, Path, Scalar, child

Schema: TypeAlias = dict[str, Any]


def keys_at(schema: Schema, root: Node, path: Path) -> dict[str, str]:
    """Give the keys that the block at `path` may have, with their descriptions."""
    properties: dict[str, Schema] = _at(schema, root, path).get("properties", {})
    return {key: str(each.get("description", "")) for key, each in properties.items()}


def choices_at(schema: Schema, root: Node, path: Path) -> list[str]:
    """Give the words that the value at `path` may be; none where any text may stand."""
    return [str(each) for each in _at(schema, root, path).get("enum", ())]


def kinds(schema: Schema) -> list[str]:
    """Give the kinds of section, in their order."""
    section = _referred(schema, schema["properties"]["sections"]["items"])
    return list(section["discriminator"]["mapping"])


def kind_of(node: Node) -> str | None:
    """Give the `kind` that a block says it is."""
    kind = child(node, "kind") if isinstance(node, Mapping) else None
    return kind.value if isinstance(kind, Scalar) and isinstance(kind.value, str) else None


def _at(schema: Schema, root: Node, path: Path) -> Schema:
    node, current = root, _resolve(schema, schema, root)
    for step in path:
        node = child(node, step) or node
        current = _resolve(schema, _below(current, step), node)
    return current


def _below(schema: Schema, step: str | int) -> Schema:
    if isinstance(step, int):
        items: Schema = schema.get("items", {})
        return items
    properties: dict[str, Schema] = schema.get("properties", {})
    # A mapping with free keys: one schema for all its values.
    free: list[Schema] = [*schema.get("patternProperties", {}).values(), {}]
    return properties.get(step, free[0])


def _resolve(schema: Schema, current: Schema, node: Node) -> Schema:
    """Follow references, and the member of a union that the block's `kind` chooses."""
    options = (each for each in current.get("anyOf", ()) if "$ref" in each)
    found = _referred(schema, next(options, current))
    if "discriminator" in found:
        kind = found["discriminator"]["mapping"].get(kind_of(node), "")
        return _referred(schema, {"$ref": kind})
    return found


def _referred(schema: Schema, current: Schema) -> Schema:
    """Follow a reference, if there is one that leads anywhere."""
    name = current.get("$ref", "").rpartition("/")[2]
    found: Schema = schema.get("$defs", {}).get(name, current)
    return found


#: What an item may be in the place of the items of a file.
INCLUDE: Schema = {
    "type": "object",
    "properties": {
        "include": {
            "type": "string",
            "pattern": f"^{PATH_PATTERN}$",
            **described(
                "A YAML file in the document's folder: its items take the place of this one. Among "
                "sections, a chapter in Markdown too (.md).",
                example="plan/talent.yaml",
            ).metadata,
        }
    },
    "required": ["include"],
    "additionalProperties": False,
}


def lists(schema: Schema) -> dict[str, Schema]:
    """Give the schemas of the items of all lists of blocks, by the keys of the lists."""
    found: dict[str, Schema] = {}
    for block in (schema, *schema.get("$defs", {}).values()):
        for key, each in block.get("properties", {}).items():
            items = each.get("items", {})
            if "$ref" in items or "discriminator" in items:
                found.setdefault(key, items)
    return found


def of_items(schema: Schema, key: str) -> Schema:
    """Give the schema of a file that holds items of a list. Raises KeyError for none."""
    return {"type": "array", "items": lists(schema)[key], "$defs": schema["$defs"]}
