"""What checks of finished files read, and how they say where something stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from blueprint_cli.checks.finding import Finding
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.model.delivery.details import shown_in
from blueprint_cli.model.delivery.displayed import homes, parts_of_progress
from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.structure.drawn_texts import is_drawn
from blueprint_cli.model.structure.footnotes import footnotes, is_marked_on_slides, numbers
from blueprint_cli.model.structure.outline import every
from blueprint_cli.model.walk import Path, field_of

#: Lists whose texts stand where a section asks for them; and messages that no page shows: for the
#: speaker, and for who cannot see a picture.
LISTED = ("parties", "terms", "references", "history")
#: The name of an indicator stands in words of the theme, in one form.
_UNPRINTED = ("notes", "alternative", "signed-alternative", "short", "indicators_called")


def printed(rendering: Rendering) -> Iterator[Message]:
    """Give the messages that paper is to show, in the document's order."""
    shows, unmarked = _Shows(rendering.shown.document), _unmarked(rendering)
    for name, message in rendering.shown.messages.items():
        path = rendering.places[name]
        if _is_printed(path) and shows.text(path) and name not in unmarked:
            yield message


def _is_printed(path: Path) -> bool:
    """Tell whether a text is printed where it stands: a picture is read out by its alternative."""
    is_said = field_of(path) not in _UNPRINTED or "cells" in path
    return is_said and not is_drawn(path)


class _Shows:
    """What the sections of a document show of that which stands in its lists."""

    def __init__(self, document: Document) -> None:
        self.kinds = {placed.section.kind for placed in every(document)}
        self.listed = {str(each.of) for each in listings(document)}
        self.details = shown_in(document)
        self.progress = parts_of_progress(document)
        tables = homes(document)
        self.measured = {at for at, each in enumerate(document.indicators) if each.id in tables}

    def text(self, path: Path) -> bool:
        """Tell whether some section shows a text; of a plan without one it has been told."""
        match path:
            case ("directions", *_):
                return "strategies" in self.kinds and _is_known(path, self.details)
            case ("units", *_):
                return False  # it is a part of what its figures say
            case ("earlier", *_):
                part = "counts" if field_of(path) == "called" else "promises"
                return part in self.progress
            case ("indicators", at, *_) if at not in self.measured:
                # A list has the title alone.
                return "indicators" in self.listed and field_of(path) == "title"
            case (name, *_) if name in LISTED:
                return name in self.listed
        return True


def _is_known(path: Path, shown: frozenset[str]) -> bool:
    """Tell whether a section shows a text on how an action goes, if it is one."""
    key = detail_of(path)
    return not key or key in shown


def detail_of(path: Path) -> str:
    """Give the key of what a text tells of how an action goes; nothing for any other text."""
    steps = ("milestones", "progress") if path[:1] == ("directions",) else ()
    return next((key for key in steps if key in path), "")


def _unmarked(rendering: Rendering) -> frozenset[str]:
    """Give the ids of the texts of notes without a mark in what the file shows.

    A slide has no mark in its title, and may have a short text in place of the one with the mark.
    """
    own = rendering.shown.document
    known = footnotes(own)
    if not known:
        return frozenset()
    is_deck = rendering.path.endswith(FORMATS["slides-pdf"].file)
    has_marks = partial(is_marked_on_slides, rendering.shown) if is_deck else bool
    shown = numbers(own, shows=has_marks)
    return frozenset(note.text.id for name, note in known.items() if name not in shown)


def found(
    rendering: Rendering, name: str, text: Told, *hints: Told, page: int = 0, part: str = ""
) -> Finding:
    """Say something about the message or node of an id; about the document where it has no such."""
    path = rendering.places.get(name, ())
    message_id = name if name in rendering.document.messages else ""
    return Finding(path, text, (*hints, _see(rendering, page)), message_id, part=part)


def _see(rendering: Rendering, page: int) -> Told:
    """Say where to look."""
    if page:
        return tell("See page {page} of {file}.", page=page, file=rendering.path)
    return tell("See {file}.", file=rendering.path)
