"""The JSON Schema as editors are given it: told by what a block says it is.

Validation asks for a member of a union. An editor that finds none can only guess which one was
meant; so here a condition (JSON Schema 2020-12, Core, 10.2.2) chooses, and what is wrong is told of
that kind alone.
"""

from __future__ import annotations

from copy import deepcopy

from blueprint_cli.validation.schema import INCLUDE, Schema, lists, of_items

_INCLUDE = "Include"
#: What a key without a value holds.
_NOTHING: Schema = {"type": "null"}


def of_document(schema: Schema) -> Schema:
    """Give the schema of a document for editors: files may stand in the place of items."""
    made = deepcopy(schema)
    made["$defs"][_INCLUDE] = INCLUDE
    for block in (made, *made["$defs"].values()):
        for each in block.get("properties", {}).values():
            if each.get("items") in lists(schema).values():
                each["items"] = {
                    "if": {"type": "object", "required": [*INCLUDE["properties"]]},
                    "then": {"$ref": f"#/$defs/{_INCLUDE}"},
                    "else": each["items"],
                }
    return _with_conditions(made)


def of_part(schema: Schema, key: str) -> Schema:
    """Give the schema of a file of a list's items for editors. Raises KeyError for none."""
    return _with_conditions(deepcopy(of_items(schema, key)))


def _with_conditions(schema: Schema) -> Schema:
    """Put conditions in the place of unions, and describe each kind."""
    for block in schema["$defs"].values():
        kind = block.get("properties", {}).get("kind")
        if kind:
            kind |= {"description": block.get("description", ""), "examples": [kind["const"]]}
    _decide(schema, schema["$defs"])
    return schema


def _decide(node: object, definitions: Schema) -> None:
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _decide(each, definitions)
    if not isinstance(node, dict):
        return
    if "discriminator" in node:
        del node["oneOf"]
        node |= _conditions(node.pop("discriminator")["mapping"], definitions)
    elif "patternProperties" in node:
        node["additionalProperties"] = False
    elif (block := _block_or_nothing(node)) is not None:
        del node["anyOf"]
        node |= {"if": _NOTHING, "else": block}


def _block_or_nothing(node: Schema) -> Schema | None:
    """Give the one block that may stand somewhere, if anything does."""
    choices: list[Schema] = node.get("anyOf", [])
    blocks = [each for each in choices if each != _NOTHING]
    is_so = len(choices) > len(blocks) == 1 and "$ref" in blocks[0]
    return blocks[0] if is_so else None


def _conditions(union: dict[str, str], definitions: Schema) -> Schema:
    said = {
        kind: definitions[name.rpartition("/")[2]].get("description", "")
        for kind, name in union.items()
    }
    kind = {
        "enum": list(union),
        "description": "\n".join(f"- {kind}: {about}" for kind, about in said.items()),
        "examples": [next(iter(union))],
    }
    return {
        "type": "object",
        "properties": {"kind": kind},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": reference},
            }
            for kind, reference in union.items()
        ],
    }
