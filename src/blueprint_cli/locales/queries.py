"""The queries of a document: what all its catalogs have been asked, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from blueprint_cli.catalogs.remarks import remarks
from blueprint_cli.locales.localize import Localization
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.queries import Query, Remark, read_remark
from blueprint_cli.model.walk import COVER, walk


def queries(localization: Localization) -> tuple[Query, ...]:
    """Give the remarks on all texts in the order of the document, closed ones too.

    What two locales say of a text in the same words is one query. A remark on no text is one on the
    document; one on a text that is gone comes last.
    """
    document = localization.documents[0].document
    names = _names(document)
    answers = {
        (names.get(each.id, each.id), each.key[1]): each for each in localization.answers.answers
    }
    found: dict[tuple[str, str], Query] = {}
    for tag, name, remark in _remarks(localization, names):
        key = (name, remark.key)
        known = found.get(key, Query(name, remark, (), answers.get(key)))
        if tag not in known.tags:
            known = Query(name, known.remark, (*known.tags, tag), known.answer)
        found[key] = known
    order = {name: at for at, name in enumerate(dict.fromkeys((COVER, *names.values())))}
    return tuple(sorted(found.values(), key=lambda each: order.get(each.id, len(order))))


def open_in(known: Iterable[Query], document: Document, tag: str) -> tuple[Query, ...]:
    """Give the queries that a locale has to see to: its own, and what was answered to others.

    A question without an answer waits for the writer, wherever it was asked: nobody else is to
    translate by it. What is converted follows its source.
    """
    is_told = document.locales[tag].strategy == "translate"
    return tuple(
        each
        for each in known
        if each.is_open and (tag in each.tags or (is_told and each.is_answered))
    )


def _names(document: Document) -> Mapping[str, str]:
    """Give the ids that messages have by those that they have, and had."""
    own = [each for _, each in walk(document) if isinstance(each, Message)]
    return {each.was: each.id for each in own if each.was} | {each.id: each.id for each in own}


def _remarks(
    localization: Localization, names: Mapping[str, str]
) -> Iterator[tuple[str, str, Remark]]:
    """Give each remark with the locale and the message whose entry has it."""
    for tag, catalog in localization.catalogs.items():
        above = filter(None, map(read_remark, catalog.comments))
        yield from ((tag, COVER, each) for each in above)
        for entry in catalog.entries.values():
            for each in remarks(entry.own_comments) if entry.own_comments else ():
                yield tag, names.get(entry.id, entry.id), each
