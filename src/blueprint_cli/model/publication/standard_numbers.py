"""Standard numbers: whether an ISBN or ISSN is one, by its check digit."""

from __future__ import annotations

import re

_SEPARATORS = re.compile(r"[-‐‑–\s]")
_ISBN_13, _ISBN_10, _ISSN = (
    re.compile(pattern, re.ASCII)
    for pattern in (r"(?:978|979)\d{9}[\dX]", r"\d{9}[\dX]", r"\d{7}[\dX]")
)


def isbn_check(number: str) -> str | None:
    """Give the check digit that an ISBN should end in; None where the number is none at all.

    ISBN-13 weighs its digits 1 and 3 in turn, modulo 10 (ISO 2108:2017, annex B); ISBN-10 weighs
    them 10 to 2, modulo 11, where X is ten (ISO 2108:1992).
    """
    bare = compact(number)
    if _ISBN_13.fullmatch(bare):
        total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(bare[:-1]))
        return str(-total % 10)
    return _modulo_11(bare) if _ISBN_10.fullmatch(bare) else None


def issn_check(number: str) -> str | None:
    """Give the check digit that an ISSN should end in, by ISO 3297, 4.2; None where it is none."""
    bare = compact(number)
    return _modulo_11(bare) if _ISSN.fullmatch(bare) else None


def compact(number: str) -> str:
    """Give a number without its name in front and without hyphens and blanks."""
    bare = re.sub(r"^\s*IS[BS]N(?:-1[03])?\s*[:：]?", "", number, flags=re.IGNORECASE)
    return _SEPARATORS.sub("", bare).upper()


def _modulo_11(bare: str) -> str:
    weights = range(len(bare), 1, -1)
    rest = -sum(int(digit) * weight for digit, weight in zip(bare[:-1], weights, strict=True)) % 11
    return "X" if rest == 10 else str(rest)  # noqa: PLR2004  # the sign for ten
