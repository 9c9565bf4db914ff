"""Footnotes: what a section keeps under `footnotes`, and the numbers that their marks have.

A number is text, counted here and never by a style sheet, so that parts of a publication can be
laid out apart. It is the locale's, where a translation may put two marks the other way round, and
the carrier's: a slide has no mark in its title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from blueprint_cli.model.constraints import Id, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.walk import field_of, messages

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.localized import LocalizedDocument

#: The field of a section that holds its notes, and those that no reader sees where they stand.
FIELD = "footnotes"
UNMARKED = ("notes", "alternative", FIELD)
#: What every mark begins with: a text without it has none.
SIGN = "[^"


@dataclass(frozen=True, kw_only=True)
class Footnote(Identified):
    """A note on a passage, at the foot of its page."""

    id: Id = described(
        "Name of the note, unique in the document: `[^name]` marks its place.", example="law"
    )
    text: Message = described("What the note says.", example="見《基本法》第118條。")


def footnotes(document: Document) -> Mapping[str, Footnote]:
    """Give the notes of a document by their ids, in written order."""
    kept = (note for section in _every(document.sections) for note in section.footnotes)
    return {note.id: note for note in kept}


def marked(document: Document) -> Document:
    """Give a document that is a part of another one without the notes whose marks it lacks."""
    shown = frozenset(met(document))
    return replace(document, sections=tuple(_marked(document.sections, shown)))


def _marked(sections: Iterable[Any], shown: frozenset[str]) -> Iterator[Any]:
    for section in sections:
        notes = tuple(note for note in section.footnotes if note.id in shown)
        yield replace(section, footnotes=notes, sections=tuple(_marked(section.sections, shown)))


def _every(sections: Iterable[Any]) -> Iterator[Any]:
    for section in sections:
        yield section
        yield from _every(section.sections)


def marks(message: Message) -> tuple[str, ...]:
    """Give the ids of the notes that are marked in what a locale shows, in reading order."""
    return message.parse(message.target).notes() if SIGN in message.target else ()


def numbers(
    document: Document,
    *,
    shows: Callable[[Message], bool] = lambda _: True,
    first: Document | None = None,
) -> Mapping[str, str]:
    """Give the number of each note by its id, in the order in which readers meet their marks.

    `shows` tells which messages have their marks in the carrier. Of a document that shows a part of
    another one, the numbers are those that its notes have in that: it comes `first`.
    """
    own = met(document, shows)
    counted = dict.fromkeys((*(met(first, shows) if first else ()), *own))
    known = {name: str(number) for number, name in enumerate(counted, 1)}
    return {name: known[name] for name in own}


def met(document: Document, shows: Callable[[Message], bool] = lambda _: True) -> tuple[str, ...]:
    """Give the ids of the notes in the order in which readers meet their marks; see `numbers`."""
    known = footnotes(document)
    if not known:
        return ()
    shown = (message for message in _as_read(document) if shows(message))
    found = (name for message in shown for name in marks(message) if name in known)
    return tuple(dict.fromkeys(found))


def is_marked_on_slides(document: LocalizedDocument, message: Message) -> bool:
    """Tell whether a text has its marks on a slide: the title of a slide has none."""
    path = document.in_full.places.get(message.id, ())
    if path[-1:] == ("title",):
        return "columns" in path
    return path[-1:] != ("text",) or path[-3:-2] != ("goals",)


def _as_read(document: Document) -> Iterator[Message]:
    """Give the messages that readers see, in the order in which a publication shows them."""
    for section in _every(document.sections):
        yield from _of_section(replace(section, sections=()))
        kind = getattr(section, "kind", "")
        if kind in ("directions", "overview"):
            yield from (direction.title for direction in document.directions)
        elif kind == "strategies":
            for direction in document.directions:
                yield from _seen(direction)


def _of_section(section: Any) -> Iterator[Message]:
    rows = getattr(section, "rows", ())
    yield from _seen(replace(section, rows=()) if rows else section)
    for row in rows:
        # A row is written in any order, and read in that of the columns.
        yield from (row.cells[each.id] for each in section.columns if each.id in row.cells)


def _seen(node: object) -> Iterator[Message]:
    for path, message in messages(node):
        if field_of(path) not in UNMARKED and path[0] != FIELD:
            yield message
