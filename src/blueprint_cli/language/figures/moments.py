"""Moments: a day, a month, a quarter, a year, as precise as it is known and never more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final


class Part(Enum):
    """How much of the calendar a moment is."""

    YEAR = "year"
    FINANCIAL_YEAR = "financial-year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True)
class Moment:
    """A part of the calendar: its year, and which half, quarter or month of it, and which day.

    A financial year is named by the year in which it starts.
    """

    part: Part
    year: int
    number: int = 1
    day: int = 1

    @property
    def starts(self) -> tuple[int, int, int]:
        """The day on which it starts, as year, month and day; a financial year's is not known."""
        months = {Part.HALF: 6, Part.QUARTER: 3}.get(self.part, 1)
        return self.year, (self.number - 1) * months + 1, self.day

    def __str__(self) -> str:
        """Write it as `read_period` reads it; days, months and years as ISO 8601 does."""
        sign = {Part.HALF: "-H", Part.QUARTER: "-Q"}.get(self.part)
        if self.part in (Part.YEAR, Part.FINANCIAL_YEAR):
            return f"{'FY' if self.part is Part.FINANCIAL_YEAR else ''}{self.year:04}"
        if sign:
            return f"{self.year:04}{sign}{self.number}"
        day = f"-{self.day:02}" if self.part is Part.DAY else ""
        return f"{self.year:04}-{self.number:02}{day}"


@dataclass(frozen=True)
class Period:
    """One moment, or the first and the last of several."""

    ends: tuple[Moment, ...]

    @property
    def is_descending(self) -> bool:
        """Whether it ends before it starts, or where it starts."""
        return len(self.ends) > 1 and self.ends[-1].starts <= self.ends[0].starts


_MOMENT: Final = re.compile(
    r"FY ?(?P<financial>[1-9]\d{3})(?:[-/](?P<next>\d{2}))?"
    r"|(?P<year>[1-9]\d{3})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
)
_BETWEEN: Final = re.compile(r" ?(?:\.\.|–|—|~|至|到| to ) ?")
#: A mere hyphen stands between two years; elsewhere it belongs to the moment.
_YEARS: Final = re.compile(r"(\d{4}) ?- ?(\d{4})")


def read_period(text: str) -> Period | None:
    """Read a moment or a period: 2025, 2025-06-30, 2025-Q2, FY2025, 2023..2032. None for neither.

    The text is as `worth.plain` gives it.
    """
    years = _YEARS.fullmatch(text)
    pieces = list(years.groups()) if years else _BETWEEN.split(text)
    moments = [moment for piece in pieces if (moment := _moment(piece))]
    whole = len(moments) == len(pieces) <= 2  # noqa: PLR2004
    return Period(tuple(moments)) if whole else None


def _moment(text: str) -> Moment | None:
    found = _MOMENT.fullmatch(text)
    if found is None:
        return None
    if found["financial"]:
        year = int(found["financial"])
        known = found["next"] is None or int(found["next"]) == (year + 1) % 100
        return Moment(Part.FINANCIAL_YEAR, year) if known else None
    year = int(found["year"])
    for part in (Part.QUARTER, Part.HALF):
        if found[part.value]:
            return Moment(part, year, int(found[part.value]))
    if found["month"] is None:
        return Moment(Part.YEAR, year)
    return _in_calendar(year, int(found["month"]), found["day"])


def _in_calendar(year: int, month: int, day: str | None) -> Moment | None:
    try:
        date(year, month, int(day or 1))
    except ValueError:
        return None
    return Moment(Part.DAY, year, month, int(day)) if day else Moment(Part.MONTH, year, month)
