"""Selecting: which parts of a document one of its editions shows.

A section comes with all that stands below it, and with the untitled sections that go on under its
heading. One that is selected without what holds it stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from blueprint_cli.model.document import Document, Metadata
from blueprint_cli.model.formats import FORMATS, Format
from blueprint_cli.model.plan import LEVELS, Direction, count
from blueprint_cli.model.sections import Listing, SectionKind
from blueprint_cli.model.selection.selections import FULL
from blueprint_cli.model.structure.carriers import CARRIERS
from blueprint_cli.model.structure.outline import Placed, caption_of, every, has_title

#: What listings list that a selection may be without.
_CAPTIONED = {"figures": "figure", "tables": "table", "questions": "questions"}


def selected(document: Document, edition: str) -> Document:
    """Give what one of a document's editions shows of it; all of a document that has none."""
    if not document.editions:
        return document
    own = document.editions.get(edition)
    only = None if own is None else own.only
    sections = tuple(_selected(document.sections, edition, only or (), only is None))
    directions = _down_to(document.directions, own.depth if own else LEVELS[-1])
    shown = replace(document, sections=sections, directions=directions)
    if own is not None:
        shown = replace(shown, document=_unnumbered(document.document))
    return replace(shown, sections=tuple(_telling(shown, shown.sections)))


def _unnumbered(cover: Metadata) -> Metadata:
    """Give a cover without the ISBN, which is the full edition's alone (ISO 2108)."""
    own = cover.imprint
    return replace(cover, imprint=replace(own, isbn=None)) if own and own.isbn else cover


def names(document: Document) -> tuple[str, ...]:
    """Give the names of all editions of a document, the full one first."""
    return (FULL, *(name for name in document.editions if name != FULL))


def shown_in(document: Document) -> dict[str, str]:
    """Give the first of a document's editions that shows each section, by the section's id."""
    return {
        placed.section.id: edition
        for edition in reversed(names(document))
        for placed in every(selected(document, edition))
    }


def files(document: Document, edition: str) -> tuple[Format, ...]:
    """Give the files that an edition has: none of a format that shows none of its sections."""
    if edition not in document.editions:
        return tuple(FORMATS.values())
    shown = selected(document, edition).sections
    held = {name for section in shown for name in section.formats or CARRIERS}
    return tuple(each for each in FORMATS.values() if each.group not in {*CARRIERS} - held)


def stands_in(section: SectionKind, edition: str) -> bool:
    """Tell whether a section says of itself that it may stand in an edition."""
    return not section.editions or edition in section.editions


def counted(document: Document) -> tuple[Placed, ...]:
    """Give all sections in the order in which they are numbered: what the full edition lacks, last.

    So the full edition has no gaps in its numbers, and no number stands for two parts.
    """
    placed = every(document)
    if not document.editions:
        return placed
    full = {each.section.id for each in every(selected(document, FULL))}
    return tuple(sorted(placed, key=lambda each: each.section.id not in full))


def _selected(
    sections: Sequence[SectionKind], edition: str, only: Sequence[str], is_within: bool
) -> Iterator[SectionKind]:
    """Give the sections that an edition shows; `is_within` tells whether what holds them is in."""
    goes_on = is_within
    for section in sections:
        is_headed = has_title(section) or section.role is not None
        is_in = section.id in only or (is_within if is_headed else goes_on)
        is_in = is_in and stands_in(section, edition)
        goes_on = is_in if is_headed else goes_on
        below = tuple(_selected(section.sections, edition, only, is_in))
        if is_in:
            yield replace(section, sections=below)
        else:
            yield from below


def _down_to(directions: tuple[Direction, ...], depth: str) -> tuple[Direction, ...]:
    levels = LEVELS.index(depth) + 1
    return tuple(_cut(each, LEVELS[1:], levels - 1) for each in directions)


def _cut(node: Any, below: Sequence[str], levels: int) -> Any:
    """Give a part of the plan with so many levels below it."""
    if not below:
        return node
    held = getattr(node, below[0]) if levels else ()
    return replace(node, **{below[0]: tuple(_cut(each, below[1:], levels - 1) for each in held)})


def _telling(shown: Document, sections: Sequence[SectionKind]) -> Iterator[SectionKind]:
    """Give the sections that have something to show in an edition, or hold some that have."""
    for section in sections:
        below = tuple(_telling(shown, section.sections))
        if below or not is_bare(shown, section):
            yield replace(section, sections=below)


def is_bare(shown: Document, section: SectionKind) -> bool:
    """Tell whether a section shows nothing of what an edition has: no plan, nothing to list."""
    held = count(shown.directions)
    if section.kind == "strategies":
        return not held["strategies"]
    if isinstance(section, Listing) and section.of == "actions":
        return not held["actions"]
    if isinstance(section, Listing) and section.of in _CAPTIONED:
        return _CAPTIONED[section.of] not in {caption_of(each.section) for each in every(shown)}
    return False
