"""Listings: what a document knows, as lists for its readers, in the order of each locale."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from blueprint_cli.language.folding import is_east_asian
from blueprint_cli.model.delivery.details import NOTHING, Detail, Row, Table, table
from blueprint_cli.model.delivery.displayed import homes as shown_in
from blueprint_cli.model.delivery.displayed import questions
from blueprint_cli.model.delivery.grouping import grouped
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import actions as every_action
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.sections import Listing
from blueprint_cli.model.structure.outline import caption_of

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.localized import LocalizedDocument


@dataclass(frozen=True)
class Entry:
    """One line of a listing.

    `id` is where links to what it tells of lead; what stands elsewhere in the document has a `link`
    there, and a `label`: its number, as it is written there. An action stands under the heading of
    its `group`, and has a `row` where what is known of it is shown.
    """

    id: str = ""
    name: Message | None = None
    short: Message | None = None
    text: Message | None = None
    label: str = ""
    link: str = ""
    address: str = ""
    date: date | None = None
    correction: bool = False
    group: str = ""
    row: Row | None = None

    @property
    def details(self) -> tuple[Detail, ...]:
        """What is shown beside an action, in a few words first."""
        return (*self.row.cells.values(), *self.row.below) if self.row else ()


def entries(document: LocalizedDocument, listing: Listing) -> tuple[Entry, ...]:
    """Give the lines of a listing.

    Of two listings that tell of the same, the first one in the file is where links lead.
    """
    if listing.of == "actions":
        return tuple(
            Entry(name=row.node.text, label=row.number, link=row.node.id, group=name, row=row)
            for name, rows in actions(document, listing)
            for row in rows.rows
        )
    homes: dict[str, str] = {}
    for each in listings(document.document):
        for entry in _ENTRIES[each.of](document):
            homes.setdefault(entry.id, each.id)
    made = _sorted(document, tuple(_ENTRIES[listing.of](document)), listing.of)
    return tuple(each if homes[each.id] == listing.id else replace(each, id="") for each in made)


def actions(document: LocalizedDocument, listing: Listing) -> tuple[tuple[str, Table], ...]:
    """Give the actions of a listing under the headings that it asks for, each with a table.

    A table has no columns where nothing is to be shown beside the actions: by date, it is the date.
    """
    show = listing.show or (("due",) if listing.by == "due" else NOTHING)
    groups = grouped(document, listing.by)
    return tuple((each.name, table(document, each.actions, show)) for each in groups)


def listed(document: Document, listing: Listing) -> tuple[str, ...]:
    """Give the ids of what a listing tells of that stands nowhere else; see `entries`."""
    terms = (each for each in document.terms if each.short)
    parties = (each for each in document.parties if each.short)
    held: Mapping[str, Iterable[Identified]] = {
        "terms": document.terms,
        "abbreviations": (*terms, *parties),
        "references": document.references,
        "history": document.history,
        "contacts": document.document.contacts,
        "indicators": (each for each in document.indicators if each.id not in shown_in(document)),
    }
    return tuple(each.id for each in held.get(listing.of, ()))


def _sorted(document: LocalizedDocument, made: tuple[Entry, ...], listed: str) -> tuple[Entry, ...]:
    """Sort terms where all of them are in an alphabet; others keep the order of the file.

    CLDR's orders of Chinese, by strokes and by sound, need tables that come with no dependency.
    """
    names = [_plain(document, each.name or each.short) for each in made]
    if listed not in ("terms", "abbreviations") or any(map(is_east_asian, names)):
        return made
    pairs = sorted(zip(names, made, strict=True), key=lambda pair: _alphabetical(pair[0]))
    return tuple(entry for _, entry in pairs)


def _alphabetical(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in folded if not unicodedata.combining(sign))


def _plain(document: LocalizedDocument, message: Message | None) -> str:
    from blueprint_cli.model.localized import plain

    return plain(message, document.own_values) if message else ""


def _terms(document: LocalizedDocument) -> Iterator[Entry]:
    for each in document.document.terms:
        yield Entry(each.id, name=each.term, short=each.short, text=each.text)


def _abbreviations(document: LocalizedDocument) -> Iterator[Entry]:
    for term in document.document.terms:
        if term.short:
            yield Entry(term.id, name=term.short, text=term.term)
    for party in document.document.parties:
        if party.short:
            yield Entry(party.id, name=party.short, text=party.name)


def _captioned(kind: str) -> Callable[[LocalizedDocument], Iterator[Entry]]:
    def give(document: LocalizedDocument) -> Iterator[Entry]:
        for placed in document.sections:
            own = placed.section
            if caption_of(own) == kind:
                label = document.words.say(kind, number=document.captions[own.id][1])
                named = (getattr(own, name, None) for name in ("caption", "title", "alternative"))
                yield Entry(name=next(filter(None, named), None), label=label, link=own.id)

    return give


def _actions(document: LocalizedDocument) -> Iterator[Entry]:
    for action in every_action(document.document.directions):
        yield Entry(name=action.text, label=document.numbers[action.id], link=action.id)


def _references(document: LocalizedDocument) -> Iterator[Entry]:
    for each in document.document.references:
        label = document.words.say("reference-citation", number=document.labels[each.id].number)
        yield Entry(each.id, text=each.text, label=label, address=each.url or "")


def _history(document: LocalizedDocument) -> Iterator[Entry]:
    for each in document.document.history:
        yield Entry(each.id, text=each.text, date=each.date, correction=each.correction)


def _contacts(document: LocalizedDocument) -> Iterator[Entry]:
    for each in document.document.document.contacts:
        yield Entry(each.id, name=each.label, address=each.address)


def _indicators(document: LocalizedDocument) -> Iterator[Entry]:
    """Give the indicators: a way to the table of each, or else the place of it."""
    shown = shown_in(document.document)
    for each in document.document.indicators:
        here, link = ("", each.id) if each.id in shown else (each.id, "")
        yield Entry(here, name=each.title, link=link)


def _questions(document: LocalizedDocument) -> Iterator[Entry]:
    for section in questions(document.document):
        for each in section.questions:
            number = document.labels[each.id].number
            label = document.words.say("question", number=number)
            yield Entry(name=each.text, label=label, link=each.id)


_ENTRIES: Mapping[str, Callable[[LocalizedDocument], Iterator[Entry]]] = {
    "terms": _terms,
    "abbreviations": _abbreviations,
    "figures": _captioned("figure"),
    "tables": _captioned("table"),
    "actions": _actions,
    "references": _references,
    "history": _history,
    "contacts": _contacts,
    "indicators": _indicators,
    "questions": _questions,
}
