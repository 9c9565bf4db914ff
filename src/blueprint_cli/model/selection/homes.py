"""Homes: which sections show each part of a document, so that links to it lead there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from blueprint_cli.model.structure.outline import Placed, written
from blueprint_cli.model.walk import identities

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.sections import SectionKind

#: A section, and before it those that it is in, the chapter first.
Held: TypeAlias = "tuple[SectionKind, ...]"


class Home(NamedTuple):
    """What shows a part, which `name` is the id of: any of `ways`, a section each.

    `is_within` tells whether the part is in the section's long form, and not the section itself.
    """

    name: str
    ways: tuple[Held, ...]
    is_within: bool


#: What lists the parts that stand at the top of a document, under each key: kinds, or listings.
LISTED: Mapping[str, tuple[str, ...]] = {
    "directions": ("strategies",),
    "terms": ("terms", "abbreviations"),
    "parties": ("abbreviations",),
    "references": ("references",),
    "history": ("history",),
}


def homes(document: Document) -> Iterator[Home]:
    """Give what shows every section, what it says itself, and what it lists."""
    placed = written(document)
    for each in placed:
        held = (*each.above, each.section)
        yield from (Home(name, (held,), is_within) for name, is_within in _names(each.section))
    for key, names in LISTED.items():
        ways = listing(placed, names)
        for _, name in identities(getattr(document, key)) if ways else ():
            yield Home(name, ways, is_within=True)


def listing(placed: tuple[Placed, ...], names: tuple[str, ...]) -> tuple[Held, ...]:
    """Give the sections of some kinds, or that list something."""
    return tuple(
        (*each.above, each.section)
        for each in placed
        if each.section.kind in names or getattr(each.section, "of", "") in names
    )


def _names(section: SectionKind) -> Iterator[tuple[str, bool]]:
    """Give the ids of a section and of what it says itself, and whether it is the latter."""
    yield section.id, False
    below = {name for each in section.sections for _, name in identities(each)}
    under = {each.id for each in section.remarks}
    for _, name in identities(section):
        if name != section.id and name not in below:
            yield name, name not in under
