"""What PDF 2.0 and PDF/UA-2 ask of a structure beyond PDF 1.7 (ISO 32000-2, 14.8; ISO 14289-2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from blueprint_cli.renderers.paper.tagging.tree import Node

#: What a list is where its numbering is none that the standard has a name for.
_LISTS = {"ol": "/Ordered", "ul": "/Unordered", "dl": "/Description"}


def renamed(top: Node) -> None:
    """Give nodes the roles of PDF 2.0, and those that PDF/UA-2 wants where they stand."""
    top.second = True
    for node in top.walk():
        if node.role == "Note":
            node.role, node.second = "FENote", True
        elif node.role == "Span" and node.element is None:
            node.role = "P"
        elif node.role == "NonStruct" and getattr(node.element, "tag", "") == "figure":
            node.role, node.second = "Aside", True
        elif node.role == "TOCI":
            for each in node.nodes:
                each.role = "Reference" if each.role == "NonStruct" else each.role
        elif node.role == "L" and any(
            kid.role == "Lbl" for item in node.nodes for kid in item.nodes
        ):
            numbering = node.attributes["ListNumbering"]
            own = _LISTS.get(getattr(node.element, "tag", ""), numbering)
            node.attributes["ListNumbering"] = own if numbering == "/None" else numbering


def refer(entries: Mapping[Node, Any], named: Callable[[str], bytes]) -> None:
    """Say of entries of the contents, of notes and their marks, which elements they mean."""
    import pydyf

    marks: dict[str, list[bytes]] = defaultdict(list)
    for node, entry in entries.items():
        if targets := [*_links(_referring(node))]:
            entry["Ref"] = pydyf.Array(map(named, targets))
            for each in targets:
                marks[each].append(entry.reference)
    for node, entry in entries.items():
        if node.role == "FENote":
            entry["Ref"] = pydyf.Array(marks[node.entries["ID"]])


def _referring(node: Node) -> list[Node]:
    """Give the parts of a node with the links to what it means."""
    if node.role == "Reference":
        return [node]
    return [each for each in node.nodes if node.role == "TOCI" and each.role == "Reference"]


def _links(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield the ids that links in nodes lead to."""
    for node in nodes:
        for each in node.walk():
            if each.role == "Link" and each.element.get("href", "").startswith("#"):
                yield each.element.get("href")[1:]
