"""Sections that show what stands elsewhere in the document: the plan, and lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from blueprint_cli.model.constraints import described
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections.section import Named


@dataclass(frozen=True, kw_only=True)
class Directions(Named):
    """The place of the list of directions."""

    kind: Literal["directions"]


@dataclass(frozen=True, kw_only=True)
class Overview(Named):
    """The place of the picture of the plan: directions and their strategies."""

    kind: Literal["overview"]
    lead: Message | None = described(
        "A sentence over the picture.", None, example="兩個方向，各有兩項策略："
    )


@dataclass(frozen=True, kw_only=True)
class Strategies(Named):
    """The place of the plan in full: every strategy with its goals and actions."""

    kind: Literal["strategies"]


Listed: TypeAlias = Literal[
    "terms",
    "abbreviations",
    "figures",
    "tables",
    "actions",
    "references",
    "history",
    "contacts",
]


@dataclass(frozen=True, kw_only=True)
class Listing(Named):
    """A list of what the document holds, made by the tool."""

    kind: Literal["listing"]
    of: Listed = described(
        "What it lists: terms, abbreviations, figures, tables, actions, references, history, "
        "contacts.",
        example="terms",
    )


#: The kinds of this family.
MadeKind: TypeAlias = Directions | Overview | Strategies | Listing
