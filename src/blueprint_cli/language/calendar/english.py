"""Dates of English prose."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.calendar import english_patterns as patterns
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

#: How far around a date the words that explain it are looked for.
_NEAR = 80
#: The last day of the longest month.
_LAST_DAY = 31


def wrong_dates(text: str) -> Iterator[WrongDate]:
    """Find the dates of an English text that cannot be."""
    if not patterns.DIGIT.search(text):
        return
    before: Token | None = None
    for token in tokens(text):
        yield from _wrong_date(text, token)
        yield from _wrong_days(text, token)
        if before and _joined(text, before, token) and runs_back(before.parts, token.parts):
            yield from _reversed(text, before.start, token.end)
        before = token
    for found in patterns.YEAR_RANGE.finditer(text):
        first, last = found["first"] or found["f"], found["last"] or found["l"]
        if last < first:
            yield from _reversed(text, *found.span())
    yield from _wrong_plans(text)
    yield from _wrong_spans(text)


def published(text: str) -> Iterator[Published]:
    """Find the days on which a text says that it was itself published."""
    for found in patterns.PUBLISHED.finditer(text):
        for token in tokens(found["date"]):
            if token.day is not None:
                yield Published(*found.span("date"), token.day)


def tokens(text: str) -> Iterator[Token]:
    """Find the dates that a text writes, whether they can be or not."""
    for found in patterns.DATE.finditer(text):
        if found["iso"]:
            year, month, day = (int(part) for part in found["iso"].split("-"))
            yield Token(*found.span(), (year, month, day))
            continue
        name = found["month"] or found["m"] or found["only"]
        written, said = found["day"] or found["d"], found["year"] or found["y"] or found["of"]
        month = patterns.NUMBERS[name[:3]]
        yield Token(
            *found.span(),
            (
                int(said) if said else None,
                month,
                int(written.rstrip("stndrh")) if written else None,
            ),
        )


def _wrong_date(text: str, token: Token) -> Iterator[WrongDate]:
    if impossible(token.parts):
        if _is_date(text, token):
            yield WrongDate(token.start, token.end, DateFault.IMPOSSIBLE)
        return
    if token.day is None:
        return
    right = patterns.WEEKDAYS[token.day.weekday()]
    first = max(0, token.start - _NEAR)
    ahead = patterns.WEEKDAY_BEFORE.search(text, first, token.start)
    for found in (ahead, patterns.WEEKDAY_AFTER.match(text, token.end)):
        if found and found[found.lastindex or 0][:3].capitalize() != right[:3]:
            start, end = found.span(found.lastindex or 0)
            written = text[start:end]
            fix = right if written.lower().endswith("day") else right[:3]
            yield WrongDate(start, end, DateFault.WEEKDAY, fix)


def _is_date(text: str, token: Token) -> bool:
    """Tell a date that cannot be from a month beside another number."""
    year, _, day = token.parts
    if year is not None:
        return True
    if day is not None and day > _LAST_DAY:
        return False
    if text[token.start].isdigit():
        return True
    first = max(0, token.start - _NEAR)
    is_stop = patterns.STOP.match(text, token.end)
    return bool(is_stop or patterns.ON.search(text, first, token.start))


def _joined(text: str, first: Token, last: Token) -> bool:
    """Tell whether two dates are the ends of a range."""
    between = text[first.end : min(last.start, first.end + _NEAR)]
    if between == patterns.AND:
        start = max(0, first.start - _NEAR)
        return bool(patterns.BETWEEN.search(text, start, first.start))
    return bool(patterns.TO.fullmatch(between))


def _wrong_days(text: str, token: Token) -> Iterator[WrongDate]:
    """Find “15 to 10 March”."""
    if not text[token.start].isdigit() or token.parts[2] is None:
        return
    found = patterns.DAYS.search(text, max(0, token.start - len("31st until ")), token.start)
    if found and token.parts[2] < int(found["first"]) <= _LAST_DAY:
        yield from _reversed(text, found.start(), token.end)


def _reversed(text: str, start: int, end: int) -> Iterator[WrongDate]:
    if not patterns.MOVED.search(text, max(0, start - _NEAR), end + _NEAR):
        yield WrongDate(start, end, DateFault.REVERSED)


def _wrong_plans(text: str) -> Iterator[WrongDate]:
    for found in patterns.PLAN.finditer(text):
        first, last = plan_years(int(found["ordinal"]))
        foreign = patterns.ELSEWHERE.search(text, max(0, found.start() - _NEAR), found.end())
        if (int(found["first"]), int(found["last"])) != (first, last) and not foreign:
            right = f"{first}{found['years'][4:-4]}{last}"
            yield WrongDate(*found.span("years"), DateFault.PLAN, right)


def _wrong_spans(text: str) -> Iterator[WrongDate]:
    for found in patterns.SPAN.finditer(text):
        length = patterns.COUNTS.get(found["length"].lower()) or int(found["length"])
        first, last = int(found["first"]), int(found["last"])
        if first < last and not spans(length, first, last):
            yield WrongDate(found.start("length"), found.end(), DateFault.SPAN)
