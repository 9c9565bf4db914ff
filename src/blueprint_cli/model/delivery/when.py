"""Moments of a document: as precise as its writer knows them, and which days they span."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated, Any, Final, TypeAlias

from blueprint_cli.language.figures import Moment, Part
from blueprint_cli.language.figures.moments import read_period
from blueprint_cli.language.figures.worth import plain
from blueprint_cli.model.constraints import AsWritten

#: The month in which a financial year starts where the document says nothing: April, as in Hong
#: Kong, Singapore and the United Kingdom.
FINANCIAL_YEAR: Final = 4
#: How editors are told what a moment looks like; the calendar itself says the rest.
PATTERN: Final = r"(FY ?)?[1-9]\d{3}(-(Q[1-4]|H[12]|\d{2}(-\d{2})?)|[-/]\d{2})?"
#: What the complaint about a text is called that is no moment.
NO_MOMENT: Final = "moment"
_MONTHS: Final = {
    Part.YEAR: 12,
    Part.FINANCIAL_YEAR: 12,
    Part.HALF: 6,
    Part.QUARTER: 3,
    Part.MONTH: 1,
}


@dataclass(frozen=True)
class Calendar(AsWritten):
    """A moment: a day, a month, a quarter, a half, a year or a financial year."""

    editors: str = PATTERN

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a text that is a moment, and is kept as it is written."""
        from pydantic_core import core_schema

        text = super().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_after_validator_function(_in_calendar, text)


When: TypeAlias = Annotated[str, Calendar()]


def moment_of(text: str) -> Moment:
    """Give the moment that validation has let through. Raises ValueError for what is none."""
    found = _moment(text)
    if found is None:
        raise ValueError(text)
    return found


@lru_cache(maxsize=1024)
def _moment(text: str) -> Moment | None:
    period = read_period(plain(text))
    return period.ends[0] if period and len(period.ends) == 1 else None


def _in_calendar(text: str) -> str:
    if _moment(text) is None:
        from pydantic_core import PydanticCustomError

        raise PydanticCustomError(NO_MOMENT, NO_MOMENT)
    return text


def days(moment: Moment, financial_year: int = FINANCIAL_YEAR) -> tuple[date, date]:
    """Give the first and the last day of a moment.

    `financial_year` is the month in which one starts: FY2025 is named by the year of that day.
    """
    if moment.part is Part.DAY:
        day = date(*moment.starts)
        return day, day
    year, month, _ = moment.starts
    first = date(year, financial_year if moment.part is Part.FINANCIAL_YEAR else month, 1)
    return first, _after(first, _MONTHS[moment.part]) - timedelta(days=1)


def _after(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return first.replace(year=first.year + years, month=month + 1)


def is_before(one: Moment, other: Moment, financial_year: int = FINANCIAL_YEAR) -> bool:
    """Tell whether a moment is over before another begins: 2025-Q2 is not before 2025."""
    return days(one, financial_year)[1] < days(other, financial_year)[0]
