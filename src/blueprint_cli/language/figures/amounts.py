"""Amounts: how much, as exactly as it is known, and as precisely as it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern


class Qualifier(Enum):
    """How an amount that is known stands to the one that is meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@dataclass(frozen=True)
class Number:
    """A number: its value, and how it was written.

    `scale` is the power of ten of the word behind the digits (億 is 8), and `places` how many
    decimals stand there: 12.50億 is a value of 1250000000, with a scale of 8 and 2 places.
    """

    value: Decimal
    scale: int = 0
    places: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether it can be counted, and was written without decimals that say otherwise."""
        return self.value == self.value.to_integral_value() and not (self.places and not self.scale)


@dataclass(frozen=True)
class Amount:
    """One number, or the two ends of a range, the lower first."""

    ends: tuple[Number, ...]
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def is_descending(self) -> bool:
        """Whether a range goes down, which none does."""
        first, last = self.ends[0], self.ends[-1]
        return last.value <= first.value and len(self.ends) > 1


#: The words behind the digits of a large number, and their powers of ten.
_SCALES: Final = {
    "千": 3,
    "萬": 4,
    "万": 4,
    "百萬": 6,
    "百万": 6,
    "千萬": 7,
    "千万": 7,
    "億": 8,
    "亿": 8,
    "十億": 9,
    "十亿": 9,
    "百億": 10,
    "百亿": 10,
    "千億": 11,
    "千亿": 11,
    "萬億": 12,
    "万亿": 12,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
}
_WORDS = "|".join(sorted(_SCALES, key=len, reverse=True))
#: With no more digits than decimal arithmetic holds exactly.
_NUMBER = (
    rf"(?P<sign{{0}}>-?)(?P<whole{{0}}>\d{{{{1,3}}}}(?:[, ]\d{{{{3}}}}){{{{1,4}}}}|\d{{{{1,15}}}})"
    rf"(?:\.(?P<decimals{{0}}>\d{{{{1,9}}}}))? ?(?P<scale{{0}}>{_WORDS})?"
)
_AMOUNT = lazy_pattern(
    rf"{_NUMBER.format(0)}(?: ?(?:-|~|–|—|\.\.|至|到|to) ?{_NUMBER.format(1)})? ?(?P<more>\+)?"
)
#: How a qualifier may be written, before the digits.
_QUALIFIERS: Final = {
    Qualifier.ABOUT: ("~", "≈", "約", "约", "about", "around", "approximately"),
    Qualifier.AT_LEAST: ("≥", ">=", "不少於", "不少于", "至少", "at least"),
    Qualifier.AT_MOST: ("≤", "<=", "不多於", "不多于", "不超過", "不超过", "最多", "at most"),
    Qualifier.OVER: (">", "超過", "超过", "逾", "more than", "over"),
    Qualifier.UNDER: ("<", "少於", "少于", "不足", "less than", "fewer than", "under"),
}


def read_amount(text: str) -> Amount | None:
    """Read an amount as somebody writes it: 100億, 12.5, 3000-4000, ≥ 5,000. None for no amount.

    The text is as `worth.plain` gives it. A scale that stands after a range alone belongs to both
    of its ends: 3至4億.
    """
    qualifier, rest = _qualified(text)
    found = _AMOUNT.fullmatch(rest)
    if found is None:
        return None
    if found["more"]:
        if qualifier is not Qualifier.EXACT or found["whole1"]:
            return None
        qualifier = Qualifier.OVER
    first = _number(found, "0")
    if found["whole1"] is None:
        return Amount((first,), qualifier)
    last = _number(found, "1")
    if last.scale and not found["scale0"]:
        first = replace(first, value=first.value.scaleb(last.scale), scale=last.scale)
    return Amount((first, last), qualifier)


def _qualified(text: str) -> tuple[Qualifier, str]:
    for qualifier, ways in _QUALIFIERS.items():
        for way in ways:
            if text.startswith(way):
                return qualifier, text.removeprefix(way).lstrip()
    return Qualifier.EXACT, text


def _number(found: re.Match[str], end: str) -> Number:
    decimals = found[f"decimals{end}"] or ""
    digits = re.sub(r"[, ]", "", found[f"whole{end}"])
    scale = _SCALES[found[f"scale{end}"]] if found[f"scale{end}"] else 0
    written = f"{digits}.{decimals}" if decimals else digits
    value = Decimal(f"{found[f'sign{end}']}{written}").scaleb(scale)
    return Number(value, scale, len(decimals))
