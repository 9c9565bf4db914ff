"""`blueprint schema`: what an editor is told of each key, and of what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from blueprint_cli.source import Source
from blueprint_cli.syntax import parse, to_plain
from blueprint_cli.validation.validate import json_schema, list_names
from documents import SMALL
from places import ROOT

DOCUMENTS = [
    path
    for pattern in ("*.yaml", "examples/*/*.yaml", "src/blueprint_cli/starters/*/*.yaml")
    for path in sorted(ROOT.glob(pattern))
]
#: The smallest section of a kind that has keys of its own.
TABLE = """\
  - kind: table
    id: amounts
    caption: 各項開支
    columns: [{id: item, title: 項目}]
    rows: [{id: land, cells: {item: 土地}}]
"""


@cache
def validator(part: str | None = None) -> Any:
    return jsonschema.Draft202012Validator(json_schema(part))


def plain(text: str) -> Any:
    root = parse(Source("blueprint.yaml", text)).value
    assert root is not None
    return to_plain(root)


def faults(text: str) -> list[tuple[str, str]]:
    """Give the places of a document that an editor marks, and what is asked for there."""
    found = validator().iter_errors(plain(text))
    return sorted(("/".join(map(str, each.absolute_path)), each.validator) for each in found)


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    """Give every key that the schema knows, by the block it belongs to."""
    waiting: list[tuple[str, Any]] = [("Document", schema)]
    while waiting:
        name, node = waiting.pop()
        if isinstance(node, list):
            waiting += [(name, each) for each in node]
        elif isinstance(node, dict):
            # A condition only asks, and examples are no keys.
            below = {key: each for key, each in node.items() if key not in ("if", "examples")}
            waiting += [
                (key if node is schema["$defs"] else name, each) for key, each in below.items()
            ]
            yield from ((f"{name}.{key}", each) for key, each in node.get("properties", {}).items())


def test_every_key_is_described_and_has_an_example_that_is_valid_there() -> None:
    schema = json_schema()
    known = dict(properties(schema))
    assert len(known) > 200
    undescribed = [name for name, each in known.items() if not each.get("description")]
    assert undescribed == [], "give these keys a `described(…)`"
    without = [name for name, each in known.items() if not each.get("examples")]
    assert without == [], "give these keys an example: `described(…, example=…)`"
    wrong = [
        f"{name}: {error.message}"
        for name, each in known.items()
        for example in each["examples"]
        for error in jsonschema.Draft202012Validator(
            {**each, "$defs": schema["$defs"]}
        ).iter_errors(example)
    ]
    assert wrong == [], "these examples could not stand under their keys"


@pytest.mark.parametrize("part", [None, "sections"])
def test_it_is_a_schema_for_parts_too(part: str | None) -> None:
    assert part is None or part in list_names()
    jsonschema.Draft202012Validator.check_schema(json_schema(part))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_editor_finds_no_fault_with_a_document_of_the_repository(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "caption:",
            "capton:",
            [("sections/1", "additionalProperties"), ("sections/1", "required")],
        ),
        ("kind: table", "kind: tabel", [("sections/1/kind", "enum")]),
        ("kind: table\n    id", "id", [("sections/1", "required")]),
        (
            "title: 項目",
            "titel: 項目",
            [
                ("sections/1/columns/0", "additionalProperties"),
                ("sections/1/columns/0", "required"),
            ],
        ),
        ("id: amounts", "id: Amounts", [("sections/1/id", "pattern")]),
        ("各項開支", "[開支]", [("sections/1/caption", "type")]),
        ("    rows: ", "    data: a.csv\n    rows: ", [("sections/1", "oneOf")]),
        ("kind: table", "include: a.yaml", [("sections/1", "additionalProperties")] * 1),
        ("2022-12-22", "22.12.2022", [("document/published", "pattern")]),
        ("2022-12-22", "2022-13-22", [("document/published", "pattern")]),
        (
            "sections:",
            "history: [{id: a, date: 2022-00, text: 甲}]\nsections:",
            [("history/0/date", "pattern")],
        ),
        (
            "published:",
            "contacts: [{id: a, label: 電郵, address: 見網頁}]\n  published:",
            [("document/contacts/0/address", "pattern")],
        ),
        (
            "published:",
            "imprint: {isbn: 978-962-02}\n  published:",
            [("document/imprint/isbn", "anyOf")],
        ),
        ("sections:", "checks: {BP21: off}\nsections:", [("checks", "additionalProperties")]),
        ("sections:", "locals: {}\nsections:", [("", "additionalProperties")]),
        ("zh-Hant:", "Chinese:", [("locales", "additionalProperties")]),
    ],
)
def test_what_is_wrong_is_told_of_the_kind_that_was_meant(
    old: str, new: str, found: list[tuple[str, str]]
) -> None:
    document = SMALL + TABLE
    assert document.count(old) == 1
    assert faults(document) == []
    assert faults(document.replace(old, new)) == found
