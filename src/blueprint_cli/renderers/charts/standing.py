"""How actions stand: in groups of the plan or by lead, by their status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from blueprint_cli.model.delivery.grouping import ORDER
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.plan import Action, Direction, Strategy, actions

#: The look of each status: nothing is filled in of what is only planned, or is not known.
HOLLOW, UNKNOWN = -2, -3
FILLS: Mapping[str | None, int] = {
    "planned": HOLLOW,
    "under-way": 1,
    "done": 0,
    "delayed": 2,
    "dropped": 3,
    None: UNKNOWN,
}


@dataclass(frozen=True)
class Group:
    """Actions that belong together; `heading` names what they belong to in turn, if anything."""

    name: str
    actions: tuple[Action, ...]
    id: str = ""
    heading: str = ""


def grouped(document: LocalizedDocument, by: str) -> list[Group]:
    """Give the actions by direction, strategy or lead, without groups that have none."""
    made = _by_lead(document) if by == "lead" else _by_plan(document, by)
    return [each for each in made if each.actions]


def statuses(actions: Iterable[Action]) -> list[str | None]:
    """Give every status that is among actions, in the order of all lists and keys."""
    found = {each.status for each in actions}
    return [each for each in ORDER if each in found]


def said(document: LocalizedDocument, status: str | None) -> str:
    """Say a status."""
    return document.words.say(f"status-{status or 'unknown'}")


def number(document: LocalizedDocument, action: Action) -> str:
    """Give the number of an action in the plan."""
    return document.numbers.get(action.id, "")


def _by_plan(document: LocalizedDocument, by: str) -> Iterator[Group]:
    for direction in document.document.directions:
        name = _labelled(document, "direction", direction)
        if by == "strategy":
            for each in direction.strategies:
                own = _labelled(document, "strategy", each)
                yield Group(own, each.actions, each.id, name)
        else:
            yield Group(name, direction.actions, direction.id)


def _labelled(document: LocalizedDocument, kind: str, node: Direction | Strategy) -> str:
    label = document.words.say(kind, number=document.numbers.get(node.id, ""))
    return f"{label} {plain(node.title, document.values)}"


def _by_lead(document: LocalizedDocument) -> Iterator[Group]:
    parties = {each.id: each for each in document.document.parties}
    held: dict[str, list[Action]] = {}
    for action in actions(document.document.directions):
        for lead in action.lead or ("",):
            held.setdefault(lead if lead in parties else "", []).append(action)
    for name, party in parties.items():
        called = plain(party.short or party.name, document.values)
        yield Group(called, tuple(held.get(name, ())), name)
    yield Group(document.words.say("chart-no-lead"), tuple(held.get("", ())))
