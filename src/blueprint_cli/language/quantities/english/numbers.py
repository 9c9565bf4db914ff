"""Money, durations, measures and counts of English text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.english.cues import APPROXIMATE_BEFORE
from blueprint_cli.language.quantities.english.numerals import ENGLISH_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.english.numerals import read_english
from blueprint_cli.language.quantities.english.units import (
    MONEY_AFTER,
    MONEY_BEFORE,
    UNIT,
    currency,
    unit_key,
)
from blueprint_cli.language.quantities.scanning.quantity import Dimension
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

_APPROXIMATE: Final = re.compile(rf"\b(?:{APPROXIMATE_BEFORE}) (?:the )?$", re.IGNORECASE)
_SHARED: Final = re.compile(
    r"(?:thousand|million|billion|trillion|quadrillion|bn|mn)$", re.IGNORECASE
)
_SHORT: Final = {"k": 10**3, "m": 10**6, "b": 10**9}


def _dozen(scanner: Scanner, match: re.Match[str]) -> Found:
    number = match["number"].lower()
    dozens = Fraction(1, 2) if number == "half a" else Fraction(1)
    if number not in {"a", "half a"}:
        dozens = read_english(number)
    # “a dozen or so” are more than ten.
    about = (Fraction(10),) if scanner.after(match, 6) == " or so" else ()
    return scanner.quantity(match.span(), Dimension.COUNT, (12 * dozens,), also=about)


def _lone(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “the past decade” and “a century”."""
    unit = unit_key(match[1])
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(1),), unit=unit)


def _one_and_a_half(scanner: Scanner, match: re.Match[str]) -> Found:
    unit = unit_key(match["unit"])
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(3, 2),), unit=unit)


def _quarter_century(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(25),), unit="year")


def _cents(scanner: Scanner, match: re.Match[str]) -> Found:
    face = read_english(match["number"]) / 100
    return scanner.quantity(match.span(), Dimension.MONEY, (face,))


def _number(scanner: Scanner, match: re.Match[str]) -> Found:
    code = currency(match["money"], match["currency"])
    faces = _faces(match, code)
    unit = match["unit"]
    if code is None and unit is None and not _counts(scanner, match, faces):
        return None
    key = code if code is not None else unit_key(unit) if unit else ""
    dimension = Dimension.COUNT if code is None else Dimension.MONEY
    if match["high"] and faces[0] >= faces[1]:
        spans = (match.start(), match.end("low")), (match.start("high"), match.end())
        return tuple(
            scanner.quantity(span, dimension, (face,), unit=key)
            for span, face in zip(spans, faces, strict=True)
        )
    approximate = _APPROXIMATE.search(scanner.before(match, 24)) is not None
    return scanner.quantity(
        match.span(), dimension, tuple(faces), unit=key, approximate=approximate
    )


def _faces(match: re.Match[str], code: str | None) -> list[Fraction]:
    low, high, short = match["low"], match["high"], match.groupdict().get("short")
    faces = [read_english(numeral) for numeral in (low, high) if numeral]
    if match.groupdict().get("half"):
        faces[-1] += Fraction(1, 2)
    if short and code is not None:
        faces = [face * _SHORT[short.lower()] for face in faces]
    shared = _SHARED.search(high) if high else None
    if shared and not _SHARED.search(low) and faces[0] * read_english(shared[0]) < faces[1]:
        faces[0] *= read_english(shared[0])
    return faces


def _counts(scanner: Scanner, match: re.Match[str], faces: list[Fraction]) -> bool:
    """Tell whether a number without a unit counts something: not “zero”, “the one”, “Web3”."""
    before, after = scanner.before(match, 2), scanner.after(match, 4)
    if match["low"][0].isdigit():
        glued = re.search(r"[A-Za-z][-.]?$", before) or re.match(r"[A-Za-z]", after)
        return not glued and faces[-1] != 0
    if faces == [1]:
        return re.match(r"[ -][A-Za-z]", after) is not None
    return faces[-1] != 0


_MONEY: Final = rf"(?:(?P<money>{MONEY_BEFORE}) ?)?"
_TAIL: Final = rf"(?:[ -](?P<currency>(?i:{MONEY_AFTER}))\b|(?P<unit>[ -]?{UNIT}))?"

#: Lengths of time that hold what would be a share by itself.
LENGTHS: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(r"\ban? (?P<unit>hour|day|week|month|year) and a half\b", re.IGNORECASE),
        _one_and_a_half,
        needs=("and a half",),
    ),
    Rule(
        lazy_pattern(r"\bquarter(?: of a |[- ])century\b", re.IGNORECASE),
        _quarter_century,
        needs=("century",),
    ),
)
RULES: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(r"\b(?P<number>a|half a|two|three|four|five) dozen\b", re.IGNORECASE),
        _dozen,
        needs=("dozen",),
    ),
    Rule(
        lazy_pattern(rf"(?<![\w.])(?P<number>(?i:{NUMERAL})) (?i:cents)\b"),
        _cents,
        needs=(" cents",),
    ),
    Rule(
        lazy_pattern(
            rf"\bbetween {_MONEY}(?P<low>(?i:{NUMERAL}))(?:[ -]?{UNIT})? and (?:{MONEY_BEFORE})?"
            rf"(?P<high>(?i:{NUMERAL})){_TAIL}"
        ),
        _number,
        needs=("between",),
    ),
    Rule(
        lazy_pattern(
            rf"(?<![\w.]){_MONEY}(?P<low>(?<![\d.])(?i:{NUMERAL}))"
            rf"(?:(?: to |-to-| ?--? ?| or |-? to )(?:{MONEY_BEFORE})? ?(?P<high>(?i:{NUMERAL})))?"
            rf"(?P<half> and a half|½)?(?(money)(?P<short>(?<=\d)[kKmMbB]\b)?|){_TAIL}"
        ),
        _number,
    ),
    Rule(lazy_pattern(r"\b(decade|century)\b", re.IGNORECASE), _lone, needs=("ecade", "entury")),
)
