"""Moments as people type them into a spreadsheet, in Chinese or in English, or as it shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Final
from unicodedata import normalize

from blueprint_cli.language.figures.moments import read_period
from blueprint_cli.language.figures.worth import plain

_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PARTS: Final = {"一": "1", "二": "2", "三": "3", "四": "4", "上": "1", "下": "2"}
_YEAR, _MONTH, _DAY = r"(?P<year>[12]\d{3})", r"(?P<month>\d{1,2})", r"(?P<day>\d{1,2})"
_NAME: Final = r"(?P<name>[a-z]{3,9})\.?"
#: The hours that a program shows of a day.
_HOURS: Final = re.compile(r"[t ]00:00(?::00(?:\.0+)?)?z?$")
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}(?:[-/.]|年){_MONTH}(?:(?:[-/.]|月){_DAY}[日號号]?|月)?",
        rf"{_YEAR}年(?:第)?(?P<quarter>[一二三四1-4])季度?",
        rf"{_YEAR}年?(?P<half>[上下])半年",
        rf"{_YEAR}年",
        rf"q(?P<quarter>[1-4])[ -/]?{_YEAR}",
        rf"{_YEAR}[ /]?q(?P<quarter>[1-4])",
        rf"h(?P<half>[12])[ -/]?{_YEAR}",
        rf"{_YEAR}[ /]?h(?P<half>[12])",
        rf"{_DAY}[ -]{_NAME}[ -,]{{1,2}}{_YEAR}",
        rf"{_NAME} {_DAY},? {_YEAR}",
        rf"{_NAME}[ -]{_YEAR}",
        rf"{_NAME}-(?P<short>\d\d)",
        # Of two numbers before a year, either may be the month.
        rf"{_DAY}[-/.]{_MONTH}[-/.](?:{_YEAR}|(?P<short>\d\d))",
        rf"{_MONTH}[-/.]{_DAY}[-/.](?:{_YEAR}|(?P<short>\d\d))",
        rf"{_MONTH}[-/.]{_YEAR}",
    )
)


def moments(text: str) -> tuple[str, ...]:
    """Give what moments a text may mean, as a document writes them: none, one, or several."""
    own = " ".join(plain(text).split())
    period = read_period(own)
    if period:
        return (own,) if len(period.ends) == 1 else ()
    folded = _HOURS.sub("", " ".join(normalize("NFKC", text).casefold().split()))
    found = (each for form in _FORMS if (match := form.fullmatch(folded)) for each in _read(match))
    return tuple(dict.fromkeys(found))


def _read(found: re.Match[str]) -> Iterator[str]:
    said: Mapping[str, str | None] = found.groupdict()
    year = said.get("year") or f"20{said.get('short')}"
    for name, sign in (("quarter", "Q"), ("half", "H")):
        if part := said.get(name):
            yield f"{year}-{sign}{_PARTS.get(part, part)}"
            return
    month = _month(said)
    if month == 0:
        yield from () if said.get("name") else (year,)
        return
    with suppress(ValueError):
        day = date(int(year), month, int(said.get("day") or 1)).isoformat()
        yield day if said.get("day") else day[:7]


def _month(said: Mapping[str, str | None]) -> int:
    """Give the number of a month; 0 for none, or for a name that no month has."""
    name = said.get("name")
    if name is None:
        return int(said.get("month") or 0)
    return _NAMES.index(name[:3]) + 1 if name[:3] in _NAMES else 0
