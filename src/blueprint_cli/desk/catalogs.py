"""Catalogs brought up to date with their document."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.catalogs.catalog import parse
from blueprint_cli.catalogs.headers import header
from blueprint_cli.catalogs.sync import EditionOf, Synced, sync
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.edits import Change
from blueprint_cli.model.document import Document
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import read
from blueprint_cli.world import World


@dataclass(frozen=True)
class Brought:
    """A catalog brought up to date: the change to its file, and what was done."""

    change: Change
    done: Synced


def catalog_path(tag: str) -> str:
    """Give the path of a locale's catalog in the document's folder."""
    return f"locales/{tag}.po"


def synchronize(
    world: World, document: Document, tag: str, edition_of: EditionOf = lambda *_: None
) -> Outcome[Brought]:
    """Bring a locale's catalog up to date with the document; nothing is written.

    A translated locale that has no catalog gets one. The value's change has the same text before
    and after where the catalog was up to date. Faults are those of reading a catalog.
    """
    path = catalog_path(tag)
    translated = document.locales[tag].strategy == "translate"
    before = ""
    if world.exists(path):
        source = read(world, path)
        found = source.diagnostics + (parse(source.value).diagnostics if source.value else ())
        if source.value is None or has_errors(found):
            return Outcome(None, found)
        before = source.value.text
    text = before or (f"{_header(document, tag)}\n" if translated else "")
    own = [message for _, message in messages(document)]
    # An override that has expired is not shown, of whatever edition it is.
    dates = edition_of if translated else lambda *_: None
    done = sync(text, own, additions=translated, edition_of=dates)
    return Outcome(Brought(Change.of(world, path, before, done.text), done))


def _header(document: Document, tag: str) -> str:
    return header(document.document.title.source, document.langs[tag], {})
