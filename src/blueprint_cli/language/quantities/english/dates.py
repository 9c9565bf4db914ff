"""Dates and times of day in English text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.english.cues import MONTHS
from blueprint_cli.language.quantities.scanning.quantity import Dimension, PartialDate
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

#: Half the minutes of a day: 下午三時 and “3 pm” need not say the same half to be compared.
_HALF_DAY: Final = 720
_CENTURY: Final = 100

_YEAR: Final = r"(?:(?<![\d.,])(?:1[6-9]|2[01])\d\d(?!\d|,\d{3}|\.\d))"
_MONTH: Final = "(?:" + "|".join(MONTHS) + ")"
_SURE_MONTH: Final = "|".join(name for name in MONTHS if name not in {"March", "May"})
_DAY: Final = r"(?:(?<![\d.,])(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|\.\d))"
_CLOCK: Final = r"(?P<{hour}>1[0-2]|0?[1-9])(?:[:.](?P<{minute}>[0-5]\d))?"
_HALVES: Final = r" ?(?:am\b|pm\b|a\.m\.|p\.m\.|noon|midnight|o'clock)"
_THROUGH: Final = r"(?: to | and | ?--? ?|-to-)"


def _full(scanner: Scanner, match: re.Match[str]) -> Found:
    parts = match.groupdict()
    first = _date(parts.get("year"), parts.get("month"), parts.get("day"))
    last = parts.get("last")
    if last is None:
        return scanner.date(match.span(), first)
    return scanner.date(match.span(), first, _date(parts.get("year"), parts.get("month"), last))


def _years(scanner: Scanner, match: re.Match[str]) -> Found:
    first, last = int(match["first"]), int(match["last"])
    if last < _CENTURY:
        last += first // _CENTURY * _CENTURY
    if first > last:
        return None
    return scanner.date(match.span(), PartialDate(first), PartialDate(last))


def _decade(scanner: Scanner, match: re.Match[str]) -> Found:
    first = int(match["year"])
    return scanner.date(match.span(), PartialDate(first), PartialDate(first + 9))


def _time(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “9.30am”, and “9 to 11am” as two times."""
    times = [(match["hour"], match["minute"])]
    if match.groupdict().get("until"):
        times.append((match["until"], match["past"]))
    values = tuple(
        Fraction((int(hour) * 60 + int(minute or 0)) % _HALF_DAY) for hour, minute in times
    )
    # 下午三時 may be answered by a mere “3”.
    whole = not any(int(minute or 0) for _, minute in times)
    faces = tuple(Fraction(int(hour)) for hour, _ in times) if whole else ()
    return scanner.quantity(match.span(), Dimension.TIME, faces, values=values)


def _date(year: str | None, month: str | None, day: str | None) -> PartialDate:
    return PartialDate(
        int(year) if year else None,
        MONTHS[month] if month else None,
        int(re.sub(r"\D", "", day)) if day else None,
    )


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(
            rf"(?P<day>{_DAY})(?:{_THROUGH}(?P<last>{_DAY}))?(?: of)? (?P<month>{_MONTH})\b"
            rf"(?:,? (?P<year>{_YEAR}))?"
        ),
        _full,
    ),
    Rule(
        lazy_pattern(
            rf"\b(?P<month>{_MONTH}) (?P<day>{_DAY})(?:{_THROUGH}(?P<last>{_DAY}))?"
            rf"(?:,? (?P<year>{_YEAR}))?"
        ),
        _full,
    ),
    Rule(lazy_pattern(rf"\b(?P<month>{_MONTH}),? (?:of )?(?P<year>{_YEAR})"), _full),
    # “May” and “March” are words as well; after these they are months.
    Rule(
        lazy_pattern(
            r"(?:\b(?:[Ii]n|[Bb]y|[Ff]rom|[Ss]ince|[Uu]ntil|and|to|of|or|early|mid|late|end|last|next"
            rf"|this|each|every|before|after)[ -])(?P<month>{_MONTH})\b|\b(?P<name>{_SURE_MONTH})\b"
        ),
        lambda scanner, match: scanner.date(
            match.span("month" if match["month"] else "name"),
            PartialDate(None, MONTHS[match["month"] or match["name"]]),
        ),
    ),
    Rule(
        lazy_pattern(
            rf"(?P<first>{_YEAR})(?:(?:/|-| to | and | - )(?P<last>{_YEAR}|(?<=[-/])\d\d(?!\d)))"
        ),
        _years,
    ),
    Rule(lazy_pattern(r"(?<![\d.,])(?P<year>(?:1[6-9]|2[01])\d0)'?s\b"), _decade),
    Rule(
        lazy_pattern(
            rf"(?<![\d.:]){_CLOCK.format(hour='hour', minute='minute')}"
            rf"(?: ?(?:am|pm))?(?: ?-| to | and | until ) ?"
            rf"{_CLOCK.format(hour='until', minute='past')}{_HALVES}"
        ),
        _time,
    ),
    Rule(
        lazy_pattern(rf"(?<![\d.:]){_CLOCK.format(hour='hour', minute='minute')}{_HALVES}"),
        _time,
    ),
    Rule(
        lazy_pattern(
            r"(?<![\d:])(?<!ratio )(?<!ratio of )(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
            r"(?![\d:]|\.\d)"
        ),
        _time,
    ),
    Rule(
        lazy_pattern(rf"(?<![$€£¥])(?<![$€£¥] )(?P<year>{_YEAR})(?![\w%°]|-\w)"),
        _full,
    ),
)
