"""Moments as people type them into a spreadsheet, in Chinese or in English, or as it shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final
from unicodedata import normalize

from blueprint_cli.language.figures.moments import Moment, Part, read_period

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
#: How much of a month's name programs and people write at the least.
_SHORT: Final = 3
_DIGITS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}
_YEAR: Final = r"(?P<year>[12]\d{3})"
_NAME: Final = r"(?P<name>[a-z]{3,9})\.?"
_DAY: Final = r"(?P<day>\d{1,2})"
_MONTH: Final = r"(?P<month>\d{1,2})"
_PATTERNS: Final = tuple(
    re.compile(each)
    for each in (
        rf"{_YEAR}年{_MONTH}月(?:{_DAY}[日號号])?",
        rf"{_YEAR}年(?:第)?(?P<quarter>[一二三四1-4])季(?:度)?",
        rf"{_YEAR}年(?P<half>[上下])半年",
        rf"{_YEAR}年",
        rf"{_YEAR}[-/](?P<next>\d\d|\d{{4}})(?:年度|財政年度|财政年度)",
        rf"fy ?{_YEAR}(?:[-/](?P<next>\d\d|\d{{4}}))?",
        rf"q(?P<quarter>[1-4])[ -/]*{_YEAR}|{_YEAR}[ -/]*q(?P<quarter_>[1-4])",
        rf"h(?P<half>[12])[ -/]*{_YEAR}|{_YEAR}[ -/]*h(?P<half_>[12])",
        rf"{_DAY}[ -]{_NAME}[ -]{_YEAR}",
        rf"{_NAME} {_DAY}, ?{_YEAR}",
        rf"{_NAME}[ -]{_YEAR}",
        rf"{_NAME}-(?P<short>\d\d)",
        rf"{_YEAR}[/.-]{_MONTH}(?:[/.-]{_DAY})?(?:[t ]00:00(?::00(?:\.0+)?)?z?)?",
        rf"{_MONTH}[/.]{_YEAR}",
    )
    for each in _alternatives(each)
) if False else ()
