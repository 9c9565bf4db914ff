"""The document as data, `blueprint.json`: `docs/blueprint-json.schema.json` describes it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.rendering import Layout
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.renderers import as_data, switcher
from blueprint_cli.renderers.as_data import VERSION
from blueprint_cli.world import World


def render(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
    """Give the document as UTF-8 JSON; it has no layout.

    Where the document has several editions, `edition` says which it is, and `edition_titles` names
    them all. The texts stand where they stand in the document, as plain text; `messages` tells for
    each, by its id, the source, the target with its markup, and where the target came from: of a
    conversion, which pairs of the term base were used, why it was overridden, and the translation
    that is its `pivot`.
    """
    document = for_readers(document)
    known = switcher.choices(document)
    content = {
        "format": VERSION,
        "locale": as_data.locale(document),
        "editions": [edition.tag for edition in document.editions],
        "source_digest": document.digest,
        **({"edition": document.selection} if known else {}),
        **({"edition_titles": {each["id"]: each["name"] for each in known}} if known else {}),
        **({"conversion": asdict(document.conversion)} if document.conversion else {}),
        **as_data.content(document),
        "messages": {name: _provenance(each) for name, each in document.messages.items()},
    }
    return as_data.written(content), Layout()


def _provenance(message: Message) -> dict[str, Any]:
    provenance: dict[str, Any] = {
        "source": message.written,
        **({"pivot": message.source} if message.pivot and not message.is_fallback else {}),
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
