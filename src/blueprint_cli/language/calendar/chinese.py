"""Dates of Chinese prose, in Traditional or Simplified characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from blueprint_cli.language.calendar.facts import (
    DateFault,
    Published,
    Token,
    WrongDate,
    impossible,
    plan_years,
    runs_back,
    spans,
)
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.numbering.ordinals import number

_DIGITS: Final = {0xFF10 + digit: str(digit) for digit in range(10)}
_SMALL: Final = "[一二三四五六七八九十廿卅]{1,3}"
_YEAR: Final = r"(?:(?<!\d)[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})"
_MONTH: Final = rf"(?:(?<!\d)\d{{1,2}}|{_SMALL})"
#: 號 also ends the number of a house or a bus.
_DAY: Final = rf"(?:(?<!\d)\d{{1,2}}|{_SMALL})"
_SIGN: Final = "(?:日|[號号](?![碼码線线樓楼舖室閘]))"
_TO: Final = "[至到~～–—-]"
_DATE: Final = lazy_pattern(
    rf"(?P<year>{_YEAR})年(?:(?P<month>{_MONTH})月(?:(?P<day>{_DAY})(?:{_SIGN}|(?={_TO}{_DAY}日)))?)?"
    rf"|(?P<y>{_YEAR})(?={_TO}{{1,2}}{_YEAR}年)"
    rf"|(?P<m>{_MONTH})月(?P<d>{_DAY})(?:{_SIGN}|(?={_TO}{_DAY}日))"
    rf"|(?<=[至到~～–—及和、-])(?P<bare>{_DAY})日(?![內内後后間间期])"
)
_RANGE: Final = lazy_pattern(rf"起?{_TO}{{1,2}}$")
_JOINED: Final = lazy_pattern("[至到~～–—及和、-]$")
#: Months of the lunar calendar all have their thirtieth day.
_LUNAR: Final = lazy_pattern("農曆|农历|陰曆|阴历|舊曆|旧历|閏|闰")
#: What is moved to an earlier year is said from the later one.
_MOVED: Final = lazy_pattern("提前|提早|推前|前移|縮短|缩短|倒推|追溯|回溯|倒數|倒数|退回")
_NEAR: Final = 12

_WEEK: Final = "(?:星期|禮拜|礼拜)"
_WEEKDAYS: Final = "一二三四五六日"
_WEEKDAY_AFTER: Final = lazy_pattern(
    rf"[ \u3000]?(?:[（(](?:{_WEEK}|[週周])([一二三四五六日天])(?![至到及、/])"
    rf"|[（(]([一二三四五六日])[）)]|[，,]?{_WEEK}([一二三四五六日天])(?![至到及、/]))"
)
_WEEKDAY_BEFORE: Final = lazy_pattern(
    rf"(?<![逢每至到及、]){_WEEK}([一二三四五六日天])[ （(，,]{{0,2}}$"
)

_YEARS: Final = rf"[（(](?P<years>(?P<first>\d{{4}})年?{_TO}{{1,2}}(?P<last>\d{{4}}))年?[）)]"
_PLAN: Final = lazy_pattern(
    r"「?十(?P<ordinal>[一二三四五六七八九])五[」”]?"
    rf"(?:規劃|规划|計劃|计划|時期|时期|期間|期间){{0,2}}{_YEARS}"
)
_SPAN: Final = lazy_pattern(
    r"(?<![第至到\d十百千多餘余逾近約约一二三四五六七八九廿卅每~～–—.-])"
    rf"(?P<length>\d{{1,2}}|{_SMALL})年"
    rf"(?:期|內|内|間|间|期間|期间|時間|时间|計劃|计划|規劃|规划)?{_YEARS}"
)
_SELF: Final = (
    "本(?:藍圖|蓝图|計劃|计划|規劃|规划|策略|文件|報告|报告|綱要|纲要|路線圖|路线图|指南|方案"
    "|大綱|大纲)"
)
_PUBLISHED: Final = lazy_pattern(
    rf"{_SELF}(?:[已將将會会是]|首次){{0,2}}[於于在](?P<date>{_YEAR}年{_MONTH}月{_DAY}日)(?:正式)?"
    "(?:公布|公佈|發表|发表|發布|发布|出版)"
)


def wrong_dates(text: str) -> Iterator[WrongDate]:
    """Find the dates of a Chinese text that cannot be."""
    if "年" not in text and "月" not in text:
        return
    text = text.translate(_DIGITS)
    before: Token | None = None
    for token in tokens(text):
        yield from _wrong_date(text, token)
        if before and _RANGE.fullmatch(text, before.end, token.start):
            yield from _wrong_range(text, before, token)
        before = token
    yield from _wrong_plans(text)
    yield from _wrong_spans(text)


def published(text: str) -> Iterator[Published]:
    """Find the days on which a text says that it was itself published."""
    if "本" not in text or "月" not in text:
        return
    text = text.translate(_DIGITS)
    for found in _PUBLISHED.finditer(text):
        for token in tokens(found["date"]):
            if token.day is not None:
                yield Published(*found.span("date"), token.day)


def tokens(text: str) -> Iterator[Token]:
    """Find the dates that a text writes, whether they can be or not."""
    before: Token | None = None
    for found in _DATE.finditer(text):
        start, end = found.span()
        if found["bare"]:
            joined = before and _JOINED.fullmatch(text, before.end, start)
            if not before or not joined or before.parts[2] is None:
                continue
            token = Token(start, end, (*before.parts[:2], number(found["bare"])))
        else:
            parts = (found["year"] or found["y"], found["month"] or found["m"])
            day = found["day"] or found["d"]
            token = Token(start, end, (_read(parts[0]), _read(parts[1]), _read(day)))
        yield token
        before = token


def _read(written: str | None) -> int | None:
    return number(written) if written else None


def _wrong_date(text: str, token: Token) -> Iterator[WrongDate]:
    if impossible(token.parts):
        if not _LUNAR.search(text, max(0, token.start - _NEAR), token.start):
            yield WrongDate(token.start, token.end, DateFault.IMPOSSIBLE)
        return
    day = token.day
    if day is None:
        return
    right = _WEEKDAYS[day.weekday()]
    after = _WEEKDAY_AFTER.match(text, token.end)
    ahead = _WEEKDAY_BEFORE.search(text, max(0, token.start - _NEAR), token.start)
    for found in (ahead, after):
        if found and found[found.lastindex or 0].replace("天", "日") != right:
            start = found.start(found.lastindex or 0)
            yield WrongDate(start, start + 1, DateFault.WEEKDAY, right)


def _wrong_range(text: str, first: Token, last: Token) -> Iterator[WrongDate]:
    near = (max(0, first.start - _NEAR), last.end + _NEAR)
    if runs_back(first.parts, last.parts) and not _MOVED.search(text, *near):
        yield WrongDate(first.start, last.end, DateFault.REVERSED)


def _wrong_plans(text: str) -> Iterator[WrongDate]:
    for found in _PLAN.finditer(text):
        first, last = plan_years(10 + (number(found["ordinal"]) or 0))
        if (int(found["first"]), int(found["last"])) != (first, last):
            written = found["years"]
            right = f"{first}{written[4:-4]}{last}"
            yield WrongDate(*found.span("years"), DateFault.PLAN, right)


def _wrong_spans(text: str) -> Iterator[WrongDate]:
    for found in _SPAN.finditer(text):
        length, first, last = number(found["length"]), int(found["first"]), int(found["last"])
        if length and first < last and not spans(length, first, last):
            yield WrongDate(found.start("length"), found.end(), DateFault.SPAN)
