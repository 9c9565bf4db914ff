"""What became of the promises of an earlier edition, as the document itself reports it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.delivery.promises import Promise
from blueprint_cli.model.delivery.when import days, moment_of
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import Action
from blueprint_cli.model.plan import actions as every_action

Outcome: TypeAlias = Literal["on-time", "done-late", "late", "open", "dropped"]
#: What can have become of a promise, in the order in which readers are told; each has one of them.
OUTCOMES: Final[tuple[Outcome, ...]] = ("on-time", "done-late", "late", "open", "dropped")
#: Those of what has been done.
DONE: Final[tuple[Outcome, ...]] = ("on-time", "done-late")
#: Those of what is still to be done.
AWAITED: Final[tuple[Outcome, ...]] = ("late", "open")
_MARK: Final = lazy_pattern(r"\[\^[^\]\s]+\]")


@dataclass(frozen=True)
class Kept:
    """A promise, the action that it has become, if any, and its outcome."""

    promise: Promise
    action: Action | None
    outcome: Outcome
    is_moved: bool = False
    is_reworded: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether the plan says it otherwise now: in other words, or by another date."""
        return self.is_moved or self.is_reworded


@dataclass(frozen=True)
class Report:
    """What became of every promise, and the actions that nobody had promised."""

    kept: tuple[Kept, ...]
    new: tuple[Action, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many promises there were, how many had each outcome, and were changed or are new."""
        found = Counter(each.outcome for each in self.kept)
        done = sum(found[each] for each in DONE)
        return {
            "promised": len(self.kept),
            "done": done,
            **{each: found[each] for each in OUTCOMES},
            "changed": sum(each.is_changed for each in self.kept),
            "new": len(self.new),
        }


def report(document: Document) -> Report:
    """Hold the plan against the promises of the edition that it names; without one, of nobody."""
    promises = document.earlier.promises if document.earlier else ()
    actions = {each.id: each for each in every_action(document.directions)}
    kept = tuple(_kept(document, each, actions.get(each.action or "")) for each in promises)
    known = {each.action.id for each in kept if each.action}
    return Report(kept, tuple(each for each in actions.values() if each.id not in known))


def totals(document: Document) -> dict[str, int]:
    """Count what became of promises, as texts call it: `promises`, `promises.on-time`.

    Nothing of a document that names no earlier edition.
    """
    if document.earlier is None:
        return {}
    counts = dict(report(document).counts)
    promised, new = counts.pop("promised"), counts.pop("new")
    named = {f"promises.{outcome}": number for outcome, number in counts.items()}
    return {"promises": promised, "actions.new": new, **named}


def reported(document: Document) -> date:
    """Give the day of the report: that of the last revision, or else of publication."""
    return document.document.day


def _kept(document: Document, promise: Promise, action: Action | None) -> Kept:
    if action is None:
        return Kept(promise, None, "dropped")
    text = promise.text.source if promise.text else action.text.source
    return Kept(
        promise,
        action,
        _outcome(document, promise, action),
        is_moved=_is_moved(document, promise.due, action.due),
        is_reworded=unmarked(text) != unmarked(action.text.source),
    )


def unmarked(text: str) -> str:
    """Give the wording of a text, without the marks of its notes."""
    return wording(_MARK.sub("", text))


def _is_moved(document: Document, promised: str | None, now: str | None) -> bool:
    """Tell whether a date is another, and not the same said more precisely."""
    if promised is None or now is None:
        return False
    first, last = days(moment_of(promised), document.document.financial_year)
    own_first, own_last = days(moment_of(now), document.document.financial_year)
    return not (first <= own_first and own_last <= last)


def _outcome(document: Document, promise: Promise, action: Action) -> Outcome:
    """Give what became of a promise, which is late when the last day that it named is over."""
    if action.status == "dropped":
        return "dropped"
    month = document.document.financial_year
    last = days(moment_of(promise.due), month)[1] if promise.due else date.max
    if action.status == "done":
        when = days(moment_of(action.as_of), month)[0] if action.as_of else date.min
        return "done-late" if when > last else "on-time"
    return "late" if action.status == "delayed" or reported(document) > last else "open"
