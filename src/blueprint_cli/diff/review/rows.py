"""A review: every message in all locales side by side, as a person goes through them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.message import Origin
from blueprint_cli.model.queries import Query
from blueprint_cli.model.states import SignOff, State

#: What is found of a text that its state tells already: missing, stale, a draft.
_TOLD_BY_STATE = frozenset({"BP301", "BP302", "BP309", "BP332"})


@dataclass(frozen=True)
class Side:
    """What one locale says for a message.

    `text` is Markdown as it is written, empty where it is missing; `previous` is the source that a
    stale text was made for. `found` are the findings of checks about it; `figures` what each figure
    that it names shows to readers. `left_out` says why the locale has no such text, where it is
    not to have one. `queries` are those about it that are open.
    """

    tag: str
    lang: str
    text: str
    origin: Origin
    state: State
    stale: bool = False
    previous: str = ""
    reason: str = ""
    signed: tuple[SignOff, ...] = ()
    place: str = ""
    found: tuple[Diagnostic, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    left_out: str = ""
    queries: tuple[Query, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Whether the locale has no text of its own, and should."""
        return self.origin is Origin.FALLBACK and not self.left_out

    @property
    def is_draft(self) -> bool:
        """Whether it is marked as one, for the source as it is now."""
        return self.state is State.DRAFT and not self.stale

    @property
    def is_override(self) -> bool:
        """Whether a person wrote what a conversion would have made."""
        return self.origin is Origin.CONVERTED and bool(self.reason)

    @property
    def is_signed(self) -> bool:
        """Whether its state is for people to vouch for: nobody signs a source or a conversion."""
        has_own = self.origin in (Origin.TRANSLATED, Origin.FALLBACK)
        return self.is_override or (has_own and not self.left_out)

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """The findings, but those that say no more than its state."""
        return tuple(each for each in self.found if each.code not in _TOLD_BY_STATE)

    @property
    def needs_work(self) -> bool:
        """Whether it is missing, a draft, stale, found fault with, or asked about."""
        is_unfinished = self.is_missing or self.state is State.DRAFT or self.stale
        return is_unfinished or bool(self.found) or bool(self.queries)


@dataclass(frozen=True)
class Row:
    """One message: its id, its number in the plan and its section's heading, all its sides.

    The first side is the source. `anchor` is the fragment under which pages and slides show it,
    empty where they show it nowhere; those in the `folder` of an edition, where the full one lacks
    it. `place` is `file:line` of the source.
    """

    id: str
    number: str
    section: str
    anchor: str
    place: str
    sides: tuple[Side, ...]
    folder: str = ""

    @property
    def source(self) -> Side:
        """What was written."""
        return self.sides[0]


@dataclass(frozen=True)
class Review:
    """All rows of a document, in its order; the first locale is the source.

    `names` are the locales' own names and `langs` their full language tags, by tag; `others` are
    findings about no message, `queries` the open ones about none. `edition` is the SHA-256 of the
    source document.
    """

    title: str
    edition: str
    names: Mapping[str, str]
    rows: tuple[Row, ...]
    langs: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Diagnostic, ...] = ()
    queries: tuple[Query, ...] = ()

    @property
    def file(self) -> str:
        """The name of the document's file."""
        return self.rows[0].place.rpartition(":")[0] if self.rows else ""
