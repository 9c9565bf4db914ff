"""What the calendar knows: how long months are, which weekday a day was, when plans run."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

#: Year, month and day of a date, of which some may be unsaid.
Parts = tuple[int | None, int | None, int | None]


class DateFault(Enum):
    """What is wrong with a date or with a range of dates."""

    IMPOSSIBLE = "impossible"
    WEEKDAY = "weekday"
    REVERSED = "reversed"
    PLAN = "plan"
    SPAN = "span"


@dataclass(frozen=True)
class WrongDate:
    """A date that cannot be, from code point `start` up to `end`; `right` is what belongs there."""

    start: int
    end: int
    fault: DateFault
    right: str = ""


@dataclass(frozen=True)
class Published:
    """The day on which a text says, from `start` up to `end`, that it was published."""

    start: int
    end: int
    day: date


@dataclass(frozen=True)
class Token:
    """A date as a text writes it, from `start` up to `end`."""

    start: int
    end: int
    parts: Parts

    @property
    def day(self) -> date | None:
        """The day, where year, month and day are said and there is such a day."""
        year, month, day = self.parts
        if year not in _GREGORIAN or month is None or day is None or impossible(self.parts):
            return None
        return date(year or 0, month, day)


_GREGORIAN: Final = range(1583, 2200)
_LEAP: Final = 2000
_MONTHS: Final = range(1, 13)


def impossible(parts: Parts) -> bool:
    """Tell whether no calendar has such a date; what is unsaid may be anything."""
    year, month, day = parts
    if month is None:
        return False
    if month not in _MONTHS:
        return True
    length = monthrange(year if year is not None and year in _GREGORIAN else _LEAP, month)[1]
    return day is not None and not 1 <= day <= length


def runs_back(first: Parts, last: Parts) -> bool:
    """Tell whether the last date of a range comes before the first, as far as both say.

    Without years, December may run on into January.
    """
    if first[0] is None and first[1] != last[1]:
        return False
    for one, other in zip(first, last, strict=True):
        if one != other:
            return one is not None and other is not None and other < one
    return False


def spans(years: int, first: int, last: int) -> bool:
    """Tell whether from one year to another it is so many years, with the first or without."""
    return last - first in (years, years - 1)


#: The rhythm of China's Five-Year Plans has been unbroken since the third, of 1966.
_THIRD_BEGAN: Final = 1966


def plan_years(ordinal: int) -> tuple[int, int]:
    """Give the first and last year of one of China's Five-Year Plans: the 14th is 2021–2025."""
    first = _THIRD_BEGAN + (ordinal - 3) * 5
    return first, first + 4
