"""Changes of values that are no texts: dates, addresses, pictures, totals, locales."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from blueprint_cli.diff.editions.changes import ValueChange
from blueprint_cli.diff.editions.parts import holder
from blueprint_cli.model.document import Document
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.walk import BEFORE, Path, walk

#: Keys whose values say nothing to readers, or are told as something else.
_SILENT = frozenset({"id", BEFORE, "checks", "blueprint"})


def value_changes(old: Document, new: Document, known: Mapping[str, str]) -> Iterator[ValueChange]:
    """Give the values that changed of what both editions have; `known` are old ids by new ones."""
    before, kept = _values(old), set(known.values())
    for (part, key), value in _values(new).items():
        former = before.pop((known.get(part, part), key), "")
        if value != former and (not part or part in known):
            yield ValueChange(_dotted(part, key), former, value)
    for (part, key), value in before.items():
        if not part or part in kept:
            yield ValueChange(_dotted(part, key), value, "")


def _values(document: Document) -> dict[tuple[str, str], str]:
    """Give every value by the id of its part and its key there, in the document's order."""
    owners, found = dict[Path, str](), dict[tuple[str, str], str]()
    for path, node in walk(document):
        if isinstance(node, Identified):
            owners[path] = node.id
        elif isinstance(node, str | int | date) and _SILENT.isdisjoint(path):
            above = holder(path, owners)
            key = ".".join(str(step) for step in path[len(above) :])
            found[owners.get(above, ""), key] = str(node)
    return found


def _dotted(part: str, key: str) -> str:
    return f"{part}.{key}" if part else key
