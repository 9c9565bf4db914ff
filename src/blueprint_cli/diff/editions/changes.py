"""The nouns of a comparison: what an edition has that another has not, by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from blueprint_cli.diff.editions.parts import Part
from blueprint_cli.diff.editions.rewording import Extent
from blueprint_cli.diff.pieces import Piece, pieces


class PartKind(Enum):
    """What became of a part of the document."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    RENAMED = "renamed"


@dataclass(frozen=True)
class PartChange:
    """A part that came, went, moved, or has another number or id; `before` or `after` may lack.

    A part is renumbered where only others moved; one that moved did so `within` its parent or from
    another one. `likely_was` is the id of a removed part with the
    same text: most likely this is the same, called anew.
    """

    kind: PartKind
    before: Part | None
    after: Part | None
    likely_was: str = ""
    within: bool = False

    @property
    def part(self) -> Part:
        """The part as it is, or as it was at last."""
        part = self.after or self.before
        if part is None:
            raise ValueError(self)
        return part


class Standing(Enum):
    """What the target of a message is now."""

    MISSING = "missing"
    STALE = "stale"
    DRAFT = "draft"
    UP_TO_DATE = "up-to-date"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    CONVERTED = "converted"
    OVERRIDDEN = "overridden"
    REMOVED = "removed"


@dataclass(frozen=True)
class TargetChange:
    """The target of a changed message in one locale: before and after, and what it is now."""

    tag: str
    lang: str
    before: str
    after: str
    standing: Standing


class MessageKind(Enum):
    """What became of a message."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    RETRANSLATED = "retranslated"


@dataclass(frozen=True)
class MessageChange:
    """A message whose source or targets have changed: both sources, and what each locale says.

    `was` is its id in the old edition where it has another; `part` is what it belongs to, None for
    the cover. `extent` is how much of a reworded source has changed. `split_from` is the message
    whose old text has the words of this added one.
    """

    kind: MessageKind
    id: str
    lang: str
    part: Part | None
    old: str
    new: str
    was: str = ""
    extent: Extent | None = None
    targets: tuple[TargetChange, ...] = ()
    split_from: str = ""

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """How the source became another."""
        return pieces(self.old, self.new, self.lang)


@dataclass(frozen=True)
class ValueChange:
    """A value that is no text, as a date, an address or a total; empty where it is not there."""

    id: str
    before: str
    after: str


@dataclass(frozen=True)
class EditionDiff:
    """All that two editions differ in, in the order of the new one; `old` and `new` name them."""

    old: str
    new: str
    parts: tuple[PartChange, ...] = ()
    messages: tuple[MessageChange, ...] = ()
    values: tuple[ValueChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether they do not differ."""
        return not (self.parts or self.messages or self.values)

    @property
    def stale(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the changed messages whose target is stale now, by locale."""
        found: dict[str, tuple[str, ...]] = {}
        for message in self.messages:
            for target in message.targets:
                if target.standing is Standing.STALE:
                    found[target.tag] = (*found.get(target.tag, ()), message.id)
        return found
