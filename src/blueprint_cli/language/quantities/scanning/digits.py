"""Arabic digits, as both languages write them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

#: With thousands separators, be they commas or the spaces of official English, or without; bounded,
#: so that searching stays linear on any text.
DIGITS: Final = (
    r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?: \d{3}){1,6}(?!\d|,\d| \d)|\d{1,18})(?:\.\d{1,9})?"
)


def read_digits(written: str) -> Fraction:
    """Read Arabic digits with or without thousands separators."""
    return Fraction(re.sub("[, ]", "", written))


def numbered(words: str, start: int) -> dict[str, int]:
    """Give the words of a list their values, which are in order."""
    return {word: number for number, word in enumerate(words.split(), start)}
