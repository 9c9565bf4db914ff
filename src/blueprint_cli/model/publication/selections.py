"""What an edition of a document selects: a summary, an easy-read text, beside the document in full.

An edition selects and never alters, so that there are no two truths: ids, numbers, dates and
figures are the same in all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from blueprint_cli.model.constraints import STRICT, Id, described
from blueprint_cli.model.message import Message

#: How far down an edition shows the plan; the words are those of `model.plan.LEVELS`.
Depth: TypeAlias = Literal["directions", "strategies", "goals", "actions"]

#: The edition that a document has without a word: the document as a whole.
FULL = "full"


@dataclass(frozen=True, kw_only=True)
class Selection:
    """One edition: which sections it shows, and how much of the plan."""

    __pydantic_config__: ClassVar = STRICT
    title: Message = described("What readers know the edition by: Summary, Easy read.")
    only: tuple[Id, ...] | None = described(
        "Ids of the sections to show, each with all that stands below it; without this key, all.",
        None,
    )
    depth: Depth = described(
        "How far down the plan is shown: directions, strategies, goals or actions.", "actions"
    )


def folder(edition: str) -> str:
    """Give the folder of an edition's files under that of the locale; of the full one, none."""
    return "" if edition == FULL else f"{edition}/"
