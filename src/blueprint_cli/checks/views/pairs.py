"""The pairs that checks of locales read: a source, and what a locale says for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.checks.views.text import Text, by_kind, sides
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin, Passage
from blueprint_cli.model.walk import Path, texts_of


@dataclass(frozen=True, eq=False)
class Pair:
    """A source and its target, which somebody has written: a translation, or an override."""

    id: str
    tag: str
    source: Text
    target: Text

    @cached_property
    def is_alike(self) -> bool:
        """Whether both sides are divided into the same paragraphs and list items."""
        ours, theirs = self.source.blocks, self.target.blocks
        return [each.shape for each in ours] == [each.shape for each in theirs]


class WholePair(Pair):
    """A pair whose texts have all of a passage that came about in one way."""


def pairs(document: LocalizedDocument, *, drafts: bool = False) -> Iterator[Pair]:
    """Give the pairs of a locale; where they are wanted, those of drafts too.

    A target that somebody has to look at is told of as that: how it differs is no news. Of a
    passage, each block makes a pair; so does what a catalog says for a passage as a whole where
    that cannot be divided among its blocks.
    """
    lang = document.source_lang
    for path, message in _translated(document):
        if drafts or not message.is_draft:
            ours = Text(path, message, message.source, lang)
            theirs = Text(path, message, message.target, message.lang, message.id)
            yield Pair(message.id, document.tag, ours, theirs)


def whole_pairs(document: LocalizedDocument) -> Iterator[WholePair]:
    """Give the same pairs with the blocks of a passage together, as far as they are translated."""
    lang = document.source_lang
    for path, message in document.written:
        for own, numbers in by_kind(message, _how_translated):
            both = sides(message, numbers) if isinstance(message, Passage) else ()
            ours, theirs = (each.parts for each in both) if both else ((), ())
            yield WholePair(
                own.id,
                document.tag,
                Text(path, own, own.source, lang, parts=ours),
                Text(path, own, own.target, own.lang, own.id, parts=theirs),
            )


def _how_translated(message: Message) -> Origin | None:
    """Say how a target came about that somebody has written, and finished."""
    written = message.origin is Origin.TRANSLATED or bool(message.reason)
    return message.origin if written and message.is_language and not message.is_draft else None


def _translated(document: LocalizedDocument) -> Iterator[tuple[Path, Message]]:
    """Give the messages whose target somebody has written; a number may have one too."""
    for path, message in texts_of(document.written):
        written = message.origin is Origin.TRANSLATED or bool(message.reason)
        if written and (message.is_language or message.target != message.source):
            yield path, message
    for path, passage in document.passages.items():
        if passage.undivided:
            yield path, passage.undivided
