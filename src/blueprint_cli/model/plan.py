"""The plan itself: directions, their strategies, goals and actions."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from blueprint_cli.model.constraints import STRICT, Count, Id, described
from blueprint_cli.model.delivery.doing import STATUSES, Done, Led
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Action(Done):
    """One thing that will be done."""

    id: Id = described(
        "Name of the action, unique in the document; keep it when you reword or move the action.",
        example="school-education",
    )
    text: Message = described("What will be done.", example="在中小學推動創科教育")


@dataclass(frozen=True, kw_only=True)
class Goal(Led):
    """What a strategy is to reach, and the actions that lead there."""

    id: Id = described("Name of the goal, unique in the document.", example="local-talent")
    text: Message = described(
        "What is to be reached.", example="從不同學習階段着手，培育**本地**人才"
    )
    actions: tuple[Action, ...] = described(
        "The actions that lead to the goal.",
        (),
        example=[{"id": "school-education", "text": "在中小學推動創科教育"}],
    )
    notes: Message | None = described(
        "Speaker's notes for the goal's slide.", None, example="先說現況，再說目標。"
    )


@dataclass(frozen=True, kw_only=True)
class Strategy(Led):
    """One strategy of a direction."""

    id: Id = described("Name of the strategy, unique in the document.", example="talent")
    title: Message = described("Title of the strategy.", example="充實人才資源")
    quotation: Message | None = described(
        "A sentence to set off at the head of the strategy.", None, example="「人才為本」"
    )
    goals: tuple[Goal, ...] = described(
        "The goals of the strategy.",
        (),
        example=[{"id": "local-talent", "text": "培育**本地**人才"}],
    )
    notes: Message | None = described(
        "Speaker's notes for the strategy's slide.", None, example="只講一個例子。"
    )

    @property
    def actions(self) -> tuple[Action, ...]:
        """Every action of its goals, in order."""
        return tuple(action for goal in self.goals for action in goal.actions)


@dataclass(frozen=True, kw_only=True)
class Direction(Identified):
    """One broad direction, and the strategies that follow it."""

    id: Id = described("Name of the direction, unique in the document.", example="talent-pool")
    title: Message = described("Title of the direction.", example="壯大人才庫")
    strategies: tuple[Strategy, ...] = described(
        "The strategies of the direction.", (), example=[{"id": "talent", "title": "充實人才資源"}]
    )
    notes: Message | None = described(
        "Speaker's notes for the direction's slide.", None, example="停頓，再進入下一部分。"
    )

    @property
    def actions(self) -> tuple[Action, ...]:
        """Every action of its strategies, in order."""
        return tuple(action for strategy in self.strategies for action in strategy.actions)


@dataclass(frozen=True, kw_only=True)
class Totals:
    """How many of each the plan must hold; a document that does not is refused."""

    __pydantic_config__: ClassVar = STRICT
    directions: Count | None = described("How many directions there must be.", None, example=4)
    strategies: Count | None = described("How many strategies there must be.", None, example=8)
    goals: Count | None = described("How many goals there must be.", None, example=16)
    actions: Count | None = described("How many actions there must be.", None, example=42)


#: The levels of a plan, from the top, as the document names them.
LEVELS = ("directions", "strategies", "goals", "actions")


def actions(directions: tuple[Direction, ...]) -> tuple[Action, ...]:
    """Give every action of a plan, in its order."""
    return tuple(action for direction in directions for action in direction.actions)


def count(directions: tuple[Direction, ...]) -> dict[str, int]:
    """Count what a plan holds at each level of `LEVELS`."""
    strategies = [each for direction in directions for each in direction.strategies]
    goals = [goal for strategy in strategies for goal in strategy.goals]
    sizes = (len(directions), len(strategies), len(goals), len(actions(directions)))
    return dict(zip(LEVELS, sizes, strict=True))


def status_counts(directions: tuple[Direction, ...]) -> dict[str, int]:
    """Count the actions of a plan by status, as texts call them: `actions.done`.

    Nothing of a plan that says of no action how it stands.
    """
    found = [each.status for each in actions(directions) if each.status]
    return {f"actions.{status}": found.count(status) for status in STATUSES} if found else {}


def branch_counts(directions: tuple[Direction, ...]) -> dict[str, frozenset[int]]:
    """Give how much single branches hold at each level: the goals of a strategy, of a direction."""
    found: dict[str, set[int]] = {level: set() for level in LEVELS}
    for direction in directions:
        for level, held in count((direction,)).items():
            found[level].add(held)
        for strategy in direction.strategies:
            sizes = [len(goal.actions) for goal in strategy.goals]
            found["goals"].add(len(sizes))
            found["actions"].update(sizes, [sum(sizes)])
    return {level: frozenset(held) for level, held in found.items()}


def sizes(directions: tuple[Direction, ...]) -> dict[str, dict[str, int]]:
    """Give how much every direction, strategy and goal of a plan holds at each level, by id."""
    found: dict[str, dict[str, int]] = {}
    for direction in directions:
        found[direction.id] = count((direction,))
        for strategy in direction.strategies:
            found[strategy.id] = count((replace(direction, strategies=(strategy,)),))
            for goal in strategy.goals:
                found[goal.id] = {"actions": len(goal.actions)}
    return found


def numbers(directions: tuple[Direction, ...]) -> dict[str, str]:
    """Give every number of a plan by id.

    Directions and strategies are counted through the plan; goal 3.1 and action 3.1.2 belong to
    strategy 3.
    """
    return dict(_numbered(directions))


def _numbered(directions: tuple[Direction, ...]) -> Iterator[tuple[str, str]]:
    counter = itertools.count(1)
    for number, direction in enumerate(directions, 1):
        yield direction.id, str(number)
        for strategy in direction.strategies:
            strategy_number = next(counter)
            yield strategy.id, str(strategy_number)
            for goal_number, goal in enumerate(strategy.goals, 1):
                yield goal.id, f"{strategy_number}.{goal_number}"
                for action_number, action in enumerate(goal.actions, 1):
                    yield action.id, f"{strategy_number}.{goal_number}.{action_number}"
