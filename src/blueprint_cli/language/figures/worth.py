"""Reading of a figure's value: an amount, or a period, and what is wrong where it is neither."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from typing import Final, TypeAlias

from blueprint_cli.language.figures.amounts import Amount, read_amount
from blueprint_cli.language.figures.moments import Part, Period, read_period

Value: TypeAlias = Amount | Period

#: The unit of what is a moment or a period, and the one of hundredths.
DATE, PERCENT = "date", "percent"
#: No value of a figure is longer.
_LONGEST: Final = 100
#: Numbers without a unit that are years as likely as counts.
_LIKE_YEARS: Final = range(1800, 2200)
#: What was meant as a date, and is in no calendar.
_LIKE_DATE: Final = re.compile(r"(?:1[89]|2[01])\d\d-\d\d(?:-\d\d)?$")


class Fault(Enum):
    """Why a value is none."""

    UNREADABLE = "unreadable"
    NO_DATE = "no date"
    DATE_WITH_UNIT = "a date with a unit"
    YEAR_OR_COUNT = "a year or a count"
    DESCENDING = "descending"


@lru_cache(maxsize=1024)
def read(text: str, unit: str | None = None) -> Value | Fault:
    """Read the value of a figure, or say why it is none.

    Without a unit, what can only be a date is one; four digits that a year may have are not
    guessed at.
    """
    written = plain(text)
    period, amount = read_period(written), read_amount(written)
    if len(text) > _LONGEST:
        return Fault.UNREADABLE
    if unit == DATE:
        found: Value | Fault = period or Fault.NO_DATE
    elif amount is None or amount.is_descending:
        found = _not_ascending(written, unit, period, amount)
    elif unit is None and period and any(moment.year in _LIKE_YEARS for moment in period.ends):
        found = period if _is_precise(period) else Fault.YEAR_OR_COUNT
    else:
        found = amount
    return Fault.DESCENDING if not isinstance(found, Fault) and found.is_descending else found


def _not_ascending(
    written: str, unit: str | None, period: Period | None, amount: Amount | None
) -> Value | Fault:
    """Say what a text is that is no amount, or a range that goes down: 2025-06 is a month."""
    if period:
        return Fault.DATE_WITH_UNIT if unit else period
    if _LIKE_DATE.match(written):
        return Fault.NO_DATE
    return Fault.DESCENDING if amount else Fault.UNREADABLE


def _is_precise(period: Period) -> bool:
    """Tell whether it says more than years."""
    return any(moment.part is not Part.YEAR for moment in period.ends)


def plain(text: str) -> str:
    """Give a value with its signs in their plain forms: full-width digits, dashes, minus signs."""
    narrow = unicodedata.normalize("NFKC", text).replace("−", "-").replace("，", ",")
    return " ".join(narrow.split())


def forms(value: Value) -> tuple[str, ...]:
    """Name the forms that a figure can take beside its full one.

    `number` leaves the unit to the sentence, `short` is for tables, `year` is the year alone.
    """
    if isinstance(value, Amount):
        return ("number", "short")
    (first, *more) = value.ends
    has_year = not more and first.part is not Part.FINANCIAL_YEAR
    return ("short", "year") if has_year else ("short",)
