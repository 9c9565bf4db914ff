"""Quantities of English text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities import english_dates, english_numbers
from blueprint_cli.language.quantities.english_words import ANSWERS, PHRASES
from blueprint_cli.language.quantities.numerals import (
    ENGLISH_ORDINAL,
    ENGLISH_WORDS,
    ROMAN,
    read_english,
    read_ordinal,
)
from blueprint_cli.language.quantities.quantity import Dimension, Quantity
from blueprint_cli.language.quantities.scanner import Build, Found, Scanner

_ANSWER: Final = re.compile(r"\d{1,18}|\b(?:" + "|".join(ANSWERS) + r")\b", re.IGNORECASE)


def scan(text: str) -> tuple[Quantity, ...]:
    """Find the quantities of an English text, and what may pass for one."""
    scanner = Scanner(text)
    for pattern, build in RULES:
        scanner.apply(pattern, build)
    return scanner.result()


def _answers(scanner: Scanner, match: re.Match[str]) -> Found:
    """Keep every number word of a phrase, or that no other rule has taken, as soft."""
    found = []
    for word in _ANSWER.finditer(match[0]):
        written = word[0].lower()
        face = Fraction(ANSWERS[written] if written in ANSWERS else int(written))
        start = match.start() + word.start()
        found.append(scanner.soft((start, start + len(word[0])), face))
    return tuple(found)


def _plan(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.PLAN, (read_ordinal(match["number"]),))


def _growth(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “from zero to one” and “from one to N”."""
    if match["low"] is None:
        return scanner.quantity(match.span(), Dimension.COUNT, (Fraction(0), Fraction(1)))
    low = read_english(match["low"])
    return scanner.quantity(match.span(), Dimension.COUNT, (low, low), values=(low, "N"))


def _part(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “Phase II” and “Part III”."""
    face = Fraction(ROMAN[match["roman"]])
    return scanner.quantity(match.span("roman"), Dimension.COUNT, (face,))


RULES: Final[tuple[tuple[re.Pattern[str], Build], ...]] = (
    (
        re.compile(rf"\b(?P<number>{ENGLISH_ORDINAL}) five[- ]year(?=[- ]plan)", re.IGNORECASE),
        _plan,
    ),
    (re.compile(rf"\b(?:{'|'.join(PHRASES)})\b", re.IGNORECASE), _answers),
    (
        re.compile(
            rf"\b(?:(?P<low>{ENGLISH_WORDS}|\d{{1,3}})(?: to |-to-|-)N\b"
            r"|(?i:zero|(?<![\d.])0)(?: to |-to-|-)(?i:one|1)\b(?![\d.]))",
        ),
        _growth,
    ),
    *english_dates.RULES,
    *english_numbers.RULES,
    (
        re.compile(
            r"\b(?:Phase|Part|Stage|Chapter|Schedule|Tier|Annex|Volume) "
            rf"(?P<roman>{'|'.join(sorted(ROMAN, key=len, reverse=True))})\b"
        ),
        _part,
    ),
    (re.compile(rf"{_ANSWER.pattern}", re.IGNORECASE), _answers),
)
