"""Figures in English text: their digits, their signs, their ranges, and times of the day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from blueprint_cli.language.lazy import lazy_pattern


class Slip(Enum):
    """What is wrong with a figure."""

    GROUPS = "groups"
    LETTERS = "letters"
    ORDINAL = "ordinal"
    SIGN = "sign"
    RANGE = "range"
    FROM = "from"
    UNIT = "unit"
    CLOCK = "clock"
    TIMES = "times"


@dataclass(frozen=True)
class FigureSlip:
    """A fault of a figure at its place, and what belongs there; None where that is not certain."""

    start: int
    end: int
    text: str
    slip: Slip
    right: str | None


def figure_slips(text: str) -> tuple[FigureSlip, ...]:
    """Find faults of figures in a text, in its order, none across another."""
    if not _DIGIT.search(text):
        return ()
    asked = (find for find, needs in _FINDERS if any(each in text for each in needs))
    found = sorted((each for find in asked for each in find(text)), key=lambda each: each.start)
    told = list[FigureSlip]()
    for each in found:
        if not told or each.start >= told[-1].end:
            told.append(each)
    return tuple(told)


_DIGIT = re.compile(r"\d")
_GROUP = 3
_COUNTS = lazy_pattern(r" [a-z]{3,}s\b")
_GROUPED = lazy_pattern(r"(?<![\w.,/:-])\d+(?:,\d+)+(?![\w/:-]|[.,]\d)")
_LABELS = lazy_pattern(
    r"(?i:sections?|paragraphs?|items?|nos?\.?|routes?|rooms?|articles?|annex(?:es)?|tables?|figures?|"
    r"pages?|parts?|phases?|chapters?|lots?|blocks?|levels?|floors?|cap\.?|rules?|nights?|days?) $"
)
_PARTED = lazy_pattern(r"(?<![\w.,])\d,\d(?=(?: per cent| million| billion|%))")
_UNGROUPED = lazy_pattern(
    r"(?<![\w.,:/$-])\d{5,7}(?= (?:people|[a-z]{3,}s)\b)|(?<=\$)\d{5,9}(?![\d,.])"
)
_NUMBERED = lazy_pattern(
    r"(?i:\b(?:no|box|dial|tel|hotline|number|code|iso|call|ref|room|fax)\b[.:]? ?$)"
)


def _groups(text: str) -> Iterator[FigureSlip]:
    """Find 1,2000 and 12,50 flats, 3,5 per cent, and 15000 people."""
    for found in _PARTED.finditer(text):
        yield _slip(found, Slip.GROUPS, found[0].replace(",", "."))
    for found in _GROUPED.finditer(text):
        first, *others = found[0].split(",")
        sound = len(first) <= _GROUP and all(len(each) == _GROUP for each in others)
        digits = found[0].replace(",", "")
        listed = _LABELS.search(text, max(found.start() - 14, 0), found.start())
        counts = len(digits) > _GROUP or _COUNTS.match(text, found.end())
        if not sound and counts and not listed:
            yield _slip(found, Slip.GROUPS, f"{int(digits):,}")
    for found in _UNGROUPED.finditer(text):
        if not _NUMBERED.search(text, max(found.start() - 12, 0), found.start()):
            yield _slip(found, Slip.GROUPS, f"{int(found[0]):,}")


_MIXED = lazy_pattern(r"(?<![\w.,/-])(?=\w*\d)(?=\w*[OolI])[\dOolI]{2,}(?![\w/-])")
_DIGITS = str.maketrans("OolI", "0011")


def _letters(text: str) -> Iterator[FigureSlip]:
    """Find 2O26 and l5: letters that look like figures."""
    for found in _MIXED.finditer(text):
        own = found[0]
        # Oxygen, litres, and names such as I5.
        if re.fullmatch(r"O\d|\d+l|I\d+|\d+I|\d+o", own) and not re.fullmatch(r"\d{3}[oI]", own):
            continue
        yield _slip(found, Slip.LETTERS, own.translate(_DIGITS))


_ORDINAL = lazy_pattern(r"(?<![\w.,])(?P<number>\d+) ?(?P<ending>st|nd|rd|th)\b")


def _ordinals(text: str) -> Iterator[FigureSlip]:
    for found in _ORDINAL.finditer(text):
        number = found["number"]
        teen = number[-2:-1] == "1"
        ending = "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
        if ending != found["ending"] or " " in found[0]:
            yield _slip(found, Slip.ORDINAL, f"{number}{ending}")


_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_SIGNS = (
    (lazy_pattern(rf"(?P<sign>(?:HK|US|A|S|NZ|NT)? ?[$£€¥])\s+(?P<number>{_AMOUNT})"), ""),
    (lazy_pattern(rf"(?<![\w$£€.^])(?P<number>{_AMOUNT})(?P<sign>[$£€¥])(?![\w$])"), ""),
    (
        lazy_pattern(
            rf"(?<![\w$£€.])(?P<number>{_AMOUNT})(?P<unit> million| billion)? ?"
            r"(?P<sign>HK\$|US\$)(?!\w)"
        ),
        "unit",
    ),
)
_PERCENT = lazy_pattern(r"(?<=\d)[ \u00a0]+%")
_MINUS = lazy_pattern(r"\b(?:to|at|of|by|is|was|from|than|below) (?P<sign>[-−–+] )(?=\d)")
_TWICE = lazy_pattern(r"\$(?P<number>\d[\d,.]*(?: million| billion)?) dollars\b")


def _signs(text: str) -> Iterator[FigureSlip]:
    """Find signs apart from their numbers, or on the wrong side of them."""
    for pattern, _ in _SIGNS:
        for found in pattern.finditer(text):
            unit = found.groupdict().get("unit") or ""
            yield _slip(
                found, Slip.SIGN, f"{found['sign'].replace(' ', '')}{found['number']}{unit}"
            )
    for found in _PERCENT.finditer(text):
        yield _slip(found, Slip.SIGN, "%")
    for found in _MINUS.finditer(text):
        sign = "+" if "+" in found[0] else "−"
        yield FigureSlip(*found.span("sign"), found["sign"], Slip.SIGN, sign)
    for found in _TWICE.finditer(text):
        yield _slip(found, Slip.SIGN, f"${found['number']}")


_YEAR = r"(?:19|20)\d\d"
_NUMBER = r"\d{1,3}(?:\.\d+)?"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
#: What has a name with a hyphen: the 2024-2025 school year.
_OF_YEARS = r"(?:school|financial|academic|legislative|budget|season|term|session|policy|edition)"
_COUNTED = (
    r"(?:per cent|people|years|months|weeks|days|hours|minutes|km|metres|hectares|storeys|million|"
    r"billion|degrees)"
)
_RANGES = (
    lazy_pattern(rf"(?<![\d/.:-])(?P<range>{_YEAR}-{_YEAR})(?![\d/-])(?! {_OF_YEARS}\b)"),
    lazy_pattern(
        r"\b(?:[Pp]ages?|[Pp]aragraphs?|[Pp]aras?\.?|pp\.?|[Ss]ections?|[Cc]hapters?|[Aa]ges?) "
        r"(?P<range>\d+-\d+)\b(?!-)"
    ),
    # One room may be 3-5, but not several.
    lazy_pattern(
        r"\b(?:[Rr]ooms|[Ii]tems|[Tt]ables|[Ff]igures|[Aa]nnexes|[Ll]evels|[Gg]rades|[Ff]loors"
        r"|[Bb]locks|[Pp]hases|[Ss]tages|[Pp]arts|[Cc]lauses|[Aa]rticles|[Gg]oals|[Ll]ines) "
        r"(?P<range>\d+-\d+)\b(?!-)"
    ),
    lazy_pattern(r"(?P<range>\$\d[\d,.]*-\$?\d[\d,.]*\d)"),
    lazy_pattern(rf"(?<![\w.,/-])(?P<range>{_NUMBER}-{_NUMBER})(?=%| {_COUNTED}\b)"),
    lazy_pattern(rf"\b(?P<range>{_DAY}-{_DAY})\b"),
)
_END = (
    rf"(?:HK|US)?\$?\d[\d,.]*(?:%| per cent| million| billion| ?[ap]m)?|{_DAY}|"
    rf"(?:\d\d? )?{_MONTH}(?: \d{{4}})?"
)
_FROM = lazy_pattern(
    rf"\b(?P<word>[Ff]rom|[Bb]etween) (?P<first>{_END})(?P<dash>\s?[–—-]\s?)(?P<last>{_END})(?!-)"
)


def _ranges(text: str) -> Iterator[FigureSlip]:
    """Find ranges with a hyphen, and from … with a dash."""
    for found in _FROM.finditer(text):
        joined = "to" if found["word"].lower() == "from" else "and"
        # From 2024-25: a year that is written so.
        if re.fullmatch(r"\d{4}", found["first"]) and re.fullmatch(r"\d\d", found["last"]):
            continue
        yield FigureSlip(*found.span("dash"), found["dash"], Slip.FROM, f" {joined} ")
    for pattern in _RANGES:
        for found in pattern.finditer(text):
            place = text.index("-", found.start("range"))
            yield FigureSlip(place, place + 1, "-", Slip.RANGE, "–")


_UNIT = lazy_pattern(r"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>kg|km|cm|mm|ha)\b")
_TIMES = lazy_pattern(r"(?<![\w.])(?P<one>\d+(?:\.\d+)?) ?x ?(?P<other>\d+(?:\.\d+)?)(?![\w.])")


def _units(text: str) -> Iterator[FigureSlip]:
    for found in _UNIT.finditer(text):
        yield _slip(found, Slip.UNIT, f"{found['number']} {found['unit']}")
    for found in _TIMES.finditer(text):
        if found["one"] != "0":
            yield _slip(found, Slip.TIMES, found[0].replace("x", "×"))


_CLOCK = lazy_pattern(
    r"(?<![\w.,])(?P<hour>\d{1,2})(?:(?P<mark>[.:])\d\d)?(?P<space> ?)(?P<half>[ap]m\b|[ap]\.m\.)"
)
_NOON = 12


def _clocks(text: str) -> Iterator[FigureSlip]:
    """Find times of the day that a text writes in two ways, and hours past noon with pm."""
    if "m" not in text:
        return
    found = list(_CLOCK.finditer(text))
    for each in found:
        if int(each["hour"]) > _NOON:
            half = each["half"]
            yield _slip(each, Slip.CLOCK, each[0][: -len(half)].rstrip())
    for part in ("space", "half", "mark"):
        ways = [
            each[part][-2:].replace("m", "") if part == "half" else each[part] for each in found
        ]
        ways = [way for way in ways if way is not None]
        usual = max(dict.fromkeys(ways), key=ways.count, default="")
        for each in found:
            way = each[part][-2:].replace("m", "") if part == "half" else each[part]
            if way is None or way == usual or part == "half":
                continue
            right = f"{each[0][: -len(each['half'])].rstrip()}{usual}{each['half']}"
            right = right if part == "space" else each[0].replace(way, usual, 1)
            yield _slip(each, Slip.CLOCK, right)


def _slip(found: re.Match[str], slip: Slip, right: str | None) -> FigureSlip:
    return FigureSlip(found.start(), found.end(), found[0], slip, right)


#: What looks for faults, and what a text must hold for it to be asked.
_FINDERS: tuple[tuple[Callable[[str], Iterator[FigureSlip]], tuple[str, ...]], ...] = (
    (_groups, (",", "0", "5")),
    (_letters, ("O", "l", "o", "I")),
    (_ordinals, ("st", "nd", "rd", "th")),
    (_signs, ("$", "£", "€", "¥", "%", " - ", " + ", " – ", " − ")),
    (_ranges, ("-", "–", "—")),
    (_units, ("kg", "km", "cm", "mm", "ha", "x")),
    (_clocks, ("am", "pm", "a.m.", "p.m.")),
)
