"""The texts that checks of language read: what someone wrote, and in which language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.checks.registry import Finding
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.walk import Path, messages


@dataclass(frozen=True)
class Text:
    """One side of a message: where it stands, what it says, and in which language.

    `message_id` is empty where the text stands in the document and not in a catalog.
    """

    path: Path
    message: Message
    text: str
    lang: str
    message_id: str = ""

    def finding(self, message: str, part: str, *hints: str) -> Finding:
        """Say something about a part of the text."""
        return Finding(self.path, message, hints, self.message_id, part=part)


def written(document: Document | LocalizedDocument) -> Iterator[Text]:
    """Give the texts that someone wrote: the source, or a locale's translations and overrides."""
    if isinstance(document, Document):
        lang = next((document.langs[tag] for tag in document.sources), "")
        for path, message in messages(document):
            yield Text(path, message, message.source, lang)
        return
    for path, message in messages(document.document):
        if _is_written(message):
            yield Text(path, message, message.target, message.lang, message.id)


def shown(document: LocalizedDocument) -> Iterator[Text]:
    """Give the texts that a locale shows in its own language, converted ones too."""
    for path, message in messages(document.document):
        if not message.is_fallback:
            catalogued = message.id if _is_written(message) else ""
            yield Text(path, message, message.target, message.lang, catalogued)


def _is_written(message: Message) -> bool:
    return message.origin is Origin.TRANSLATED or bool(message.reason)
