"""Outline: every section of a document, in the order and at the level that readers meet it.

Sections stand in chapters: one without a title continues the one above it, and what is below a
section belongs to it. The roles of chapters decide in which part of the publication they come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from blueprint_cli.model.constraints import TRAILING
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Named, Section, SectionKind
from blueprint_cli.model.structure import roles
from blueprint_cli.model.walk import Path, Step, is_left_to_default, messages

#: The key that holds sections, at the top of a document and in a section.
SECTIONS = "sections"
#: How many levels of sections may lie below a chapter.
DEPTH = 2

#: Tells whether a section has a heading.
Headed = Callable[[SectionKind], bool]

#: What is numbered in its caption, and nowhere else.
CAPTIONED = frozenset({"table", "figure"})
#: The kinds of sections that the theme draws from data: figures to readers.
DRAWN = frozenset({"chart", "timeline"})


@dataclass(frozen=True)
class Placed:
    """A section, the path to it, and the sections above it, the chapter first."""

    path: Path
    section: SectionKind
    above: tuple[SectionKind, ...] = ()


@dataclass(frozen=True)
class Heading:
    """The level of a heading, and the section whose title it is; none where there is no heading."""

    level: int
    section: SectionKind | None = None


def has_title(section: SectionKind) -> bool:
    """Tell whether a section has a heading: its own, or one that the theme gives its kind."""
    return section.title is not None or isinstance(section, Named)


def caption_of(section: SectionKind) -> str:
    """Tell whether a section is a `table` or a `figure` to readers; nothing of any other."""
    called = "figure" if section.kind in DRAWN else section.kind
    return called if called in CAPTIONED else ""


def every(document: Document) -> tuple[Placed, ...]:
    """Give every section of a document, those in other sections too, in reading order."""
    held = (each for chapter in chapters(document) for each in chapter)
    return tuple(placed for index, each in held for placed in _all((SECTIONS, index), each, ()))


def written(document: Document) -> tuple[Placed, ...]:
    """Give every section of a document, those in other sections too, in the order of the file."""
    held = enumerate(document.sections)
    return tuple(placed for index, each in held for placed in _all((SECTIONS, index), each, ()))


def chapters(
    document: Document, is_headed: Headed = has_title
) -> list[list[tuple[int, SectionKind]]]:
    """Give the sections at the top, with their places there, in chapters, in reading order.

    What continues a chapter goes where the chapter's role sends it.
    """
    found: list[list[tuple[int, SectionKind]]] = []
    for index, section in enumerate(document.sections):
        if found and not is_headed(section) and section.role is None:
            found[-1].append((index, section))
        else:
            found.append([(index, section)])
    return sorted(found, key=lambda chapter: roles.place(chapter[0][1].role))


def headings(document: Document, is_headed: Headed = has_title) -> dict[str, Heading]:
    """Give the heading that every section stands under, by its id: its own, or the nearest above.

    Those of chapters are of level 2 (HTML, section 4.3.6); without any above, it is of level 1.
    """
    held = (each for chapter in chapters(document, is_headed) for _, each in chapter)
    return dict(_headings(held, Heading(1), is_headed))


def ranks(document: Document) -> dict[int, int]:
    """Give where each section at the top comes in reading order, by its place in the file."""
    order = (index for chapter in chapters(document) for index, _ in chapter)
    return {index: rank for rank, index in enumerate(order)}


def section_at(document: Document, path: Path) -> SectionKind | None:
    """Give the innermost section that a path leads to or into; None outside of sections."""
    found: SectionKind | None = None
    held, steps = document.sections, path
    while (index := _index(steps)) is not None:
        found = held[index]
        held, steps = found.sections, steps[2:]
    return found


def within_sections(path: Path) -> Path:
    """Give a path from the innermost section on, as if that stood at the top of the document."""
    steps = path
    while len(steps) > 2 and _index(steps[2:]) is not None:  # noqa: PLR2004
        steps = steps[2:]
    return steps


def is_structured(document: Document) -> bool:
    """Tell whether a document uses a form of this folder: what needs words and styles for it."""
    sections = any(_says_more(placed.section) for placed in written(document))
    is_numbered = document.document.numbering is not None
    return sections or is_numbered or any(refers(message) for _, message in messages(document))


def refers(message: Message) -> bool:
    """Tell at a glance whether a text has a reference whose words the tool gives: `[](#id)`."""
    return "[](#" in message.source or "[](#" in message.target


def _index(steps: Sequence[Step]) -> int | None:
    """Give the place of the section that a path starts with, in the list that holds it."""
    match steps:
        case ("sections", int(index), *_):
            return index
    return None


def _says_more(section: Section) -> bool:
    trailing = (each for each in fields(section) if TRAILING in each.metadata)
    said = any(not is_left_to_default(section, each) for each in trailing)
    return said or getattr(section, "tone", "") == "case"


def _all(path: Path, section: SectionKind, above: tuple[SectionKind, ...]) -> Iterator[Placed]:
    yield Placed(path, section, above)
    for index, child in enumerate(section.sections):
        yield from _all((*path, SECTIONS, index), child, (*above, section))


def _headings(
    sections: Iterable[SectionKind], above: Heading, is_headed: Headed
) -> Iterator[tuple[str, Heading]]:
    own = above
    for section in sections:
        own = Heading(above.level + 1, section) if is_headed(section) else own
        yield section.id, own
        yield from _headings(section.sections, own, is_headed)
