"""The switcher of editions: what each is called, and the way to it from a file of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.selection.elsewhere import File, beside
from blueprint_cli.model.selection.selecting import files, names
from blueprint_cli.model.selection.selections import FULL, folder


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
    page = File(document.tag, own if "html" in made else FULL, "html")
    return page.seen_from(page._replace(edition=own))


def _way(document: LocalizedDocument, edition: str, wanted: Sequence[str]) -> str:
    made = [each.name for each in files(document.in_full.document, edition)]
    best = next((name for name in wanted if name in made), "json")
    own = File(document.tag, document.selection, best)
    return own._replace(edition=edition).seen_from(own)


def folder_in(document: LocalizedDocument, tag: str) -> str:
    """Give the way to the same edition in another locale."""
    return f"../{beside(document.selection)}{tag}/{folder(document.selection)}"
