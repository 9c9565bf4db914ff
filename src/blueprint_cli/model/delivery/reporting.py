"""What became of the promises of an earlier edition, as a locale tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blueprint_cli.model.delivery import outcomes
from blueprint_cli.model.delivery.outcomes import AWAITED, DONE, Kept, Outcome
from blueprint_cli.model.delivery.when import moment_of
from blueprint_cli.model.message import Message

if TYPE_CHECKING:
    from blueprint_cli.model.localized import LocalizedDocument

#: What is counted, in the order in which readers are told: see `outcomes.Report.counts`.
COUNTED = ("promised", "done", "on-time", "done-late", "late", "open", "dropped", "changed", "new")


@dataclass(frozen=True)
class Row:
    """What a table tells of a promise.

    `text` is what the plan says now, or what was promised where it says nothing any more: then
    `anchor` is empty. `before` is what was promised in other words. `promised`, `now` and `done`
    are moments as the locale says them: by when it was promised, by when it is due now if that is
    another, and when it was done. `part` is that of the section, as `Progress.show` names it; so
    it is for the others here.
    """

    id: str
    text: Message
    anchor: str
    before: Message | None
    outcome: Outcome
    promised: str = ""
    now: str = ""
    done: str = ""
    part: str = "promises"


@dataclass(frozen=True)
class Count:
    """How many promises had one of `COUNTED`."""

    name: str
    number: int
    part: str = "counts"


@dataclass(frozen=True)
class New:
    """An action that nobody had promised."""

    id: str
    text: Message
    part: str = "new"


def counts(document: LocalizedDocument) -> tuple[Count, ...]:
    """Give how many there are of each of `COUNTED`; nothing of what there is none of."""
    found = outcomes.report(document.document).counts
    always = ("promised", "done")
    return tuple(Count(name, found[name]) for name in COUNTED if found[name] or name in always)


def rows(document: LocalizedDocument) -> tuple[Row, ...]:
    """Give a row for every promise, in the order of the earlier edition."""
    made = (_row(document, each) for each in outcomes.report(document.document).kept)
    return tuple(each for each in made if each)


def new(document: LocalizedDocument) -> tuple[New, ...]:
    """Give the actions that nobody had promised, in the order of the plan."""
    return tuple(New(each.id, each.text) for each in outcomes.report(document.document).new)


def _row(document: LocalizedDocument, kept: Kept) -> Row | None:
    promise, action = kept.promise, kept.action
    text = action.text if action else promise.text
    if text is None:
        return None  # a check tells of a promise without words
    is_done, is_awaited = kept.outcome in DONE, kept.outcome in AWAITED
    return Row(
        promise.id,
        text,
        action.id if action else "",
        promise.text if action and kept.is_reworded else None,
        kept.outcome,
        promised=_said(document, promise.due),
        now=_said(document, action.due) if action and kept.is_moved and is_awaited else "",
        done=_said(document, action.as_of) if action and is_done else "",
    )


def _said(document: LocalizedDocument, moment: str | None) -> str:
    return document.speech().when(moment_of(moment)) if moment else ""
