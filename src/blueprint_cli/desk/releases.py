"""The editions that git has tags for: which of them a translation was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from blueprint_cli.checks.checked import Checked
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.walk import map_messages, messages, passages
from blueprint_cli.pipeline import document
from blueprint_cli.world import RevisionError, UnreadableError
from blueprint_cli.world.git import Repository
from blueprint_cli.world.revision import at_revision

#: So many editions are read, the newest first: a translation is seldom further behind.
_LIMIT = 20


@dataclass(frozen=True)
class _Edition:
    """One edition: the day of its publication, or of its last revision, and its sources by id.

    `passages` are the wordings of the blocks by the id of their passage.
    """

    day: date
    sources: Mapping[str, str]
    passages: Mapping[str, AbstractSet[str]]

    def has(self, message: Message, source: str) -> bool:
        """Tell whether a message had a source."""
        own = wording(source)
        names = {message.id, message.was} & self.sources.keys()
        if any(wording(self.sources[name]) == own for name in names):
            return True
        # The handle of a block says nothing before handles were kept.
        passage = (message.id if message.name == "" else message.was).rpartition(".")[0]
        return message.is_block and own in self.passages.get(passage, ())


@dataclass(frozen=True)
class TaggedEditions:
    """The editions of the document `path` in a folder, read when they are asked for.

    Without git, a repository or tags there are none, and nothing is told.
    """

    folder: Path
    path: str

    def day(self, message: Message, source: str) -> date | None:
        """Give the day of the latest edition in which a message had a source; None of none."""
        said = (edition.day for edition in self._editions if edition.has(message, source))
        return max(said, default=None)

    @cached_property
    def _editions(self) -> tuple[_Edition, ...]:
        seen: set[bytes] = set()
        try:
            tags = Repository(self.folder).tags(_LIMIT)
            return tuple(edition for tag in tags for edition in self._at(tag, seen))
        except RevisionError:
            return ()

    def _at(self, tag: str, seen: set[bytes]) -> Iterator[_Edition]:
        """Give the edition of a tag, unless the document there cannot be read or is known."""
        world = at_revision(self.folder, tag)
        try:
            content = world.read(self.path)
        except UnreadableError:
            return
        if content in seen:
            return
        seen.add(content)
        valid = document(world, self.path).value
        if valid is not None:
            own = valid[1]
            sources = {message.id: message.source for _, message in messages(own)}
            wordings = {
                each.id: {wording(block.source) for block in each.blocks} for each in passages(own)
            }
            yield _Edition(own.document.day, sources, wordings)


def dated(checked: Checked, editions: TaggedEditions) -> Checked:
    """Give a document whose stale translations tell of which edition they are, where tags know it.

    What a catalog says of that stands.
    """

    def change(message: Message) -> Message:
        if not message.is_stale_translation or message.translated_from:
            return message
        return replace(message, translated_from=editions.day(message, message.previous))

    def renewed(localized: LocalizedDocument) -> LocalizedDocument:
        return replace(localized, document=map_messages(localized.document, change))

    own = checked.localization
    documents = tuple(renewed(each) if _is_stale(each) else each for each in own.documents)
    return replace(checked, localization=replace(own, documents=documents))


def _is_stale(localized: LocalizedDocument) -> bool:
    return any(message.is_stale_translation for message in localized.messages.values())
