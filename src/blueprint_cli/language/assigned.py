"""The general category of a character (UAX #44), whatever Unicode version Python has."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache

from blueprint_cli.language import data


def category(character: str) -> str:
    """Give the general category: `Cn` only where the newest Unicode has not assigned it either.

    Python 3.11 has Unicode 14.0; `newer_characters` names the version that is known here.
    """
    own = unicodedata.category(character)
    if own != "Cn":
        return own
    firsts, lasts, kinds = _newer()
    at = bisect_right(firsts, ord(character)) - 1
    return kinds[at] if at >= 0 and ord(character) <= lasts[at] else own


@cache
def _newer() -> tuple[list[int], list[int], list[str]]:
    """Give what was assigned since: the first and the last of each range, and its category."""
    ranges, kinds = zip(
        *(each.split(":") for each in data.entries("ucd/newer_characters")), strict=True
    )
    ends = [each.split("-") for each in ranges]
    return [int(first, 16) for first, _ in ends], [int(last, 16) for _, last in ends], list(kinds)
