"""Packets: the messages of one locale as they travel to a translator and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from blueprint_cli.model.queries import Remark, Reply
from blueprint_cli.model.states import SIGNED, State, seal
from blueprint_cli.source import Span

#: What a base says at its end, where the source went out in the place of the target.
COPIED = " copied"


@dataclass(frozen=True)
class TermUse:
    """A term of the term base in a source: code points `start` up to `end`, and what to call it.

    The `note` says what it means, or when to use it.
    """

    start: int
    end: int
    id: str
    target: str
    note: str = ""


@dataclass(frozen=True)
class Alternative:
    """A translation of the same source or of one like it, and how like: 100 is the same wording."""

    source: str
    target: str
    percent: int


@dataclass(frozen=True)
class Unit:
    """One message on its way out.

    `source` and `target` are Markdown as the document has it, placeholders in braces; the target is
    empty where it is missing. `previous` is the source that a stale target was made for. `notes`
    are for the translator: the section, limits, what the place is. `place` is `file:line`.
    `alternatives` are what memories have for one that is not finished, the likest first.
    """

    id: str
    source: str
    target: str = ""
    state: State = State.MISSING
    previous: str = ""
    notes: tuple[str, ...] = ()
    place: str = ""
    terms: tuple[TermUse, ...] = ()
    alternatives: tuple[Alternative, ...] = ()

    @property
    def glosses(self) -> tuple[tuple[str, str], ...]:
        """The terms in its source, each as it stands there and as the target is to say it.

        Behind that stands what the term base notes of it.
        """
        return tuple(
            (
                self.source[each.start : each.end],
                f"{each.target} ({each.note})" if each.target and each.note else each.target,
            )
            for each in self.terms
        )

    @property
    def base(self) -> str:
        """The unit as it goes out: the seal of its wording, and the state it is signed for in."""
        own = seal(self.source, self.target)
        return f"{own} {self.state.label}" if self.state > State.TRANSLATED else own


@dataclass(frozen=True)
class Packet:
    """All units of a locale: what an export writes.

    `name` is the document's file, `title` its title, `tag` the locale's; `source_lang` and `lang`
    are full BCP 47 tags. `edition` is the SHA-256 of the source document that it was made from.
    `colour` is the theme's for the head of a table, as `#` and digits; empty for the default
    theme's. `day` is that of the document's text, where it is known. Of one that `has_copies`, the
    source stands in the place of each target that is not finished, for tools that translate nothing
    else. Of one that `is_bare`, codes have no Markdown inside where their type tells it, for tools
    that show elements and not what is in them.
    """

    name: str
    title: str
    tag: str
    source_lang: str
    lang: str
    edition: str
    units: tuple[Unit, ...]
    colour: str = ""
    day: date | None = None
    has_copies: bool = False
    is_bare: bool = False


@dataclass(frozen=True)
class ReturnedUnit:
    """One message as a file says it that came back, and where it says so.

    `state` is None where the format or the tool that saved it does not tell. `parts` has the place
    of single parts where it is not that of the whole: `source`, `target`. `base` is what the unit
    was as it went out (see `Unit.base`), empty where the file has lost it. `remarks` are what
    people have written beside the text; `replies` what they say to earlier remarks.
    """

    id: str
    source: str
    target: str
    span: Span
    state: State | None = None
    parts: Mapping[str, Span] = field(default_factory=dict)
    base: str = ""
    remarks: tuple[Remark, ...] = ()
    replies: tuple[Reply, ...] = ()

    @property
    def seal(self) -> str:
        """The seal of its wording as it went out; empty where nobody knows."""
        return self.base.partition(" ")[0]

    @property
    def sent(self) -> State | None:
        """The state that it was signed for in as it went out, if any."""
        label = self.base.partition(" ")[2]
        return next((each for each in SIGNED if each.label == label), None)

    @property
    def was_copied(self) -> bool:
        """Whether its source went out in the place of its target."""
        return self.base.endswith(COPIED)

    def part(self, name: str) -> Span:
        """Give the place of its `source` or `target`."""
        return self.parts.get(name, self.span)


@dataclass(frozen=True)
class Returned:
    """What a file that came back says: empty where it does not say which locale or edition.

    `lang` is the language that it names; of a file that has lost its tag, that tells the locale.
    `loose` are remarks about no message, each with its place.
    """

    units: tuple[ReturnedUnit, ...]
    tag: str = ""
    edition: str = ""
    lang: str = ""
    loose: tuple[tuple[Remark, Span | None], ...] = ()
