"""Remarks to readers on texts that are not what they might take them for.

A text without a translation is the source, and a translation may be of an earlier edition. Each is
marked where it stands, and what the marks of translations mean is said once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from blueprint_cli.model import localized
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.renderers import cldr
from blueprint_cli.renderers.hypertext import messages

#: Stands on a slide after a text that a remark at its foot is about; style sheets write it.
DAGGER = "†"


def on_text(document: LocalizedDocument, message: Message) -> str:
    """Give the remark on a text; nothing where there is none."""
    if message.is_fallback:
        return document.words.say("fallback-note")
    return _on_translation(document, message.translated_from) if message.is_marked else ""


def legend(document: LocalizedDocument) -> tuple[str, ...]:
    """Say what the remarks on translations mean, each once; nothing where there are none."""
    marked = (each for each in document.messages.values() if each.is_marked)
    remarks = dict.fromkeys(on_text(document, each) for each in marked)
    language = document.language_of(*document.document.sources)
    return tuple(
        document.words.say("stale-legend", mark=each, language=language) for each in remarks
    )


def on_slide(document: LocalizedDocument, html: str) -> tuple[str, ...]:
    """Give the remarks for the foot of a slide, each once, by what stands on it."""
    return tuple(_on_slide(document, messages.kinds(html)))


def measured(document: LocalizedDocument, message: Message) -> str:
    """Give the lines of a message with all that stands on a slide for it, to be fitted."""
    plain = "\n".join(localized.lines(message, document.values))
    return f"{plain}{DAGGER}" if message.is_marked else plain


def _on_slide(document: LocalizedDocument, kinds: messages.Kinds) -> Iterator[str]:
    if kinds.fallback:
        yield document.words.say("fallback-note")
    if kinds.editions:
        # One dagger stands for all: of several editions none is named.
        only = kinds.editions[0] if len(kinds.editions) == 1 else None
        said = document.words.say(
            "stale-on-slide",
            mark=_on_translation(document, only),
            language=document.language_of(*document.document.sources),
        )
        yield f"{DAGGER} {said}"


def _on_translation(document: LocalizedDocument, edition: date | None) -> str:
    if edition is None:
        return document.words.say("stale-note")
    return document.words.say("stale-note-dated", date=cldr.day(edition, document.edition.lang))
