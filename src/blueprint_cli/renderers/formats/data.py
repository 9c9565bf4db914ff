"""The document as data, `blueprint.json`: `docs/blueprint-json.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any

from blueprint_cli.model.delivery.indicators import Indicator
from blueprint_cli.model.delivery.outcomes import Kept, report
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.rendering import Layout
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.model.structure.footnotes import Footnote
from blueprint_cli.model.walk import BEFORE, held
from blueprint_cli.renderers import colophon, machine_values, switcher
from blueprint_cli.world import World

#: The version of this format; a change that breaks readers raises it.
VERSION = 1


def render(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
    """Give the document as UTF-8 JSON; it has no layout.

    Where the document has several editions, `edition` says which it is, and `edition_titles` names
    them all. The texts stand where they stand in the document, as plain text; `messages` tells for
    each, by its id, the source, the target with its markup, and where the target came from: of a
    conversion, which pairs of the term base were used, and why it was overridden. `figures` has the
    values of the figures as data; an amount with decimals is as near as JSON's numbers come. A
    moment of an action, or of a value of an indicator, is there as it is `written`, and as its
    first and last day, `from` and `to`. `earlier` tells of each promise what became of it.
    """
    document = for_readers(document)
    known = switcher.choices(document)
    own = document.document
    content = {
        "format": VERSION,
        "locale": {"tag": document.tag, "lang": document.edition.lang},
        "editions": [edition.tag for edition in document.editions],
        "source_digest": document.digest,
        **({"edition": document.selection} if known else {}),
        **({"edition_titles": {each["id"]: each["name"] for each in known}} if known else {}),
        **({"conversion": asdict(document.conversion)} if document.conversion else {}),
        "document": _plain(own.document, document),
        "totals": dict(document.counts),
        **_statuses(document),
        **(
            {"figures": [machine_values.figure(each, document) for each in own.figures]}
            if own.figures
            else {}
        ),
        **_indicators(document),
        **_earlier(document),
        "sections": [_plain(section, document) for section in own.sections],
        "directions": [_plain(direction, document) for direction in own.directions],
        **_of_publication(document),
        "messages": {name: _provenance(each) for name, each in document.messages.items()},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode(), Layout()


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


def _provenance(message: Message) -> dict[str, Any]:
    provenance: dict[str, Any] = {
        "source": message.source,
        "target": message.target,
        "origin": message.origin.value,
        "lang": message.lang,
    }
    if message.reason:
        provenance["override"] = message.reason
    if message.terms:
        provenance["terms"] = [{"source": term, "target": said} for term, said in message.terms]
    if message.is_outdated:
        provenance["converted_now"] = message.converted.text
    if message.origin is not Origin.SOURCE:
        provenance["state"] = message.state.label
    if message.stale:
        provenance["stale"] = True
    if message.translated_from:
        provenance["translated_from"] = message.translated_from.isoformat()
    return provenance
