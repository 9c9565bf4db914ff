"""Shares, multiples, money, durations, measures and counts of English text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.english_words import (
    APPROXIMATE_BEFORE,
    FRACTIONS,
    MULTIPLES,
)
from blueprint_cli.language.quantities.numerals import ENGLISH_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.numerals import ENGLISH_ORDINAL, read_english, read_ordinal
from blueprint_cli.language.quantities.quantity import Dimension
from blueprint_cli.language.quantities.scanner import Build, Found, Scanner
from blueprint_cli.language.quantities.units import CURRENCIES, UNITS

_BEFORE: Final = r"(?:(?<![A-Za-z])(?:HK|US|MOP)\$|\$|€|£|(?<![A-Za-z])(?:HKD|RMB|CNY|USD|JPY|EUR))"
_SYMBOLS: Final = {
    name: code
    for code, (_, names) in CURRENCIES.items()
    for name in names
    if not name.endswith("?") or name.startswith("$")
} | {"EUR": "EUR"}
_AFTER: Final = "|".join(
    sorted(
        (name for _, names in CURRENCIES.values() for name in names if "$" not in name),
        key=len,
        reverse=True,
    )
)
_NAMED: Final = tuple(
    (re.compile(name, re.IGNORECASE), code)
    for code, (_, names) in CURRENCIES.items()
    for name in names
    if "$" not in name
)
_ENGLISH_UNITS: Final = tuple(
    (re.compile(name, re.IGNORECASE), key) for key, unit in UNITS.items() for name in unit.english
)
_SYMBOL_UNITS: Final = {symbol: key for key, unit in UNITS.items() for symbol in unit.symbols}
_WORD_UNIT: Final = "|".join(
    sorted((name for unit in UNITS.values() for name in unit.english), key=len, reverse=True)
)
_SYMBOL_UNIT: Final = "|".join(map(re.escape, sorted(_SYMBOL_UNITS, key=len, reverse=True)))
_UNIT: Final = rf"(?:(?i:{_WORD_UNIT})(?![A-Za-z])|(?:{_SYMBOL_UNIT})(?![A-Za-z\d]))"

_FOLDED: Final = "two|three|four|five|six|seven|eight|nine|ten|twenty|hundred"
_APPROXIMATE: Final = re.compile(rf"\b(?:{APPROXIMATE_BEFORE}) (?:the )?$", re.IGNORECASE)
_SHARED: Final = re.compile(r"(?:thousand|million|billion|trillion|bn|mn)$", re.IGNORECASE)
_FRACTION_NAMES: Final = "|".join(sorted(FRACTIONS, key=len, reverse=True))


def _fraction(scanner: Scanner, match: re.Match[str]) -> Found:
    parts = match["parts"]
    number = Fraction(1) if parts.lower() in {"a", "an"} else read_english(parts)
    name = match["name"].lower()
    whole = FRACTIONS.get(name) or FRACTIONS[name.removesuffix("s")]
    return scanner.quantity(match.span(), Dimension.FRACTION, (number / whole,))


def _ordinal(scanner: Scanner, match: re.Match[str]) -> Found:
    face = read_ordinal(match["number"])
    # “Third, …” counts the points of an argument, as 再者 does.
    if match["number"][0].isupper() and scanner.after(match, 1) == ",":
        return scanner.soft(match.span(), face)
    return scanner.quantity(match.span(), Dimension.ORDINAL, (face,))


def _half(scanner: Scanner, match: re.Match[str]) -> Found:
    face = Fraction(1, 2)
    if match["unit"]:
        unit = _unit_key(match["unit"])
        return scanner.quantity(match.span(), Dimension.DURATION, (face,), unit=unit)
    return scanner.quantity(match.span(), Dimension.FRACTION, (face,))


def _one_in(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “one in five” and “three out of ten”."""
    part, whole = read_english(match["part"] or "one"), read_english(match["whole"])
    if part >= whole or (match["whole"].isdigit() and len(match["whole"]) == len("2030")):
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (part / whole,))


def _multiple(scanner: Scanner, match: re.Match[str]) -> Found:
    face = Fraction(MULTIPLES[match[0].lower()])
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (face,))


def _fold(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (read_english(match["number"]),))


def _dozen(scanner: Scanner, match: re.Match[str]) -> Found:
    number = match["number"]
    dozens = Fraction(1) if number.lower() == "a" else read_english(number)
    return scanner.quantity(match.span(), Dimension.COUNT, (12 * dozens,))


def _lone(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “the past decade” and “a century”."""
    unit = _unit_key(match[1])
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(1),), unit=unit)


def _number(scanner: Scanner, match: re.Match[str]) -> Found:
    parts = match.groupdict()
    low, high, unit = match["low"], match["high"], match["unit"]
    currency = _currency(match)
    faces = [read_english(numeral) for numeral in (low, high) if numeral]
    if parts.get("half"):
        faces[-1] += Fraction(1, 2)
    if currency is not None and unit and unit.strip(" -") == "m":
        faces = [face * 10**6 for face in faces]
    if currency is None and unit is None and not _counts(scanner, match, faces):
        return None
    if high:
        shared = _SHARED.search(high)
        if shared and not _SHARED.search(low) and faces[0] * read_english(shared[0]) < faces[1]:
            faces[0] *= read_english(shared[0])
    key = _unit_key(unit) if unit and currency is None else ""
    approximate = _APPROXIMATE.search(scanner.before(match, 24)) is not None
    dimension = Dimension.COUNT if currency is None else Dimension.MONEY
    if high and faces[0] >= faces[1]:
        spans = (match.start(), match.end("low")), (match.start("high"), match.end())
        return tuple(
            scanner.quantity(span, dimension, (face,), unit=currency or key)
            for span, face in zip(spans, faces, strict=True)
        )
    return scanner.quantity(
        match.span(), dimension, tuple(faces), unit=currency or key, approximate=approximate
    )


def _counts(scanner: Scanner, match: re.Match[str], faces: list[Fraction]) -> bool:
    """Tell whether a number without a unit counts something: not “zero”, “the one”, “Web3”."""
    before, after = scanner.before(match, 2), scanner.after(match, 4)
    if match["low"][0].isdigit():
        glued = re.search(r"[A-Za-z][-.]?$", before) or re.match(r"[A-Za-z]", after)
        return not glued and faces[-1] != 0
    if faces == [1]:
        return re.match(r"[ -][A-Za-z]", after) is not None
    return faces[-1] != 0


def _currency(match: re.Match[str]) -> str | None:
    if match["money"]:
        symbol = _SYMBOLS.get(match["money"], "")
        if symbol or not match["currency"]:
            return symbol
    if match["currency"]:
        name = match["currency"]
        return next(code for pattern, code in _NAMED if pattern.fullmatch(name))
    return None


def _unit_key(written: str) -> str:
    name = written.strip()
    if name.lstrip("-") in _SYMBOL_UNITS:
        return _SYMBOL_UNITS[name.lstrip("-")]
    return next(
        key
        for pattern, key in _ENGLISH_UNITS
        if pattern.fullmatch(name) or pattern.fullmatch(name.lstrip("-"))
    )


_MONEY: Final = rf"(?:(?P<money>{_BEFORE}) ?)?"
_TAIL: Final = rf"(?:[ -](?P<currency>(?i:{_AFTER}))\b|(?P<unit>[ -]?{_UNIT}))?"

RULES: Final[tuple[tuple[re.Pattern[str], Build], ...]] = (
    (
        re.compile(
            rf"\b(?P<parts>an?|one|two|three|four|five|six|seven|eight|nine)[ -]"
            rf"(?P<name>(?:{_FRACTION_NAMES})s?)\b"
            r"(?= of|-of| the| a |[.,;)]|$| (?:to|by|from|in)\b)",
            re.IGNORECASE,
        ),
        _fraction,
    ),
    (
        re.compile(
            rf"\b(?:one in|(?P<part>one|two|three|four|seven|eight|nine) (?:out of|in every))"
            rf" (?P<whole>{NUMERAL})\b(?! ?(?:{_WORD_UNIT}|{_SYMBOL_UNIT}))",
            re.IGNORECASE,
        ),
        _one_in,
    ),
    (
        re.compile(
            r"\bhalf(?:[ -]an?[ -]|-)(?P<unit>year|century|decade|day|hour|month)\b"
            r"|\bhalf(?= of| the| its| their| all)",
            re.IGNORECASE,
        ),
        _half,
    ),
    (
        re.compile(
            rf"(?<![\w.])(?<!\d[ -])(?P<number>{ENGLISH_ORDINAL})(?: century)?(?!\w)",
            re.IGNORECASE,
        ),
        _ordinal,
    ),
    (re.compile(rf"\b(?:{'|'.join(MULTIPLES)})\b(?!-)", re.IGNORECASE), _multiple),
    (re.compile(rf"\b(?P<number>{_FOLDED}|\d{{1,4}})-?fold\b", re.IGNORECASE), _fold),
    (re.compile(r"\b(?P<number>a|two|three|four|five) dozen\b", re.IGNORECASE), _dozen),
    (
        re.compile(
            rf"\bbetween {_MONEY}(?P<low>(?i:{NUMERAL}))(?:[ -]?{_UNIT})? and (?:{_BEFORE})?"
            rf"(?P<high>(?i:{NUMERAL})){_TAIL}"
        ),
        _number,
    ),
    (
        re.compile(
            rf"(?<![\w.]){_MONEY}(?P<low>(?<![\d.])(?i:{NUMERAL}))"
            rf"(?:(?: to |-to-| ?--? ?| or |-? to )(?:{_BEFORE})?(?P<high>(?i:{NUMERAL})))?"
            rf"(?P<half> and a half|½)?{_TAIL}"
        ),
        _number,
    ),
    (re.compile(r"\b(decade|century)\b", re.IGNORECASE), _lone),
)
