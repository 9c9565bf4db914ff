"""A document as data: what `blueprint.json` holds, and what lies inside a PDF for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from typing import Any

from blueprint_cli.model.delivery.indicators import Indicator
from blueprint_cli.model.delivery.outcomes import Kept, report
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.message import Message
from blueprint_cli.model.structure.footnotes import Footnote
from blueprint_cli.model.walk import BEFORE, held
from blueprint_cli.renderers import colophon, machine_values

#: The version of this format; a change that breaks readers raises it.
VERSION = 1


def content(document: LocalizedDocument) -> dict[str, Any]:
    """Give what a locale tells its readers, as data; texts are plain, where they stand.

    `figures` has the values of the figures as data; an amount with decimals is as near as JSON's
    numbers come. A moment of an action, or of a value of an indicator, is there as it is `written`,
    and as its first and last day, `from` and `to`. `earlier` tells of each promise what became of
    it.
    """
    own = document.document
    figures = [machine_values.figure(each, document) for each in own.figures]
    return {
        "document": _plain(own.document, document),
        "totals": dict(document.counts),
        **_statuses(document),
        **({"figures": figures} if figures else {}),
        **_indicators(document),
        **_earlier(document),
        "sections": [_plain(section, document) for section in own.sections],
        "directions": [_plain(direction, document) for direction in own.directions],
        **_of_publication(document),
    }


def locale(document: LocalizedDocument) -> dict[str, str]:
    """Give the tag of a locale and the language of its texts."""
    return {"tag": document.tag, "lang": document.edition.lang}


def written(content: Mapping[str, Any]) -> bytes:
    """Write data as UTF-8 JSON."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _statuses(document: LocalizedDocument) -> dict[str, Any]:
    """Give how many actions stand in each way; nothing where no action says so."""
    counts = {name.partition(".")[2]: n for name, n in document.status_counts.items()}
    return {"statuses": counts} if counts else {}


def _indicators(document: LocalizedDocument) -> dict[str, Any]:
    """Give what the document measures; nothing of one that measures nothing."""
    own = [_plain(each, document) for each in document.document.indicators]
    return {"indicators": own} if own else {}


def _earlier(document: LocalizedDocument) -> dict[str, Any]:
    """Give what became of the promises of an earlier edition; nothing where none is named."""
    earlier = document.document.earlier
    if earlier is None:
        return {}
    found = report(document.whole or document.document)
    told = {
        "counts": dict(found.counts),
        "promises": [_kept(each, document) for each in found.kept],
        "new": [each.id for each in found.new],
    }
    return {"earlier": _plain(earlier, document) | told}


def _kept(kept: Kept, document: LocalizedDocument) -> dict[str, Any]:
    changed = {"moved": kept.is_moved, "reworded": kept.is_reworded}
    return {**_plain(kept.promise, document), "outcome": kept.outcome, **changed}


def _of_publication(document: LocalizedDocument) -> dict[str, Any]:
    """Give the lists that some documents have, and the lines of their imprint as readers see it."""
    own = document.document
    lists = {
        "parties": own.parties,
        "terms": own.terms,
        "references": own.references,
        "history": own.history,
    }
    given = {name: _plain(each, document) for name, each in lists.items() if each}
    said = [
        {key: _plain(value, document) for key, value in line.items() if value}
        for line in colophon.lines(document)
    ]
    return {**given, **({"imprint": said} if said else {})}


def _plain(node: Any, document: LocalizedDocument) -> Any:
    if isinstance(node, Message):
        return plain(node, document.values, _marks(document))
    if isinstance(node, tuple):
        return [_plain(each, document) for each in node]
    if isinstance(node, Mapping):
        return {key: _plain(each, document) for key, each in node.items()}
    if isinstance(node, date):
        return node.isoformat()
    if is_dataclass(node):
        return _fields(node, document)
    return node


def _fields(node: Any, document: LocalizedDocument) -> dict[str, Any]:
    own = {str(name): value for name, value in held(node)}
    first: dict[str, Any] = {name: own.pop(name) for name in ("kind", "id") if name in own}
    number = document.numbers.get(first.get("id", "")) or _note_number(node, document)
    numbered: dict[str, Any] = {"number": number} if number else {}
    first_paragraph = document.paragraphs.get(first.get("id", ""))
    numbered |= {"first_paragraph": first_paragraph} if first_paragraph else {}
    own.pop(BEFORE, None)
    rest = {name: _plain(value, document) for name, value in own.items() if value is not None}
    return {**first, **numbered, **rest, **_as_data(node, document)}


def _as_data(node: Any, document: LocalizedDocument) -> dict[str, Any]:
    """Give the fields of a node that programs reckon with, in place of what is written there."""
    if isinstance(node, Indicator):
        return machine_values.series(node, document)
    return machine_values.moments(node, document.document.document.financial_year)


def _note_number(node: Any, document: LocalizedDocument) -> str | None:
    return document.notes.get(node.id) if isinstance(node, Footnote) else None


def _marks(document: LocalizedDocument) -> Mapping[str, str]:
    return {name: f"[{number}]" for name, number in document.notes.items()}
