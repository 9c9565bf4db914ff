"""What a tracker holds: a row for each action, with what is fixed in it and what is open."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

#: The columns whose values come back into the document: keys of an action.
OPEN: Final = ("status", "progress", "start", "due", "as-of")
#: What is written for the editors alone.
REMARKS: Final = "remarks"
#: The columns that a row is known by, and told from what was written since.
ID, NUMBER, SEAL = "id", "number", "seal"
#: So many digits of a digest tell two texts apart that one person has changed.
_DIGITS: Final = 8
#: More actions than any plan has.
MOST: Final = 100_000


@dataclass(frozen=True)
class Column:
    """A column: what the code calls it, its header in the document's language, its width."""

    key: str
    header: str
    width: int

    @property
    def is_open(self) -> bool:
        """Whether it is to be filled in."""
        return self.key in (*OPEN, REMARKS)

    @property
    def is_fixed(self) -> bool:
        """Whether it says to those who fill in the others what they are about.

        A number such as 1.2.3 says it too, which programs take for a date.
        """
        return not self.is_open and self.key not in (NUMBER, SEAL)


@dataclass(frozen=True)
class ActionRow:
    """An action as it goes out: its texts by column, and its `values` as the document has them."""

    texts: Mapping[str, str]
    values: Mapping[str, str]


@dataclass(frozen=True)
class Tracker:
    """All actions of a document.

    `lang` is the full tag of the language of its headers; `edition` the SHA-256 of the document;
    `words` are what the sheet says beside its table; `statuses` what may stand in that column.
    """

    lang: str
    edition: str
    title: str
    columns: tuple[Column, ...]
    words: Mapping[str, str]
    statuses: Sequence[str]
    rows: tuple[ActionRow, ...]

    def cells(self, number: int) -> dict[str, str]:
        """Give the texts of a row, from 0, by column: its seal too."""
        row = self.rows[number]
        fixed = {each.key: sealed(row.texts[each.key]) for each in self.columns if each.is_fixed}
        said = Base(self.edition, (number + 1, len(self.rows)), fixed, row.values)
        return {**row.texts, REMARKS: "", SEAL: said.written()}


@dataclass(frozen=True)
class Base:
    """What a row was as it went out.

    It has the edition of the document, which row of how many it was, the seals of its fixed cells
    by column, and its open values as the document had them.
    """

    edition: str
    row: tuple[int, int]
    fixed: Mapping[str, str]
    values: Mapping[str, str]

    def written(self) -> str:
        """Write it as it stands in its cell."""
        said = {"edition": self.edition[:_DIGITS], "row": self.row, "fixed": self.fixed}
        return json.dumps({**said, **self.values}, ensure_ascii=False, separators=(",", ":"))


def base_of(text: str) -> Base | None:
    """Read what `Base.written` wrote; None for what somebody else did."""
    try:
        said = json.loads(text)
        base = Base(
            str(said["edition"]),
            (int(said["row"][0]), int(said["row"][1])),
            {key: str(seal) for key, seal in said["fixed"].items()},
            {key: str(said[key]) for key in OPEN},
        )
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
    number, count = base.row
    return base if 0 < number <= count <= MOST and ID in base.fixed else None


def sealed(text: str) -> str:
    """Give what tells a text from another; programs may change its blanks and line breaks."""
    return sha256("".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
