"""Actions in another order than the plan's: by who answers for them, by when, by how they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blueprint_cli.language.figures import Moment, Part, Period
from blueprint_cli.model.delivery.when import days, moment_of
from blueprint_cli.model.plan import Action, actions
from blueprint_cli.model.publication.parties import SHORT

if TYPE_CHECKING:
    from datetime import date

    from blueprint_cli.model.localized import LocalizedDocument

#: The order in which readers look for how things stand; what nobody has said comes last.
ORDER = ("done", "under-way", "delayed", "planned", "dropped", None)


@dataclass(frozen=True)
class Group:
    """Actions under one heading; one without a name has all of them."""

    name: str
    actions: tuple[Action, ...]


def grouped(document: LocalizedDocument, by: str | None) -> tuple[Group, ...]:
    """Give the actions under headings of the locale, without headings that have none.

    An action with two leads stands under both. What has no lead, no date or no status is last.
    """
    every = actions(document.document.directions)
    made = _GROUPED[by](document, every) if by else [Group("", every)]
    return tuple(each for each in made if each.actions)


def _by_lead(document: LocalizedDocument, every: Iterable[Action]) -> Iterator[Group]:
    held: dict[str, list[Action]] = {each.id: [] for each in document.document.parties}
    left: list[Action] = []
    for action in every:
        for name in action.lead:
            held.setdefault(name, []).append(action)
        left += [] if action.lead else [action]
    values = document.own_values
    for name, led in held.items():
        yield Group(values.get(name, values.get(f"{name}:{SHORT}", name)), tuple(led))
    yield Group(document.words.say("detail-no-lead"), tuple(left))


def _by_due(document: LocalizedDocument, every: Iterable[Action]) -> Iterator[Group]:
    """Give the actions by the day on which each must be done, under the years of those days."""
    first = document.document.document.financial_year
    ends = [(_end(each.due, first), each) for each in every if each.due]
    ends.sort(key=lambda pair: pair[0])
    for year in dict.fromkeys(day.year for day, _ in ends):
        name = document.speech().say(Period((Moment(Part.YEAR, year),)), None)
        yield Group(name, tuple(each for day, each in ends if day.year == year))
    yield Group(document.words.say("detail-no-due"), tuple(each for each in every if not each.due))


def _end(due: str, first_month: int) -> date:
    return days(moment_of(due), first_month)[1]


def _by_status(document: LocalizedDocument, every: Iterable[Action]) -> Iterator[Group]:
    for status in ORDER:
        name = document.words.say(f"status-{status or 'unknown'}")
        yield Group(name, tuple(each for each in every if each.status == status))


_GROUPED: Mapping[str, Callable[[LocalizedDocument, Iterable[Action]], Iterator[Group]]] = {
    "lead": _by_lead,
    "due": _by_due,
    "status": _by_status,
}
