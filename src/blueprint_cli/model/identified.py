"""What every noun of a document has that translations and links find by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from blueprint_cli.model.constraints import STRICT, Id, described


@dataclass(frozen=True, kw_only=True)
class Identified:
    """A part of a document with a name of its own, and the name it had before, if any."""

    __pydantic_config__: ClassVar = STRICT
    id: Id = described("Name of the part, unique in the document.", example="talent")
    was: Id | None = described(
        "The id that this had before it was renamed: its translations go with it.",
        None,
        example="human-capital",
    )
