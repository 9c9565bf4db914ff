"""Fractions, multiples and ordinals of English text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.english.cues import FRACTIONS, MULTIPLES
from blueprint_cli.language.quantities.english.numerals import ENGLISH_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.english.numerals import (
    ENGLISH_ORDINAL,
    read_english,
    read_ordinal,
)
from blueprint_cli.language.quantities.english.units import (
    SYMBOL_UNIT,
    WORD_UNIT,
    unit_key,
)
from blueprint_cli.language.quantities.scanning.quantity import Dimension
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

_FOLDED: Final = "two|three|four|five|six|seven|eight|nine|ten|twenty|hundred"
_PARTS: Final = "one|two|three|four|five|six|seven|eight|nine"
#: “Seven in ten” is a share; “five in 500” may be so many in a year, a place or a row.
_MOST_OF_WHOM_SOME: Final = 100
_HUNDRED: Final = 100
#: How the whole begins of which there are some; see `ENGLISH_NUMERAL`.
_OF_SO_MANY: Final = lazy_pattern(
    r"\b(?:in|of|each|every) (?:\d|one|two|three|four|fi[fv]|six|seven|eight|nine|ten|elev|twe[ln]"
    r"|thir|fort|half a|an? (?:hundred|thousand|\w{1,7}illion))",
    re.IGNORECASE,
)
_NAMES: Final = "|".join(sorted(FRACTIONS, key=len, reverse=True))


def _fraction(scanner: Scanner, match: re.Match[str]) -> Found:
    parts = match["parts"] or match["few"]
    number = Fraction(1) if parts.lower() in {"a", "an"} else read_english(parts)
    name = (match["name"] or match["part"]).lower()
    whole = FRACTIONS.get(name) or FRACTIONS[name.removesuffix("s")]
    return scanner.quantity(match.span(), Dimension.FRACTION, (number / whole,))


def _ordinal(scanner: Scanner, match: re.Match[str]) -> Found:
    face = read_ordinal(match["number"])
    # “Third, …” counts the points of an argument, as 再者 does.
    if match["number"][0].isupper() and scanner.after(match, 1) == ",":
        return scanner.aside(match)
    return scanner.quantity(match.span(), Dimension.ORDINAL, (face,))


def _half(scanner: Scanner, match: re.Match[str]) -> Found:
    face = Fraction(1, 2)
    if match["unit"]:
        unit = unit_key(match["unit"])
        return scanner.quantity(match.span(), Dimension.DURATION, (face,), unit=unit)
    return scanner.quantity(match.span(), Dimension.FRACTION, (face,))


def _one_in(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “one in five” and “seven in ten”; 每五人有一人 says the two numbers."""
    part = read_english(match["part"] or match["some"] or match["few"] or "one")
    whole = read_english(match["whole"])
    if part >= whole or (match["whole"].isdigit() and len(match["whole"]) == len("2030")):
        return None
    if match["few"] and whole > _MOST_OF_WHOM_SOME:
        return None
    if match["low"]:  # “two to three in ten”
        low = read_english(match["low"])
        return scanner.quantity(match.span(), Dimension.FRACTION, (low / whole, part / whole))
    return scanner.quantity(match.span(), Dimension.FRACTION, (part / whole,), also=(part, whole))


def _multiple(scanner: Scanner, match: re.Match[str]) -> Found:
    face = Fraction(MULTIPLES[match[0].lower()])
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (face,))


def _fold(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (read_english(match["number"]),))


def _ratio(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “a ratio of 70:30” as two counts, which are shares where they make a hundred."""
    faces = [read_english(match[name]) for name in ("first", "last")]
    is_whole = sum(faces) == _HUNDRED
    return tuple(
        scanner.quantity(
            match.span(name),
            Dimension.COUNT,
            (face,),
            also=(face / _HUNDRED,) if is_whole else (),
        )
        for name, face in zip(("first", "last"), faces, strict=True)
    )


def _points(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “0.2 of a percentage point” and “half a percentage point”."""
    number = Fraction(1, 2) if match["half"] else read_english(match["number"])
    return scanner.quantity(match.span(), Dimension.PERCENT, (number,), unit="point")


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(
            rf"\bratio\b[^.;\d]{{0,60}}?\b(?P<first>{NUMERAL})(?: to |-to-| ?: ?)"
            rf"(?P<last>{NUMERAL})\b"
            rf"(?! ?(?:{WORD_UNIT}|{SYMBOL_UNIT}|million|billion))",
            re.IGNORECASE,
        ),
        _ratio,
        needs=lazy_pattern(r"\bratio\b", re.IGNORECASE),
    ),
    Rule(
        lazy_pattern(
            rf"\b(?:(?P<half>half)|(?P<number>{NUMERAL}) of) an? percentage[ -]points?",
            re.IGNORECASE,
        ),
        _points,
        needs=("percentage",),
    ),
    # “a third runway” is no fraction, and “the first three quarters” are of a year.
    Rule(
        lazy_pattern(
            rf"(?<!first )(?<!last )(?<!next )(?<!past )(?<!utive )\b"
            rf"(?:(?P<parts>{_PARTS})[ -](?P<name>(?:{_NAMES})s?)\b(?! part| century| floor)"
            rf"|(?P<few>an?)[ -](?P<part>{_NAMES})\b"
            r"(?= of|-of| the| a |[.,;)]|$"
            r"| (?:to|by|from|in|more|less|higher|lower|were|was|are|is)\b))",
            re.IGNORECASE,
        ),
        _fraction,
    ),
    Rule(
        lazy_pattern(
            rf"(?<![-.,])\b(?:(?P<low>{_PARTS}|\d{{1,2}}) (?:to|or) (?=\w{{1,20}} (?:out|in)))?"
            rf"(?:(?:one|1) in|(?P<part>{_PARTS}|\d{{1,3}}) (?:out of|in|of|for) (?:every|each)|"
            rf"(?P<some>{_PARTS}|\d{{1,2}}) out of|(?P<few>{_PARTS}|\d{{1,2}}) in)(?: every| each)?"
            rf" (?P<whole>{NUMERAL})\b(?! ?(?:{WORD_UNIT}|{SYMBOL_UNIT}))",
            re.IGNORECASE,
        ),
        _one_in,
        needs=_OF_SO_MANY,
    ),
    Rule(
        lazy_pattern(
            r"\bhalf[ -](?:an?[ -])?(?P<unit>year|century|decade|day|hour|month)\b"
            r"|\bhalf(?= of| the| its| their| all)",
            re.IGNORECASE,
        ),
        _half,
    ),
    Rule(
        lazy_pattern(
            rf"(?<![\w.])(?<!\d[ -])(?P<number>{ENGLISH_ORDINAL})(?: century)?(?!\w)",
            re.IGNORECASE,
        ),
        _ordinal,
    ),
    Rule(lazy_pattern(rf"\b(?:{'|'.join(MULTIPLES)})\b(?!-)", re.IGNORECASE), _multiple),
    Rule(
        lazy_pattern(rf"\b(?P<number>{_FOLDED}|\d{{1,4}})-?fold\b", re.IGNORECASE),
        _fold,
        needs=("fold",),
    ),
)
