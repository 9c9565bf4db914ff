"""BP1xx: faults of what a publication says of itself: parties, imprint, listings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import actions, led
from blueprint_cli.diagnostics import Severity, did_you_mean, tell
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.imprint import numbers
from blueprint_cli.model.publication.parties import PLACES, named
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.publication.standard_numbers import compact, isbn_check, issn_check
from blueprint_cli.model.sections import Listing
from blueprint_cli.model.structure.carriers import CARRIERS
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path

#: How the theme's words for a licence begin, and how that ends which is its address.
_LICENCE, _ADDRESS = "licence-", "-address"
#: Where the items of a listing are written; the theme and the sections know of the others.
_LISTS = {
    "terms": ("terms", "abbreviations"),
    "references": ("references",),
    "history": ("history",),
}


@check("BP155", "unknown-party", stage=Document, firm=True)
def unknown_party(document: Document) -> Iterator[Finding]:
    """Find ids of parties that `parties` does not have.

    In a document with `parties`, one word in small letters as publisher, department, holder of the
    copyright or printer is the id of a party. `lead` and `partners` in the plan, and `owner` of an
    indicator, have nothing but ids.

    Why: readers would see the id in the place of a name.
    Example: `publisher: itbi`, where the party is called `itib`.
    """
    known = [party.id for party in document.parties]
    for path, name in _named(document):
        if name not in known:
            message = tell("no party is called “{name}”", name=name)
            hint = tell("Write the name itself, or add a party with this id under “parties”.")
            if path[0] != "document":
                hint = tell("Add a party with this id under “parties”.")
            yield Finding(path, message, (*did_you_mean(name, known), hint))


def _named(document: Document) -> Iterator[tuple[Path, str]]:
    for path in PLACES if document.parties else ():
        value = _at(document, path)
        if isinstance(value, Message) and (name := named(value.source)):
            yield path, name
    for index, name in enumerate(document.document.partners):
        yield ("document", "partners", index), name
    yield from _answering(document)


def _answering(document: Document) -> Iterator[tuple[Path, str]]:
    """Give the parties that answer for parts of the plan, help with them, or measure them."""
    held: list[tuple[Path, str, tuple[str, ...]]] = [
        (path, "lead", each.lead) for path, each in led(document)
    ]
    held += [(each.path, "partners", each.action.partners) for each in actions(document)]
    held += [
        (("indicators", index), "owner", each.owner)
        for index, each in enumerate(document.indicators)
    ]
    for path, key, names in held:
        yield from (((*path, key, index), name) for index, name in enumerate(names))


def _at(node: Any, path: Path) -> Any:
    for step in path:
        node = getattr(node, str(step), None)
    return node


@check("BP156", "wrong-standard-number", stage=Document, firm=True)
def wrong_standard_number(document: Document) -> Iterator[Finding]:
    """See that an ISBN and an ISSN have the right length and check digit.

    Why: booksellers and libraries refuse a number whose check digit is wrong (ISO 2108, ISO 3297).
    Example: `isbn: 978-962-02-0000-3`, which should end in 7.
    """
    for path, number in _standard_numbers(document):
        name = str(path[2])
        expected = (isbn_check if name == "isbn" else issn_check)(number)
        if compact(number)[-1:] != expected:
            message = tell("this is no {number}", number=name.upper())
            hint = _shape(name)
            if expected:
                hint = tell("By its other digits it should end in {digit}.", digit=expected)
            yield Finding(path, message, (hint,))


def _standard_numbers(document: Document) -> Iterator[tuple[Path, str]]:
    own = document.document.imprint
    for names, number in numbers(own.isbn) if own else ():
        yield ("document", "imprint", "isbn", *names), number
    if own and own.issn:
        yield ("document", "imprint", "issn"), own.issn


@check("BP143", "misplaced-isbn", stage=Document, firm=True)
def misplaced_isbn(document: Document) -> Iterator[Finding]:
    """See that each ISBN is for a language or a format of its own.

    Under `isbn` stand locales of the document, formats (html, pdf, slides), or the ones in the
    others.

    Why: a file whose number is under a wrong name has none, and two editions with one number
    cannot be told apart (ISO 2108:2017, 4.1).
    Example: `isbn: {em: 978-962-02-0000-7}` in a document with the locale `en`.
    """
    own, seen = document.document.imprint, dict[str, str]()
    for names, number in numbers(own.isbn) if own else ():
        path: Path = ("document", "imprint", "isbn", *names)
        for depth, name in enumerate(names):
            kinds = {name in document.locales for name in names[:depth]}
            known = [each for each in (True, False) if each not in kinds]
            choices = [name for each in known for name in _NAMED[each](document)]
            if name not in choices:
                message = tell("“{name}” is no language or format here", name=name)
                yield Finding(path[: 4 + depth], message, did_you_mean(name, choices), key=True)
                break
        first = seen.setdefault(compact(number), ", ".join(names))
        if first != ", ".join(names):
            message = tell("{names} has this number too", names=first)
            hint = tell("Each language and each format has an ISBN of its own.")
            yield Finding(path, message, (hint,))


#: What an ISBN can stand under: locales, or formats.
_NAMED: Mapping[bool, Callable[[Document], Iterable[str]]] = {
    True: lambda document: document.locales,
    False: lambda _: CARRIERS,
}


def _shape(name: str) -> Any:
    if name == "isbn":
        return tell("An ISBN has 13 digits and starts with 978 or 979; an old one has 10.")
    return tell("An ISSN has 8 digits: 1234-5679.")


@check("BP157", "unknown-licence", stage=LocalizedDocument, firm=True)
def unknown_licence(document: LocalizedDocument) -> Iterator[Finding]:
    """Find licences that the theme has no words for in a locale.

    Why: readers would not be told on which terms they may use the publication.
    Example: `licence: CC-BY`, where `CC-BY-4.0` is meant.
    """
    own = document.document.document.imprint
    if own is None or own.licence is None or f"{_LICENCE}{own.licence}" in document.words:
        return
    words = (each for each in document.words.forms if not each.endswith(_ADDRESS))
    known = [each.removeprefix(_LICENCE) for each in words if each.startswith(_LICENCE)]
    message = tell(
        "the theme has no {tag} words for the licence “{name}”",
        tag=document.tag,
        name=own.licence,
    )
    choices = tell("Write one of: {choices}.", choices=", ".join(known))
    hints = (*did_you_mean(own.licence, known), choices)
    yield Finding(("document", "imprint", "licence"), message, hints)


@check("BP158", "unknown-prevailing-locale", stage=Document, firm=True)
def unknown_prevailing_locale(document: Document) -> Iterator[Finding]:
    """See that the language that prevails is one that the document is published in.

    Why: readers are told to go by a text that is not there.
    Example: `prevails: zh-HK` in a document with the locales `zh-Hant` and `en`.
    """
    tag = document.document.prevails
    if tag is not None and tag not in document.locales:
        message = tell("the document has no locale {tag}", tag=tag)
        choices = tell("Write one of: {choices}.", choices=", ".join(document.locales))
        hints = (*did_you_mean(tag, document.locales), choices)
        yield Finding(("document", "prevails"), message, hints)


@check("BP159", "not-listed", stage=Document, severity=Severity.WARNING)
def not_listed(document: Document) -> Iterator[Finding]:
    """See that terms, references and changes are listed somewhere.

    Why: `terms` alone puts nothing on a page, and a link to a term leads nowhere.
    Example: a document with `references` but no section of `kind: listing`, `of: references`.
    """
    listed = {each.of for each in listings(document)}
    for key, ways in _LISTS.items():
        if getattr(document, key) and listed.isdisjoint(ways):
            message = tell("no section lists these")
            hint = tell(
                "Add a section with “kind: listing” and “of: {name}” where they are to stand.",
                name=key,
            )
            yield Finding((key,), message, (hint,), key=True)


@check("BP160", "empty-listing", stage=Document, severity=Severity.WARNING)
def empty_listing(document: Document) -> Iterator[Finding]:
    """Find listings of what the document does not have.

    Why: a heading over nothing is a hole on the page.
    Example: `kind: listing` with `of: tables` in a document without tables.
    """
    for placed in written(document):
        section = placed.section
        if isinstance(section, Listing) and not _holds(document, section.of):
            message = tell("there is nothing to list here")
            hint = tell("The document has no {name}: write some, or delete it.", name=section.of)
            yield Finding((*placed.path, "of"), message, (hint,))


def _holds(document: Document, listed: str) -> bool:
    kinds = {placed.section.kind for placed in written(document)}
    short = [*(term.short for term in document.terms), *(each.short for each in document.parties)]
    known = {
        "figures": "figure" in kinds,
        "tables": "table" in kinds,
        "questions": "questions" in kinds,
        "actions": any(each.actions for each in document.directions),
        "abbreviations": any(short),
        "contacts": bool(document.document.contacts),
    }
    return known[listed] if listed in known else bool(getattr(document, listed))
