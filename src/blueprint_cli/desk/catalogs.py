"""Catalogs brought up to date with their document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from blueprint_cli.catalogs import passages, pofile
from blueprint_cli.catalogs.catalog import parse
from blueprint_cli.catalogs.dividing import divide
from blueprint_cli.catalogs.headers import expected, header_for_tools, with_fields
from blueprint_cli.catalogs.sync import EditionOf, Synced, sync
from blueprint_cli.desk.offering import Offer, offer
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.edits import Change
from blueprint_cli.locales.localize import as_source, localize
from blueprint_cli.locales.vocabulary import asked
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.walk import texts
from blueprint_cli.syntax import read
from blueprint_cli.world import World


@dataclass(frozen=True)
class Brought:
    """A catalog brought up to date: the change to its file, and what was done.

    `fields` are those that its header lacked, `offers` what new messages were offered.
    """

    change: Change
    done: Synced
    fields: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()


def catalog_path(tag: str) -> str:
    """Give the path of a locale's catalog in the document's folder."""
    return f"locales/{tag}.po"


def synchronize(
    world: World,
    document: Document,
    tag: str,
    edition_of: EditionOf = lambda *_: None,
    *,
    headed: bool = False,
) -> Outcome[Brought]:
    """Bring a locale's catalog up to date with the document; nothing is written.

    A translated locale that has no catalog gets one; that of the source has the theme's words which
    the theme lacks in its language. One that is to be `headed` gets all fields of
    the header that tools look for. The value's change has the same text before and after where the
    catalog was up to date. Faults are those of reading a catalog.
    """
    path = catalog_path(tag)
    is_source = tag in document.sources
    translated = document.locales[tag].strategy == "translate"
    before = ""
    if world.exists(path):
        source = read(world, path)
        found = source.diagnostics + (parse(source.value).diagnostics if source.value else ())
        if source.value is None or has_errors(found):
            return Outcome(None, found)
        before = source.value.text
    divided = divide(before, document)
    text, fields = divided.text, tuple[str, ...]()
    if headed or not text:
        text, fields = _headed(text, document, tag)
    said = () if is_source else _catalogued(_base(world, document, tag), text)
    own = [*said, *asked(world, document, tag)]
    # An override that has expired is not shown, of whatever edition it is.
    dates = edition_of if translated else lambda *_: None
    away = left_out.messages(document, tag)
    done = sync(text, own, additions=translated or is_source, left_out=away, edition_of=dates)
    text, offers = offer(done.text, done.added)
    own_change = Change.of(world, path, before, text)
    return Outcome(Brought(own_change, replace(done, divided=divided.ids), fields, offers))


def _base(world: World, document: Document, tag: str) -> Document:
    """Give the document whose sources a locale is made from.

    Where a translation that is converted cannot be told, it is the source that overrides quote.
    """
    origin = document.made_from(tag)
    made = None if origin in document.sources else localize(document, world).value
    if made is None:
        return document
    return as_source(next(each.document for each in made.documents if each.tag == origin))


def kept_handles(world: World, document: Document) -> Outcome[Change]:
    """Keep which handle each block of a passage has; nothing is written."""
    before = ""
    if world.exists(passages.FILE):
        source = read(world, passages.FILE)
        if source.value is None:
            return Outcome(None, source.diagnostics)
        before = source.value.text
    return Outcome(Change.of(world, passages.FILE, before, passages.written(document)))


def _catalogued(document: Document, text: str) -> Iterator[Message]:
    """Give the messages of a document, and the numbers for which a catalog says something else.

    What it said for the words that stood there before is put away.
    """
    entries = pofile.parse(text).entries
    said = {
        each.id: wording(each.source)
        for each in entries
        if each.id and each.target not in ("", each.source) and not each.is_fuzzy
    }
    for _, message in texts(document):
        own = {said.get(message.id), said.get(message.was)}
        if message.is_language or wording(message.source) in own:
            yield message


def _headed(text: str, document: Document, tag: str) -> tuple[str, tuple[str, ...]]:
    """Give a catalog with the header that tools expect, and the fields that it lacked.

    Overrides, which few catalogs of a converted locale have, need none where there is no file.
    """
    about = (document.document.title.source, document.langs[tag], document.document.day)
    if text:
        return with_fields(text, expected(*about))
    is_converted = document.is_converted(tag)
    return (f"{header_for_tools(*about, {})}\n" if not is_converted else ""), ()
