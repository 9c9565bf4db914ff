"""The term base: what a term is called in every locale, and which names are locked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from blueprint_cli.diagnostics import Diagnostic, Outcome, shorten
from blueprint_cli.model.document import Profile, Tag
from blueprint_cli.model.gate import STRICT, Id, Text, described
from blueprint_cli.model.validate import admit
from blueprint_cli.syntax import Node, locate, parse, read
from blueprint_cli.world import World

#: Where a document keeps its term base.
FILE = "locales/terms.yaml"


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term."""

    __pydantic_config__: ClassVar = STRICT
    id: Id = described("Name of the term, unique in the term base.")
    source: Text = described("The term in the document's source language.")
    targets: Mapping[Tag, Text] = described("What it is called in each locale.", factory=dict)
    profiles: Mapping[Profile, Text] = described(
        "What a conversion writes, where it is not the converted characters.", factory=dict
    )
    locked: bool = described("An official name: no conversion changes its words.", False)
    note: str = described("Where the term comes from, or when to use it.", "")


@dataclass(frozen=True, kw_only=True)
class TermBase:
    """All terms of a document."""

    __pydantic_config__: ClassVar = STRICT
    terms: tuple[Term, ...] = described("The terms.", ())


def load(world: World) -> Outcome[TermBase]:
    """Read the document's term base; without one, an empty term base. BP306: a term twice."""
    if not world.exists(FILE):
        return Outcome(TermBase())
    text = read(world, FILE)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    tree = parse(text.value)
    found = text.diagnostics + tree.diagnostics
    if tree.value is None:
        return Outcome(None, found)
    base = admit(TermBase, tree.value)
    found += base.diagnostics
    if base.value is not None:
        found += tuple(_twice(base.value, tree.value))
    return Outcome(base.value, found)


def _twice(base: TermBase, root: Node) -> Iterator[Diagnostic]:
    for field in ("id", "source"):
        seen = set[str]()
        for index, term in enumerate(base.terms):
            value: str = getattr(term, field)
            if value in seen:
                span = locate(root, ("terms", index, field))
                hint = "Keep one of the two, or make one entry of both."
                message = f"the term “{shorten(value)}” stands twice"
                yield Diagnostic("BP306", message, span, hints=(hint,))
            seen.add(value)
