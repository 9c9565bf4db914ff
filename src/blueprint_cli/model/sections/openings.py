"""What a plan opens and closes with: why it is made, how, to what end, and the last word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from blueprint_cli.model.constraints import Id, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections.section import Named, Titled


@dataclass(frozen=True, kw_only=True)
class Driver(Identified):
    """One reason for the plan: what happened, and what it means."""

    id: Id = described("Name of the driver, unique in the document.", example="ageing")
    event: Message = described("What happened.", example="人口高齡化")
    meaning: Message = described("What it means for the plan.", example="街道要讓人走得慢、坐得下")


@dataclass(frozen=True, kw_only=True)
class Drivers(Titled):
    """Why the plan is made: pairs of what happened and what it means."""

    kind: Literal["drivers"]
    drivers: tuple[Driver, ...] = described(
        "The drivers, in order.",
        example=[{"id": "ageing", "event": "人口高齡化", "meaning": "街道要讓人走得慢、坐得下"}],
    )


@dataclass(frozen=True, kw_only=True)
class Quality(Identified):
    """One quality of the plan, in a word or two."""

    id: Id = described("Name of the quality, unique in the document.", example="forward-looking")
    text: Message = described("The quality.", example="前瞻")


@dataclass(frozen=True, kw_only=True)
class Qualities(Titled):
    """How the plan is made: its qualities and its horizon."""

    kind: Literal["qualities"]
    lead: Message | None = described(
        "A sentence under the heading.", None, example="本計劃有三個特點："
    )
    qualities: tuple[Quality, ...] = described(
        "The qualities, in order.", example=[{"id": "forward-looking", "text": "前瞻"}]
    )
    horizon: Message | None = described(
        "The years that the plan covers.", None, example="2026至2030年"
    )


@dataclass(frozen=True, kw_only=True)
class Vision(Titled):
    """What the plan wants to make true, in one sentence."""

    kind: Literal["vision"]
    text: Message = described("The vision.", example="建設國際創新科技中心")


@dataclass(frozen=True, kw_only=True)
class Mission(Identified):
    """One mission, with the pictograms that stand for it."""

    id: Id = described("Name of the mission, unique in the document.", example="prosperity")
    text: Message = described("The mission.", example="為市民創造優質就業")
    pictograms: tuple[Id, ...] = described(
        "Names of pictograms in templates/pictograms/.", (), example=["person"]
    )


@dataclass(frozen=True, kw_only=True)
class Missions(Titled):
    """What the plan sets out to do."""

    kind: Literal["missions"]
    missions: tuple[Mission, ...] = described(
        "The missions, in order.", example=[{"id": "prosperity", "text": "為市民創造優質就業"}]
    )


@dataclass(frozen=True, kw_only=True)
class Closing(Named):
    """The last word."""

    kind: Literal["closing"]
    text: Message = described(
        "The closing paragraph.", example="今天種下一棵樹，是送給下一代的一片樹蔭。"
    )


#: The kinds of this family.
OpeningKind: TypeAlias = Drivers | Qualities | Vision | Missions | Closing
