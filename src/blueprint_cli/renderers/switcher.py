"""The switcher of editions: what each is called, and the way to it from a file of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.selecting import files, names
from blueprint_cli.model.publication.selections import FULL, folder
from blueprint_cli.model.structure.elsewhere import File, beside


def title(document: LocalizedDocument) -> Message | None:
    """Give what readers know the edition by that a document is shown in; the full one has none."""
    own = document.document.editions.get(document.selection)
    return own.title if own else None


def choices(document: LocalizedDocument) -> list[dict[str, Any]]:
    """Give every edition of a document that has several: its `id`, its `name`, and the way to it.

    From the edition that is shown its `page` and its `deck` are linked to, or what it has instead.
    """
    whole = document.in_full.document
    return [
        {
            "id": edition,
            "name": document.name_of(edition),
            "page": _way(document, edition, ("html", "slides-html", "pdf")),
            "deck": _way(document, edition, ("slides-html", "html", "pdf")),
        }
        for edition in (names(whole) if whole.editions else ())
    ]


def page(document: LocalizedDocument) -> str:
    """Give the way to the page of the edition that is shown, or else of the full one."""
    own = document.selection
    made = [each.name for each in files(document.in_full.document, own)]
    return File(own if "html" in made else FULL, "html").seen_from(own)


def _way(document: LocalizedDocument, edition: str, wanted: Sequence[str]) -> str:
    made = [each.name for each in files(document.in_full.document, edition)]
    best = next((name for name in wanted if name in made), "json")
    return File(edition, best).seen_from(document.selection)


def folder_in(document: LocalizedDocument, tag: str) -> str:
    """Give the way to the same edition in another locale."""
    return f"../{beside(document.selection)}{tag}/{folder(document.selection)}"
