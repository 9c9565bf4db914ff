"""Footnotes: a note has an ID, and stands behind the text that it is about (ISO 14289-1, 7.9)."""

from __future__ import annotations

from blueprint_cli.renderers.paper.tagging.html_tree import Source
from blueprint_cli.renderers.paper.tagging.standard_types import BLOCKS
from blueprint_cli.renderers.paper.tagging.tree import Kid, Node


def shaped(top: Node, _: Source) -> None:
    """Give notes their IDs, and put those that stand in a paragraph or a heading behind it."""
    for node in [*top.walk()]:
        if node.role == "Note":
            node.entries["ID"] = node.element.get("id")
        node.kids = [each for kid in node.kids for each in _with_notes(kid)]


def _with_notes(kid: Kid) -> list[Kid]:
    """Give a kid and the notes that stood in it."""
    if not isinstance(kid, Node) or kid.role not in BLOCKS:
        return [kid]
    return [kid, *_taken_out(kid)]


def _taken_out(node: Node) -> list[Node]:
    notes: list[Node] = []
    for each in node.nodes:
        notes += [each] if each.role == "Note" else _taken_out(each)
    node.kids = [kid for kid in node.kids if kid not in notes]
    return notes
