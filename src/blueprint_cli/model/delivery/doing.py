"""Doing: what a document knows of an action: who, by when, with how much, and how it is going."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias

from blueprint_cli.model.constraints import Id, OneOrMore, described
from blueprint_cli.model.delivery.when import When
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message

Status: TypeAlias = Literal["planned", "under-way", "done", "delayed", "dropped"]
#: Every status, in the order in which an action may come to them.
STATUSES: Final[tuple[Status, ...]] = ("planned", "under-way", "done", "delayed", "dropped")
#: What the public asks why.
UNEXPLAINED: Final[tuple[Status, ...]] = ("delayed", "dropped")


@dataclass(frozen=True, kw_only=True)
class Milestone(Identified):
    """One step on the way of an action."""

    id: Id = described("Name of the milestone, unique in the document.", example="pilot-opens")
    date: When = described(
        "When it is due, as precisely as it is known: 2027, FY2027, 2027-H1, 2027-Q2, 2027-06, "
        "2027-06-30.",
        example="2027-Q2",
    )
    text: Message = described("What is reached then.", example="首個試點啟用")
    reached: When | None = described("When it was reached.", None, example="2027-05")


@dataclass(frozen=True, kw_only=True)
class Led(Identified):
    """What somebody answers for, and what shows whether it works."""

    lead: Annotated[tuple[Id, ...], OneOrMore()] = described(
        "Who answers for it: the id of a party, or of several.",
        (),
        trailing=True,
        example="talent-office",
    )
    indicators: tuple[Id, ...] = described(
        "What shows whether it works: ids of indicators.",
        (),
        trailing=True,
        example=["open-shore"],
    )


@dataclass(frozen=True, kw_only=True)
class Done(Led):
    """What is done by somebody, by some time."""

    partners: Annotated[tuple[Id, ...], OneOrMore()] = described(
        "Who helps: the id of a party, or of several.", (), trailing=True, example=["science-park"]
    )
    start: When | None = described(
        "When it starts, as precisely as it is known: 2026, FY2026, 2026-H2, 2026-Q3, 2026-07, "
        "2026-07-01.",
        None,
        trailing=True,
        example="2026-Q3",
    )
    due: When | None = described(
        "When it must be done, as precisely as it is known.", None, trailing=True, example="2028"
    )
    milestones: tuple[Milestone, ...] = described(
        "The steps on the way.",
        (),
        trailing=True,
        example=[{"id": "pilot-opens", "date": "2027-Q2", "text": "首個試點啟用"}],
    )
    budget: Id | None = described(
        "What it may cost: the id of a figure.", None, trailing=True, example="talent-fund"
    )
    status: Status | None = described(
        "How it stands: planned, under-way, done, delayed, dropped.",
        None,
        trailing=True,
        example="under-way",
    )
    progress: Message | None = described(
        "What has been done; why it is delayed or dropped, for which it must be there.",
        None,
        trailing=True,
        example="首輪申請已經截止。",
    )
    as_of: When | None = described(
        "The date of the status; of what is done, when it was done.",
        None,
        key="as-of",
        trailing=True,
        example="2026-06-30",
    )

    @property
    def is_planned_as_data(self) -> bool:
        """Whether the document knows more of it than its text."""
        told = (self.lead, self.partners, self.start, self.due, self.milestones, self.budget)
        return any((*told, self.indicators, self.status, self.progress, self.as_of))
