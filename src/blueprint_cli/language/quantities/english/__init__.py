"""Quantities of English text.

How a text is searched, and what a unit measures, is in `scanning`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.english import dates, numbers, shares
from blueprint_cli.language.quantities.english.cues import LABELS, MONTHS, PHRASES
from blueprint_cli.language.quantities.english.hints import HINTS
from blueprint_cli.language.quantities.english.numerals import (
    ENGLISH_ORDINAL,
    ENGLISH_WORDS,
    NUMBER_WORDS,
    ROMAN,
    read_english,
    read_ordinal,
)
from blueprint_cli.language.quantities.scanning import common, hints
from blueprint_cli.language.quantities.scanning.quantity import Certainty, Dimension
from blueprint_cli.language.quantities.scanning.reading import Reading, read
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

_ANY: Final = re.compile(
    rf"\d|\b(?:{NUMBER_WORDS}|half|halv|quarter|doubl|tripl|trebl|quadrupl|decade|dozen|centur"
    rf"|{'|'.join(MONTHS)})|½|\b[IVX]{{2}}",
    re.IGNORECASE,
)


def may_say(text: str) -> bool:
    """Tell quickly whether an English text may say a quantity at all."""
    return _ANY.search(text) is not None


def scan(text: str) -> Reading:
    """Find the quantities of an English text, and what may pass for one."""
    return read(Scanner(text), RULES, _HINTS)


def _plan(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.PLAN, (read_ordinal(match["number"]),))


def _growth(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “from zero to one” and “from one to N”."""
    if match["low"] is None:
        return scanner.quantity(match.span(), Dimension.COUNT, (Fraction(0), Fraction(1)))
    low = read_english(match["low"])
    return scanner.quantity(match.span(), Dimension.COUNT, (low, low), values=(low, "N"))


def _labelled(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read “Phase II”, “stages II and III” and “Annex 2”."""
    found = []
    for name in ("first", "last"):
        if match[name]:
            face = Fraction(ROMAN.get(match[name]) or int(match[name]))
            certainty = Certainty.WEAK if face == 1 else Certainty.FIRM
            span = match.span(name)
            found.append(scanner.quantity(span, Dimension.COUNT, (face,), certainty=certainty))
    return tuple(found)


def _digits(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.hint(match.span(), Fraction(int(match[0])))


_ROMAN: Final = "|".join(sorted(ROMAN, key=len, reverse=True))
_LABEL: Final = "|".join(LABELS)
_NUMBER: Final = rf"(?:\d{{1,3}}|{_ROMAN})"
RULES: Final[tuple[Rule, ...]] = (
    *common.RULES,
    Rule(
        lazy_pattern(rf"\b(?P<number>{ENGLISH_ORDINAL}) five[- ]year(?=[- ]plan)", re.IGNORECASE),
        _plan,
        needs=("plan", "Plan"),
    ),
    Rule(lazy_pattern(rf"\b(?:{'|'.join(PHRASES)})\b", re.IGNORECASE), Scanner.aside),
    Rule(
        lazy_pattern(
            rf"\b(?:(?P<low>{ENGLISH_WORDS}|\d{{1,3}})(?: to |-to-|-)N\b"
            r"|(?i:zero|(?<![\d.])0)(?: to |-to-|-)(?i:one|1)\b(?![\d.]))",
        ),
        _growth,
        needs=("N", "ero", "0"),
    ),
    *dates.RULES,
    Rule(
        lazy_pattern(
            rf"\b(?i:{_LABEL}) (?P<first>{_NUMBER})(?:(?: and | to | or |-)(?i:(?:{_LABEL}) )?"
            rf"(?P<last>{_NUMBER}))?(?![\w%°]|[.,:/]\d| (?:per cent|million|billion|\d))"
        ),
        _labelled,
    ),
    *numbers.LENGTHS,
    *shares.RULES,
    *numbers.RULES,
)
_HINTS: Final[tuple[Rule, ...]] = (
    hints.rule(
        {rf"\b(?:{words})\b": meaning for words, meaning in HINTS.items()},
        re.IGNORECASE,
    ),
    Rule(lazy_pattern(r"\d{1,18}"), _digits),
)
