"""Money, durations, measures and counts of Chinese text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.chinese.counts import (
    counts,
    is_approximate,
    is_vague,
    often_left_out,
)
from blueprint_cli.language.quantities.chinese.cues import MEASURE, NO_UNIT_BEFORE
from blueprint_cli.language.quantities.chinese.numerals import CHINESE_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.chinese.numerals import HAN, TRILLION, read_all
from blueprint_cli.language.quantities.scanning.quantity import (
    Certainty,
    Dimension,
    Quantity,
)
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner
from blueprint_cli.language.quantities.scanning.units import CURRENCIES, UNITS

_CURRENCIES: Final = {name: code for code, (names, _) in CURRENCIES.items() for name in names}
_UNITS: Final = {name: key for key, unit in UNITS.items() for name in unit.chinese + unit.symbols}


def _alternatives(names: list[str]) -> str:
    """Match any of the names, the longest first, and none where it begins another word."""
    patterns = []
    for name in sorted(names, key=len, reverse=True):
        other = NO_UNIT_BEFORE.get(name) or (
            "[A-Za-z]" if name[-1].isascii() and name != "%" else ""
        )
        patterns.append(re.escape(name) + (f"(?!{other})" if other else ""))
    return "|".join(patterns)


_BEFORE: Final = "|".join(
    re.escape(name)
    for name in sorted(_CURRENCIES, key=len, reverse=True)
    if name not in {"元", "圓", "澳門元"}
)
_AFTER: Final = _alternatives([name for name in _CURRENCIES if not name.isascii() and name != "€"])
_UNIT: Final = _alternatives(list(_UNITS))
_GROUPS: Final = re.compile(r"[萬億兆]{1,2}$")


def _half(scanner: Scanner, match: re.Match[str]) -> Found:
    unit = _UNITS.get(match["unit"]) or _UNITS[f"個{match['unit']}"]
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(1, 2),), unit=unit)


def _one_and_a_half(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 個半小時 as an hour and a half."""
    unit = _UNITS[f"個{match['unit']}" if match["unit"] else "年"]
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(3, 2),), unit=unit)


def _dollars(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 十二元五角 as $12.50, and 一元四角三分 as $1.43."""
    parts = match["whole"], match["tenths"] or "零", match["hundredths"] or "零"
    faces = read_all(*parts)
    if faces is None:
        return None
    amount = faces[0] + faces[1] / 10 + faces[2] / 100
    return scanner.quantity(match.span(), Dimension.MONEY, (amount,))


def _neighbours(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 三、四個 and 五六十 as ranges; what does not count up by one is something else."""
    tens, scale = match["tens"] or "", match["scale"] or ""
    faces = read_all(tens + match["low"] + scale, tens + match["high"] + scale)
    plain = read_all(match["low"], match["high"])
    if faces is None or plain is None or plain[1] != plain[0] + 1:
        return None
    unit = match["unit"]
    if not unit and not MEASURE.match(scanner.after(match, 2)):
        return None
    return scanner.quantity(
        match.span(), Dimension.COUNT, faces, unit=_UNITS[unit] if unit else "", approximate=True
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a unit or a currency makes of a number."""

    dimension: Dimension
    unit: str


def _number(scanner: Scanner, match: re.Match[str]) -> Found:
    reading = _reading(match)
    if is_vague(scanner, match):
        return scanner.aside(match)
    if reading is None and not counts(scanner, match):
        return None
    faces = read_all(match["low"], match["high"])
    scales = read_all("一" + match["scale"]) if match["scale"] else (Fraction(1),)
    if faces is None or scales is None or not faces[-1]:
        return None
    faces = tuple(face * scales[0] for face in faces)
    if match["and_half"] or match["half"]:
        faces = (*faces[:-1], faces[-1] + Fraction(1, 2))
    if match["high"]:
        faces = (faces[0] * _shared_scale(match["high"], faces), faces[1])
        if faces[0] >= faces[1] or match["lowunit"] not in {None, match["unit"]}:
            return _both(scanner, match, faces)
    return _quantity(scanner, match, match.span(), faces, reading)


def _reading(match: re.Match[str]) -> _Reading | None:
    if match["money"] or match["currency"]:
        code = _CURRENCIES[match["money"] or match["currency"]]
        return _Reading(Dimension.MONEY, code or _CURRENCIES.get(match["currency"] or "", ""))
    half = f"個{match['half']}" if match["half"] else ""
    unit = half or match["unit"] or match["lowunit"]
    return _Reading(UNITS[_UNITS[unit]].dimension, _UNITS[unit]) if unit else None


def _quantity(
    scanner: Scanner,
    match: re.Match[str],
    span: tuple[int, int],
    faces: tuple[Fraction, ...],
    reading: _Reading | None,
) -> Quantity:
    approximate = bool(match["more"]) or is_approximate(scanner, match)
    free = often_left_out(scanner, match, faces, has_unit=reading is not None)
    return scanner.quantity(
        span,
        reading.dimension if reading else Dimension.COUNT,
        faces,
        unit=reading.unit if reading else "",
        approximate=approximate,
        certainty=Certainty.FREE if free else None,
    )


def _both(
    scanner: Scanner, match: re.Match[str], faces: tuple[Fraction, ...]
) -> tuple[Quantity, ...]:
    """Take what looks like a range as two quantities: 由十減至五."""
    low, high = match["lowunit"] or match["unit"], match["unit"]
    readings = (
        [
            _Reading(UNITS[_UNITS[unit]].dimension, _UNITS[unit]) if unit else None
            for unit in (low, high)
        ]
        if not (match["money"] or match["currency"])
        else [_reading(match)] * 2
    )
    return (
        _quantity(scanner, match, match.span("low"), faces[:1], readings[0]),
        _quantity(scanner, match, match.span("high"), faces[1:], readings[1]),
    )


def _shared_scale(high: str, faces: tuple[Fraction, ...]) -> Fraction:
    """Give what 五 is to be multiplied with in 五至十億, but not in 五千至一萬."""
    groups = _GROUPS.search(high)
    scales = read_all("一" + groups[0]) if groups else None
    return scales[0] if scales and faces[0] < faces[1] / scales[0] else Fraction(1)


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(
            rf"(?<![{HAN}\d])個半(?P<unit>月|小時|星期|鐘頭)"
            rf"|(?<![{HAN}\d今去明本全翌同每上下多少青中成老半])年半(?=[後內前以之的，。；、！？]|$)"
        ),
        _one_and_a_half,
        needs=("個半", "年半"),
    ),
    Rule(
        lazy_pattern(rf"(?<![{HAN}\d]個)半(?P<unit>年|個月|個?小時|天|日|個?世紀)"),
        _half,
        needs=("半",),
    ),
    Rule(
        lazy_pattern(
            rf"(?P<whole>{NUMERAL})元(?:(?P<tenths>[一二三四五六七八九]|\d)[角毫])?"
            r"(?:(?P<hundredths>[一二三四五六七八九]|\d)分(?!之))?(?<!元)"
        ),
        _dollars,
        needs=("元",),
    ),
    Rule(
        lazy_pattern(
            r"(?P<tens>[二三四五六七八九]?十)?(?P<low>[一二三四五六七八兩])、?(?P<high>[二三四五六七八九兩])"
            rf"(?P<scale>[十百千萬億]{{0,2}})(?P<unit>{_UNIT})?"
        ),
        _neighbours,
        needs=lazy_pattern("[一二三四五六七八兩]、?[二三四五六七八九兩]"),
    ),
    Rule(
        lazy_pattern(
            rf"(?:(?P<money>{_BEFORE}) ?)?(?P<low>(?<![\d.]){NUMERAL})"
            rf"(?: ?(?P<lowunit>{_UNIT})?(?:{_AFTER})?(?:[至到~]|--?)(?:{_BEFORE})? ?"
            rf"(?P<high>{NUMERAL}))?"
            r"(?P<more>(?<=[十百千萬億廿卅\d])(?:[餘多幾]|來(?=[個名位人年歲項間家])))?"
            rf"(?P<scale>[萬億]{{1,2}}|{TRILLION})?"
            rf"(?: ?(?P<currency>{_AFTER})|個半(?P<half>月|小時|星期|鐘頭|百分點)"
            rf"| ?(?P<unit>{_UNIT}))?"
            r"(?P<and_half>(?<=[年月時天成倍億萬點])半(?![導數年價票費官島山小日天公途夜程]))?"
        ),
        _number,
    ),
)
