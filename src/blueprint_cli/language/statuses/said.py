"""What a text can say of how something stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Says(Enum):
    """How something stands, by a text."""

    DONE = "done"
    #: Something is open, in service, in force: the whole, or one thing of several.
    IN_USE = "in use"
    #: Done in part; or something has been done that is more than to prepare.
    PARTLY = "partly"
    #: What was done prepares the rest: a study, a tender.
    PREPARED = "prepared"
    BEGUN = "begun"
    GOING = "going on"
    #: It has not begun.
    WAITING = "waiting"
    #: It is not done, or will be.
    UNDONE = "undone"
    LATE = "late"
    ON_TIME = "on time"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Said:
    """A part of a text, from one code point up to another, and what it says."""

    start: int
    end: int
    says: Says = Says.DONE

    def __lt__(self, other: Said) -> bool:
        """Order by place."""
        return (self.start, self.end) < (other.start, other.end)
