"""What checks of finished files read, and how they say where something stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from blueprint_cli.checks.finding import Finding
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.model.delivery.details import shown_in
from blueprint_cli.model.delivery.displayed import homes
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.structure.drawn_texts import is_drawn
from blueprint_cli.model.structure.footnotes import footnotes, is_marked_on_slides, numbers
from blueprint_cli.model.walk import Path, field_of

#: Lists whose texts stand where a section asks for them; and messages that no page shows: for the
#: speaker, and for who cannot see a picture.
LISTED = ("parties", "terms", "references", "history")
_UNPRINTED = ("notes", "alternative", "signed-alternative", "short")


def printed(rendering: Rendering) -> Iterator[Message]:
    """Give the messages that paper is to show, in the document's order."""
    listed = {str(each.of) for each in listings(rendering.shown.document)}
    kinds = {placed.section.kind for placed in rendering.shown.sections}
    unmarked = _unmarked(rendering)
    known = shown_in(rendering.shown.document)
    tables = homes(rendering.shown.document)
    measured = {
        at for at, each in enumerate(rendering.shown.document.indicators) if each.id in tables
    }
    for name, message in rendering.shown.messages.items():
        path = rendering.places[name]
        is_cell = "cells" in path
        # A plan without a section that shows it has been told of already.
        is_shown = path[0] != "directions" or "strategies" in kinds
        is_shown &= path[0] != "directions" or _is_known(path, known)
        is_shown &= path[0] != "units"  # it is a part of what its figures say
        is_shown &= path[0] not in LISTED or _is_listed(path, listed)
        is_printed = is_cell or field_of(path) not in _UNPRINTED
        is_printed &= not is_drawn(path)  # a picture is read out by its alternative text
        is_printed &= field_of(path) != "indicators_called"  # in words of the theme's, in one form
        if path[0] == "indicators" and path[1] not in measured:  # a list has the title alone
            is_shown &= "indicators" in listed and field_of(path) == "title"
        if is_shown and is_printed and name not in unmarked:
            yield message


def _is_known(path: Path, shown: frozenset[str]) -> bool:
    """Tell whether a section shows a text on how an action goes, if it is one."""
    key = detail_of(path)
    return not key or key in shown


def detail_of(path: Path) -> str:
    """Give the key of what a text tells of how an action goes; nothing for any other text."""
    steps = ("milestones", "progress") if path[:1] == ("directions",) else ()
    return next((key for key in steps if key in path), "")


def _is_listed(path: Path, listed: set[str]) -> bool:
    """Tell whether a list of the document has a text, of which a check tells where none has."""
    return str(path[0]) in listed


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
