"""The parts of a plan with their places in the file: what checks of delivery read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.model.delivery.doing import Led
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import Action, Direction, Goal, Strategy
from blueprint_cli.model.walk import Path


@dataclass(frozen=True)
class Planned:
    """An action, the path to it, and what it belongs to."""

    path: Path
    action: Action
    goal: Goal
    strategy: Strategy
    direction: Direction


def actions(document: Document) -> Iterator[Planned]:
    """Give every action of a plan, in written order."""
    for path, strategy, direction in _strategies(document):
        for number, goal in enumerate(strategy.goals):
            for place, action in enumerate(goal.actions):
                own = (*path, "goals", number, "actions", place)
                yield Planned(own, action, goal, strategy, direction)


def led(document: Document) -> Iterator[tuple[Path, Led]]:
    """Give every strategy, goal and action of a plan, in written order."""
    for path, strategy, _ in _strategies(document):
        yield path, strategy
        for number, goal in enumerate(strategy.goals):
            yield (*path, "goals", number), goal
            for place, action in enumerate(goal.actions):
                yield (*path, "goals", number, "actions", place), action


def _strategies(document: Document) -> Iterator[tuple[Path, Strategy, Direction]]:
    for index, direction in enumerate(document.directions):
        for number, strategy in enumerate(direction.strategies):
            yield ("directions", index, "strategies", number), strategy, direction
