"""Which numerals of Chinese text count something, though no unit follows."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.chinese.cues import (
    APPROXIMATE_BEFORE,
    ENUMERATION,
    LIGHT_MEASURE,
    MEASURE,
    NO_ONE_AFTER,
    QUOTED,
    REFERENCE,
    REST,
)
from blueprint_cli.language.quantities.scanning.scanner import Scanner

_APPROXIMATE: Final = re.compile(rf"(?:{APPROXIMATE_BEFORE})$")
_SCALES: Final = frozenset("十百千萬億")
_SEVERAL: Final = frozenset("數幾上成")
_ONLY_SCALES: Final = re.compile(r"[百千萬億兆]{1,4}$")
#: 九一八 is a day or a name, where nothing is counted.
_BARE_DIGITS: Final = re.compile(r"[〇零一二三四五六七八九]{3}$")
_MOST_LEFT_OUT: Final = 10


def counts(scanner: Scanner, match: re.Match[str]) -> bool:
    """Tell whether a number without a unit counts something, and is no part of a word."""
    low, before, after = match["low"], scanner.before(match, 3), scanner.after(match, 2)
    if low[0].isdigit():
        glued = re.search(r"[A-Za-z]-?$", before) or re.match("[A-Za-z]", after)
        return not glued
    if low == "一" and before[-1:] and before[-1] in NO_ONE_AFTER:
        return False
    if match["scale"] or match["more"]:
        return True
    measured = MEASURE.match(after) is not None
    if _ONLY_SCALES.match(low):
        about = is_approximate(scanner, match)
        return measured and about if len(low) == 1 else measured or about
    return measured or (len(low) > 1 and not _BARE_DIGITS.match(low))


def is_approximate(scanner: Scanner, match: re.Match[str]) -> bool:
    """Tell whether 約, 逾 or the like stands before a number."""
    return _APPROXIMATE.search(scanner.before(match, 3)) is not None


def is_vague(scanner: Scanner, match: re.Match[str]) -> bool:
    """Tell whether it says no more than an order of magnitude: 數十億元, 千億元級, 以百萬計."""
    low, before, after = match["low"], scanner.before(match, 1), scanner.after(match, 1)
    if low[0] in _SCALES and before in _SEVERAL:
        return True
    return _ONLY_SCALES.match(low) is not None and (after == "級" or before + after == "以計")


def often_left_out(
    scanner: Scanner, match: re.Match[str], faces: tuple[Fraction, ...], *, has_unit: bool
) -> bool:
    """Tell whether a small number sums up what a translation names without it: 粵港澳三地."""
    if REST.search(scanner.before(match, 3)):
        return True
    if len(faces) > 1 or faces[0] > _MOST_LEFT_OUT or match["low"][0].isdigit():
        return False
    if has_unit:
        return False
    before, after = scanner.before(match, 14), scanner.after(match, 2)
    sums_up = ENUMERATION.search(before) or REFERENCE.search(before)
    return bool(sums_up or LIGHT_MEASURE.match(after) or QUOTED.match(after))
