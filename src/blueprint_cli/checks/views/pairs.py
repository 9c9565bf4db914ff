"""The pairs that checks of locales read: a source, and what a locale says for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.checks.views.text import Text, by_kind, sides
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin, Passage


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


def pairs(document: LocalizedDocument, *, drafts: bool = False) -> Iterator[Pair]:
    """Give the pairs of a locale; where they are wanted, those of drafts too.

    A target that somebody has to look at is told of as that: how it differs is no news.
    """
    (source,) = document.document.sources
    lang = document.document.langs[source]

    def kind(message: Message) -> tuple[str, Origin] | None:
        by_hand = message.origin is Origin.TRANSLATED or bool(message.reason)
        wanted = message.is_language and by_hand and (drafts or not message.is_draft)
        return (message.lang, message.origin) if wanted else None

    for path, message in document.written:
        for own, numbers in by_kind(message, kind):
            both = sides(message, numbers) if isinstance(message, Passage) else (None, None)
            ours, theirs = (each.parts if each else () for each in both)
            yield Pair(
                own.id,
                document.tag,
                Text(path, own, own.source, lang, parts=ours),
                Text(path, own, own.target, own.lang, own.id, parts=theirs),
            )
