"""What changed from one edition to another: parts, messages in every locale, values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from blueprint_cli.diff.editions.changes import (
    EditionDiff,
    MessageChange,
    MessageKind,
    PartChange,
    PartKind,
)
from blueprint_cli.diff.editions.guesses import renames, splits
from blueprint_cli.diff.editions.parts import Part, merged, moved, origins, parts
from blueprint_cli.diff.editions.rewording import extent
from blueprint_cli.diff.editions.targets import retranslated, targets
from blueprint_cli.diff.editions.values import value_changes
from blueprint_cli.markup.handles import handles
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.walk import messages, passages


@dataclass(frozen=True)
class Snapshot:
    """A document as it was at one time: its name for the user, itself, and all its locales."""

    name: str
    document: Document
    locales: tuple[LocalizedDocument, ...]

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Its parts by id."""
        return parts(self.document)

    @cached_property
    def messages(self) -> Mapping[str, Message]:
        """Its messages by id, as they were written."""
        return {message.id: message for _, message in messages(self.document)}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its passages, in written order."""
        return passages(self.document)

    @property
    def lang(self) -> str:
        """The language that it is written in."""
        return self.document.langs[self.document.sources[0]]


def compare(old: Snapshot, new: Snapshot) -> EditionDiff:
    """Give what changed from an old edition to a new one."""
    return _Comparison(old, new).diff()


@dataclass(frozen=True)
class _Comparison:
    old: Snapshot
    new: Snapshot

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The old id of every part that stayed, by its new one."""
        return origins(self.old.parts, self.new.parts)

    @cached_property
    def blocks(self) -> Mapping[str, str]:
        """The old id of every block of a passage that stayed, by its new one."""
        before = {passage.id: passage for passage in self.old.passages}
        stayed: dict[str, str] = {}
        for passage in self.new.passages:
            holder, _, field = passage.id.partition(".")
            former = before.get(f"{self.known.get(holder, holder)}.{field}")
            stayed |= _stayed(former, passage) if former else {}
        return stayed

    def diff(self) -> EditionDiff:
        said = tuple(splits(tuple(self.message_changes())))
        held = tuple(renames(tuple(self.part_changes()), said))
        values = tuple(value_changes(self.old.document, self.new.document, self.known))
        return EditionDiff(self.old.name, self.new.name, held, said, values)

    def part_changes(self) -> Iterator[PartChange]:
        shifted = moved(self.old.parts, self.new.parts, self.known)
        for former, name in merged(self.old.parts, self.new.parts, self.known):
            before, after = self.old.parts.get(former), self.new.parts.get(name)
            if before is None or after is None:
                yield PartChange(PartKind.REMOVED if before else PartKind.ADDED, before, after)
                continue
            if former != name:
                yield PartChange(PartKind.RENAMED, before, after)
            if name in shifted:
                within = self.known.get(after.parent, "") == before.parent
                yield PartChange(PartKind.MOVED, before, after, within=within)
            elif before.number != after.number:
                yield PartChange(PartKind.RENUMBERED, before, after)

    def message_changes(self) -> Iterator[MessageChange]:
        before = self.old.messages
        known = {name: self.former(name) for name in self.new.messages}
        known = {name: former for name, former in known.items() if former in before}
        for former, name in merged(before, self.new.messages, known):
            change = self.message_change(former, name)
            if change is not None:
                yield change

    def message_change(self, former: str, name: str) -> MessageChange | None:
        before, after = self.old.messages.get(former), self.new.messages.get(name)
        found = targets(self.old.locales, self.new.locales, former, name)
        old, new = (each.source if each else "" for each in (before, after))
        edition, own = (self.new, name) if after else (self.old, former)
        part = edition.parts.get(own.partition(".")[0])
        change = MessageChange(
            MessageKind.RETRANSLATED, own, edition.lang, part, old, new, targets=found
        )
        if before is None or after is None:
            return replace(change, kind=MessageKind.REMOVED if before else MessageKind.ADDED)
        change = replace(change, was=former if former != name else "")
        if old != new:
            size = extent(before, after, self.new.lang)
            return replace(change, kind=MessageKind.REWORDED, extent=size)
        found = retranslated(self.old.locales, self.new.locales, found, former)
        return replace(change, targets=found) if found else None

    def former(self, name: str) -> str:
        """Give the id that a message of the new edition had in the old one, if it was there."""
        if name in self.blocks:
            return self.blocks[name]
        holder, _, field = name.partition(".")
        if holder in self.new.parts and holder not in self.known:
            return ""
        holder = self.known.get(holder, holder)
        # The field of a cell is the id of its column, which may have been renamed too.
        choices = (f"{holder}.{field}", f"{holder}.{self.known.get(field, field)}")
        return next((each for each in choices if each in self.old.messages), "")


def _stayed(old: Passage, new: Passage) -> dict[str, str]:
    """Give the old id of every block of a passage that was there before, by its new one.

    Those of one handle are one; where no handles were kept, wordings tell.
    """
    before = {block.handle: block for block in old.blocks}
    now = {block.handle: block for block in new.blocks}
    lost = [block for handle, block in before.items() if handle not in now]
    known = [(handle, block.source) for handle, block in now.items() if handle not in before]
    found = zip(handles((block.source for block in lost), known), lost, strict=True)
    same = {block.id: before[handle].id for handle, block in now.items() if handle in before}
    return same | {now[handle].id: block.id for handle, block in found if handle in now}
