"""Numbering: the number of every part that has one, and the word that goes with it.

Numbers are literals, given on the whole document, so that each of its parts can be laid out apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import numbers
from blueprint_cli.model.structure.outline import every
from blueprint_cli.model.walk import walk

#: What is numbered in its caption, and nowhere else.
CAPTIONED = frozenset({"table", "figure"})
#: What the works are that a document cites.
CITED = "citation"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Label:
    """A number, and what is numbered so: `direction`, `action`, `annex` `table` or `citation`."""

    kind: str
    number: str


def labels(document: Document) -> dict[str, Label]:
    """Give the label of every part of the plan, annex, table, figure and cited work by id.

    A table that is an annex is called as one; its caption has a number all the same.
    """
    captioned = ((name, Label(*each)) for name, each in captions(document).items())
    cited = ((each.id, Label(CITED, str(at))) for at, each in enumerate(document.references, 1))
    plan, annexes = dict(_of_plan(document)), dict(_annexes(document))
    return {**dict(cited), **plan, **dict(captioned), **annexes}


def captions(document: Document) -> dict[str, tuple[str, str]]:
    """Give of every table and figure by id whether it is `table` or `figure`, and its number."""
    shown = Counter[str]()
    found: dict[str, tuple[str, str]] = {}
    for placed in every(document):
        section = placed.section
        if section.kind in CAPTIONED:
            shown[section.kind] += 1
            found[section.id] = (section.kind, str(shown[section.kind]))
    return found


def letter(number: int) -> str:
    """Give the letter of an annex: A to Z, and then AA, AB and on."""
    before, last = divmod(number - 1, len(_LETTERS))
    return (letter(before) if before else "") + _LETTERS[last]


def _of_plan(document: Document) -> Iterator[tuple[str, Label]]:
    known = numbers(document.directions)
    for path, node in walk(document.directions):
        name = getattr(node, "id", "")
        if name in known and path and isinstance(path[-1], int):
            yield name, Label(type(node).__name__.lower(), known[name])


def _annexes(document: Document) -> Iterator[tuple[str, Label]]:
    annexes = (each for each in every(document) if each.section.role == "annex" and not each.above)
    for number, placed in enumerate(annexes, 1):
        yield placed.section.id, Label("annex", letter(number))
