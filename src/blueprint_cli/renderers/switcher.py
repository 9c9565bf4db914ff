"""The switcher of editions: what each is called, and the way to it from a file of another."""

from __future__ import annotations

from typing import Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.structure.elsewhere import beside
from blueprint_cli.model.structure.selecting import names
from blueprint_cli.model.structure.selections import folder


def title(document: LocalizedDocument) -> Message | None:
    """Give what readers know the edition by that a document is shown in; the full one has none."""
    own = document.document.editions.get(document.selection)
    return own.title if own else None


def choices(document: LocalizedDocument) -> list[dict[str, Any]]:
    """Give every edition of a document that has several: its `id`, its `name`, and its `folder`.

    That is the way to it from the folder of the edition that is shown.
    """
    own, whole = document.selection, document.in_full.document
    return [
        {
            "id": edition,
            "name": document.name_of(edition),
            "folder": "" if edition == own else f"{beside(own)}{folder(edition)}",
        }
        for edition in (names(whole) if whole.editions else ())
    ]


def folder_in(document: LocalizedDocument, tag: str) -> str:
    """Give the way to the same edition in another locale."""
    return f"../{beside(document.selection)}{tag}/{folder(document.selection)}"
