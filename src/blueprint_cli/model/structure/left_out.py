"""Sections that a locale leaves out: which they are, and which locale has them for its readers.

They count as everywhere: numbers, ids and dates are those of the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from blueprint_cli.model.structure.outline import section_at, written
from blueprint_cli.model.walk import Path, identities, texts

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.message import Message
    from blueprint_cli.model.sections import SectionKind


def sections(document: Document, tag: str) -> dict[Path, str]:
    """Give the outermost sections that a locale leaves out, by their paths, with the reasons."""
    return {
        placed.path: placed.section.left_out[tag]
        for placed in written(document)
        if tag in placed.section.left_out
        and not any(tag in above.left_out for above in placed.above)
    }


def kept(
    found: Iterable[tuple[Path, Message]], away: Iterable[Path]
) -> Iterator[tuple[Path, Message]]:
    """Yield the texts that lie in none of the sections which are left out."""
    roots = tuple(away)
    for path, text in found:
        if not any(path[: len(root)] == root for root in roots):
            yield path, text


def has(document: Document, tag: str, path: Path) -> bool:
    """Tell whether what stands at a path is in none of the sections that a locale leaves out."""
    return not any(path[: len(root)] == root for root in sections(document, tag))


def messages(document: Document, tag: str) -> frozenset[str]:
    """Give the ids of the texts that a locale leaves out."""
    held = [section_at(document, path) for path in sections(document, tag)]
    return frozenset(text.id for section in held for _, text in texts(section))


def without(document: Document, tag: str) -> Document:
    """Give a document as the readers of a locale meet it, and without reasons for translators."""
    if not any(placed.section.left_out for placed in written(document)):
        return document
    return replace(document, sections=tuple(_shown(document.sections, tag)))


def _shown(held: Iterable[SectionKind], tag: str) -> Iterator[SectionKind]:
    for each in held:
        if tag not in each.left_out:
            yield replace(each, left_out={}, sections=tuple(_shown(each.sections, tag)))


def names(document: Document, tag: str) -> frozenset[str]:
    """Give the ids of all that a locale leaves out; of the plan too, where nothing shows it."""
    held: list[object] = [section_at(document, path) for path in sections(document, tag)]
    held += [] if _has_plan(document, tag) else [document.directions]
    return frozenset(name for each in held for _, name in identities(each))


def homes(document: Document, tag: str) -> Iterator[tuple[str, str]]:
    """Give the id of all that a locale leaves out, with the locale that readers are sent to.

    That is the one which prevails, or the source; of the plan too, where nothing shows it.
    """
    for placed in written(document):
        held = (*placed.above, placed.section)
        if not _has(tag, held):
            home = next((each for each in elsewhere(document, tag) if _has(each, held)), "")
            below = {name for each in placed.section.sections for _, name in identities(each)}
            own = (name for _, name in identities(placed.section) if name not in below)
            yield from ((name, home) for name in own if home)
    if not _has_plan(document, tag):
        home = next((each for each in elsewhere(document, tag) if _has_plan(document, each)), "")
        yield from ((name, home) for _, name in identities(document.directions) if home)


def elsewhere(document: Document, tag: str) -> tuple[str, ...]:
    """Give the locales that readers of another are sent to: what prevails, and the source."""
    found = dict.fromkeys((document.document.prevails or "", *document.sources))
    return tuple(each for each in found if each in document.locales and each != tag)


def _has(tag: str, held: Iterable[SectionKind]) -> bool:
    """Tell whether a locale has the last of some sections, each in the one before."""
    return all(tag not in each.left_out for each in held)


def _has_plan(document: Document, tag: str) -> bool:
    """Tell whether a locale has the plan in full, where the document has."""
    placed = [each for each in written(document) if each.section.kind == "strategies"]
    return not placed or any(_has(tag, (*each.above, each.section)) for each in placed)
