"""Sections that draw, list or sum up what the document knows as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, get_args

from blueprint_cli.model.constraints import Id, OneOrMore, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections.section import Named, Untitled


@dataclass(frozen=True, kw_only=True)
class Highlight(Identified):
    """One key figure, drawn large."""

    id: Id = described("Name of the highlight, unique in the document.", example="trees-planted")
    of: Id = described("The figure or the indicator that it shows, by its id.", example="new-trees")
    text: Message | None = described(
        "What the figure is; without it, the title of the indicator.", None, example="十年內種樹"
    )


@dataclass(frozen=True, kw_only=True)
class Highlights(Untitled):
    """Key figures, drawn large."""

    kind: Literal["highlights"]
    highlights: tuple[Highlight, ...] = described(
        "The figures, in order.",
        example=[{"id": "trees-planted", "of": "new-trees", "text": "十年內種樹"}],
    )


@dataclass(frozen=True, kw_only=True)
class Indicators(Named):
    """The indicators of the document: where each started, where it is, where it must be."""

    kind: Literal["indicators"]
    only: tuple[Id, ...] = described(
        "The indicators to show, where not all: their ids, in the order to show them in.",
        (),
        example=["open-shore", "canopy"],
    )


@dataclass(frozen=True, kw_only=True)
class Drawn(Untitled):
    """A picture that the theme draws from data."""

    caption: Message = described("What the picture shows.", example="開放的岸線長度，2024至2035年")
    alternative: Message | None = described(
        "What the picture tells, for a reader who cannot see it; without it, a sentence made from "
        "the data.",
        None,
        example="開放的岸線由2024年的11.5公里增至2026年的13公里，目標是2030年達20公里。",
    )


Shape: TypeAlias = Literal["bars", "line", "bullet", "stacked", "multiples", "matrix"]


@dataclass(frozen=True, kw_only=True)
class Chart(Drawn):
    """A chart of numbers that stand elsewhere in the document."""

    kind: Literal["chart"]
    of: Annotated[tuple[Id, ...], OneOrMore()] = described(
        "What it draws: the id of a table, of an indicator or of several; or actions, the "
        "actions of the plan by their status.",
        example="open-shore",
    )
    shape: Shape = described(
        "bars; line; bullet: progress against the target; stacked: shares of a whole; multiples: "
        "a small line for each; matrix: every action of the plan, coloured by its status.",
        example="line",
    )
    columns: tuple[Id, ...] = described(
        "The columns of the table that are drawn, where not all.", (), example=["first", "second"]
    )
    by: Literal["direction", "strategy", "lead"] | None = described(
        "Of actions: what each bar is for.", None, example="direction"
    )


@dataclass(frozen=True, kw_only=True)
class Timeline(Drawn):
    """When actions start, pass their milestones and end."""

    kind: Literal["timeline"]
    of: Literal["actions", "milestones"] = described(
        "actions: a bar from start to due, with its milestones. milestones: these alone, in the "
        "order of time.",
        "actions",
        example="milestones",
    )
    only: tuple[Id, ...] = described(
        "The parts of the plan whose actions are drawn, where not all: ids of directions, "
        "strategies, goals or actions.",
        (),
        example=["talent"],
    )


ProgressPart: TypeAlias = Literal["counts", "promises", "new"]


@dataclass(frozen=True, kw_only=True)
class Progress(Named):
    """What became of the promises of the earlier edition: how many were kept, and each of them."""

    kind: Literal["progress"]
    show: tuple[ProgressPart, ...] = described(
        "What it shows, where not all. counts: how many were kept. promises: each of them. new: "
        "the actions that nobody had promised.",
        (),
        example=["counts"],
    )

    @property
    def parts(self) -> tuple[ProgressPart, ...]:
        """What it shows: all of its parts, where it does not choose."""
        return self.show or get_args(ProgressPart)


#: The kinds of this family.
ReportedKind: TypeAlias = Highlights | Indicators | Chart | Timeline | Progress
