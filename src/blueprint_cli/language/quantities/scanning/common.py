"""What both languages write the same: telephone numbers, and dates all in digits."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scanning.quantity import Dimension, PartialDate
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

_DIGITS: Final = tuple("0123456789")
_MARKS: Final = tuple("/.-")
_YEAR: Final = r"(?P<year>(?:1[6-9]|2[01])\d\d)"
_MONTH: Final = r"(?P<month>0?[1-9]|1[0-2])"
_DAY: Final = r"(?P<day>[12]\d|3[01]|0?[1-9])"


def _telephone(scanner: Scanner, match: re.Match[str]) -> Found:
    digits = match["first"] + match["last"]
    return scanner.quantity(match.span(), Dimension.NUMBER, (), values=(digits,))


def _slash(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 1/3 as a fraction; 24/7 is none."""
    part, whole = int(match["part"]), int(match["whole"])
    if part >= whole:
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (Fraction(part, whole),))


def _date(scanner: Scanner, match: re.Match[str]) -> Found:
    date = PartialDate(int(match["year"]), int(match["month"]), int(match["day"]))
    return scanner.date(match.span(), date)


RULES: Final[tuple[Rule, ...]] = (
    # Eight digits in two groups; two years in a row are none.
    Rule(
        lazy_pattern(
            r"(?<![\d.,$€£/-])(?!(?:19|20)\d\d[ -](?:19|20)\d\d)(?P<first>[2-9]\d{3})[ -]"
            r"(?P<last>\d{4})(?![\d,]|\.\d| ?[元萬億%])"
        ),
        _telephone,
        needs=_DIGITS,
    ),
    Rule(
        lazy_pattern(rf"(?<![\d/.-]){_YEAR}(?P<mark>[/.-]){_MONTH}(?P=mark){_DAY}(?![\d/-])"),
        _date,
        needs=_MARKS,
    ),
    Rule(
        lazy_pattern(rf"(?<![\d/.-]){_DAY}(?P<mark>[/.-]){_MONTH}(?P=mark){_YEAR}(?![\d/-])"),
        _date,
        needs=_MARKS,
    ),
    Rule(
        lazy_pattern(
            r"(?<![A-Za-z\d./])(?P<part>[1-9]\d?)/(?P<whole>[1-9]\d{0,2})(?![A-Za-z\d/月日]|\.\d)"
        ),
        _slash,
        needs=("/",),
    ),
)
