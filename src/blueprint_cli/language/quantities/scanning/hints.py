"""Words that say no quantity of their own, but may answer one of the other language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scanning.quantity import Dimension, Quantity
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner
from blueprint_cli.language.quantities.scanning.units import UNITS

#: Stands for a small number that the other text gives: “several”, 多個.
SEVERAL: Final = "several"
#: Stands for a year or month that the other text gives: “last year”, 去年.
THEN: Final = "then"

_VAGUE: Final = {SEVERAL: Dimension.COUNT, THEN: Dimension.DATE}
_DIMENSIONS: Final = {"part": Dimension.FRACTION, "clock": Dimension.TIME}
_ITEM: Final = re.compile(r"(\d{1,13}(?:/\d)?)([a-z]{0,9})")


def rule(hints: Mapping[str, str], flags: int = 0) -> Rule:
    """Make the rule that finds every word of a table and keeps what it may answer.

    A table's value is “2”, “3month 4” (three months, or four), “several” or “then”.
    """
    # One group a pattern tells which one has matched.
    pattern = lazy_pattern("|".join(f"({each})" for each in hints), flags)
    meanings = [meaning.split() for meaning in hints.values()]

    def build(scanner: Scanner, match: re.Match[str]) -> Found:
        index = match.lastindex or 1
        return tuple(_hint(scanner, match.span(), item) for item in meanings[index - 1])

    return Rule(pattern, build)


def _hint(scanner: Scanner, span: tuple[int, int], item: str) -> Quantity:
    if item in _VAGUE:
        return scanner.hint(span, item, _VAGUE[item])
    number, name = _read(item)
    if name in UNITS:
        return scanner.hint(
            span, number * UNITS[name].factor, UNITS[name].dimension, UNITS[name].base
        )
    return scanner.hint(span, number, _DIMENSIONS.get(name, Dimension.COUNT))


def _read(item: str) -> tuple[Fraction, str]:
    match = _ITEM.fullmatch(item)
    if match is None:  # pragma: no cover - the tables are ours
        raise ValueError(item)
    return Fraction(match[1]), match[2]
