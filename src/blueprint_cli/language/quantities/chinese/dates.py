"""Dates and times of day in Chinese text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.chinese.cues import FIRST_JULY_AFTER
from blueprint_cli.language.quantities.chinese.numerals import HAN, read_chinese
from blueprint_cli.language.quantities.scanning.quantity import Dimension, PartialDate
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

#: Half the minutes of a day: 下午三時 and “3 pm” need not say the same half to be compared.
_HALF_DAY: Final = 720
_CENTURY: Final = 100

_YEAR: Final = r"(?:(?<!\d)(?:1[6-9]|2[01])\d\d(?!\d)|[一二][〇零○一二三四五六七八九]{3})"
_MONTH: Final = r"(?:(?<!\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])"
_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9]|[一二三四五六七八九十廿卅]{1,3})"
_THROUGH: Final = r"[至到及和、~/-]"


def _full(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.date(match.span(), _date(match["year"], match["month"], match["day"]))


def _days(scanner: Scanner, match: re.Match[str]) -> Found:
    first = _date(match["year"], match["month"], match["day"])
    last = _date(match["year"], match["month"], match["last"])
    return scanner.date(match.span(), first, last)


def _years(scanner: Scanner, match: re.Match[str]) -> Found:
    # The zero makes 二三 the digits of a year.
    first, last = _number(match["first"]), _number(match["last"], "〇")
    if first is None or last is None:
        return None
    if last < _CENTURY:
        last += first // _CENTURY * _CENTURY
    return scanner.date(match.span(), PartialDate(first), PartialDate(last))


def _decade(scanner: Scanner, match: re.Match[str]) -> Found:
    first = _number(match["year"])
    if first is None:
        return None
    # Two digits mean the twentieth century until its nineties are a century ago.
    this = match["century"] is not None and ("一" in match["century"] or "本" in match["century"])
    if first < _CENTURY:
        first += 2000 if this else 1900
    return scanner.date(match.span("decade"), PartialDate(first), PartialDate(first + 9))


def _short_year(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 零三年 as 2003."""
    last = _number(match["year"])
    return None if last is None else scanner.date(match.span(), PartialDate(2000 + last))


def _year_of_event(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 九七回歸 as of 1997, and 零三沙士 as of 2003."""
    last = _number(match["year"], "〇")
    if last is None:
        return None
    year = last + (1900 if last > _CENTURY // 2 else 2000)
    return scanner.date(match.span("year"), PartialDate(year))


def _first_july(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.date(match.span(), PartialDate(None, 7, 1))


def _time(scanner: Scanner, match: re.Match[str]) -> Found:
    hour, minute = _number(match["hour"]), _number(match["minute"] or "零")
    if hour is None or minute is None:
        return None
    if match["half"]:
        minute = 30
    value = Fraction((hour * 60 + minute) % _HALF_DAY)
    # “from 3 to 5pm” leaves the first hour a mere number.
    faces = () if minute else (Fraction(hour),)
    return scanner.quantity(match.span(), Dimension.TIME, faces, values=(value,))


def _number(written: str | None, before: str = "") -> int | None:
    if not written:
        return None
    value = read_chinese(written if written[0].isdigit() else before + written)
    return None if value is None else int(value)


def _date(year: str | None, month: str | None, day: str | None) -> PartialDate:
    return PartialDate(_number(year), _number(month), _number(day))


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(rf"(?<![「『“\"{HAN}])七一(?={FIRST_JULY_AFTER})|(?<=[「『“\"])七一"),
        _first_july,
        needs=("七一",),
    ),
    Rule(
        lazy_pattern(
            rf"(?<![{HAN}\d])(?P<year>[零〇八九][〇零一二三四五六七八九]|[089]\d)年?"
            r"(?=回歸|沙士|金融[風海危])"
        ),
        _year_of_event,
        needs=("回歸", "沙士", "金融"),
    ),
    Rule(
        lazy_pattern(
            rf"(?P<first>{_YEAR})年?(?:[至到~/]|-)"
            rf"(?P<last>{_YEAR}|(?<=[-/])\d\d(?![\d月])|[〇零一二三四五六七八九]{{2}}(?=[年學財課])"
            r"|\d\d(?=[年學財課]))(?:學年|財政年度|課稅年度|年度|年)?"
        ),
        _years,
        needs=lazy_pattern(r"[\d〇零○一二三四五六七八九]年?[至到~/-]"),
    ),
    Rule(
        lazy_pattern(
            r"(?P<century>(?:廿|二十|20)一?世紀|[上本]世紀)?"
            rf"(?P<decade>(?P<year>{_YEAR}|(?<!\d)[2-9]0|[二三四五六七八九]十)年代)"
        ),
        _decade,
        needs=("年代",),
    ),
    Rule(
        lazy_pattern(
            rf"(?:(?P<year>{_YEAR})年)?(?P<month>{_MONTH})月(?P<day>{_DAY})[日號]?{_THROUGH}"
            rf"(?P<last>{_DAY})[日號]"
        ),
        _days,
        needs=("月",),
    ),
    Rule(
        lazy_pattern(rf"(?P<year>{_YEAR})年(?:(?P<month>{_MONTH})月(?:(?P<day>{_DAY})[日號])?)?"),
        _full,
        needs=("年",),
    ),
    Rule(
        lazy_pattern(rf"(?<![{HAN}\d])零(?P<year>[一二三四五六七八九])年"),
        _short_year,
        needs=lazy_pattern("零.年"),
    ),
    Rule(
        lazy_pattern(rf"(?P<year>)(?P<month>{_MONTH})月(?:(?P<day>{_DAY})[日號])?"),
        _full,
        needs=("月",),
    ),
    Rule(
        lazy_pattern(
            r"(?P<hour>(?<![\d.])\d{1,2}|[零一二三四五六七八九十]{1,3})(?:時|點(?=正|半|鐘|\d))"
            r"(?![間代期候任段空尚裝事])(?:(?P<minute>\d{1,2}|[一二三四五六七八九十]{1,3})分|(?P<half>半))?"
        ),
        _time,
        needs=lazy_pattern(r"[\d零一二三四五六七八九十][時點]"),
    ),
    Rule(
        lazy_pattern(r"(?P<hour>(?<![\d:])[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])(?P<half>)"),
        _time,
        needs=(":",),
    ),
)
