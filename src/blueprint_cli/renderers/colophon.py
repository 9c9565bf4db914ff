"""Colophon: what stands at the back of a publication, line by line, for every format."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from blueprint_cli.language.tags import name_in
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.imprint import Imprint, numbers
from blueprint_cli.model.publication.standard_numbers import compact

#: What a writer may have put in front of the holder of the copyright.
_COPYRIGHT = ("©", "版權", "版权", "opyright")


def lines(document: LocalizedDocument) -> list[dict[str, Any]]:
    """Give the lines of the imprint: each with a `label`, and a `message` or a `text`, and a `url`.

    Nothing of a document without an imprint and a language that prevails.
    """
    cover = document.document.document
    made = [] if cover.imprint is None else list(_imprint(document, cover.imprint))
    return made + ([_line(text=_prevailing(document, cover.prevails))] if cover.prevails else [])


def _imprint(document: LocalizedDocument, own: Imprint) -> Iterator[dict[str, Any]]:
    say = document.words.say
    if own.number:
        yield _line(say("imprint-number"), text=own.number)
    for names, number in numbers(own.isbn):
        files = (each for each in FORMATS.values() if each.group in names)
        words = "".join(f" · {say(f'format-{each.name}')}" for each in islice(files, 1))
        yield _line(say("imprint-isbn"), text=f"{number}{words}")
    if own.issn:
        yield _line(say("imprint-issn"), text=own.issn)
    if own.copyright:
        yield _line(_copyright(document, own.copyright), own.copyright)
    if own.licence and f"licence-{own.licence}" in document.words:
        name = say(f"licence-{own.licence}")
        address = say(f"licence-{own.licence}-address")
        yield _line(text=say("imprint-licence", licence=name), url=address)
    for name in ("address", "printer"):
        if message := getattr(own, name):
            yield _line(say(f"imprint-{name}"), message)


def _line(
    label: str = "", message: Message | None = None, text: str = "", url: str = ""
) -> dict[str, Any]:
    return {"label": label, "message": message, "text": text, "url": url}


def _copyright(document: LocalizedDocument, holder: Message) -> str:
    if any(sign in holder.target for sign in _COPYRIGHT):
        return ""
    return document.words.say("imprint-copyright", year=document.document.document.published.year)


def _prevailing(document: LocalizedDocument, tag: str) -> str:
    """Say in the locale's own language which language prevails."""
    own = document.document.langs.get(tag, tag)
    name = name_in(own, document.edition.lang) or tag
    return document.words.say("imprint-prevails", language=name)


def metadata(document: LocalizedDocument) -> list[tuple[str, str]]:
    """Give the imprint as metadata of a page, by names of the DCMI Metadata Terms."""
    own = document.document.document.imprint
    if own is None:
        return []
    isbns = (number for _, number in numbers(own.isbn))
    found = [("dcterms.identifier", f"urn:isbn:{compact(isbn)}") for isbn in isbns]
    if own.issn:
        found.append(("dcterms.isPartOf", f"urn:issn:{own.issn}"))
    if own.copyright:
        holder = plain(own.copyright, document.values)
        found.append(("dcterms.rightsHolder", holder))
    held = (line for line in lines(document) if line["url"] or line["message"] == own.copyright)
    rights = " · ".join(_said(document, line) for line in held if line["url"] or line["message"])
    if rights:
        found.append(("dcterms.rights", rights))
    if own.licence and f"licence-{own.licence}" in document.words:
        found.append(("dcterms.license", document.words.say(f"licence-{own.licence}-address")))
    return found


def _said(document: LocalizedDocument, line: dict[str, Any]) -> str:
    message = line["message"]
    return f"{line['label']} {plain(message, document.values) if message else line['text']}".strip()
