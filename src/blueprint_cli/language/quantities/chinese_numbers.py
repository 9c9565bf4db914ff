"""Shares, multiples, money, durations, measures and counts of Chinese text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.chinese_words import (
    APPROXIMATE_BEFORE,
    MEASURE,
    NO_ONE_AFTER,
    NO_UNIT_BEFORE,
)
from blueprint_cli.language.quantities.numerals import CHINESE_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.numerals import read_chinese
from blueprint_cli.language.quantities.quantity import Dimension, Quantity
from blueprint_cli.language.quantities.scanner import Build, Found, Scanner
from blueprint_cli.language.quantities.units import CURRENCIES, UNITS

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
_APPROXIMATE: Final = re.compile(rf"(?:{APPROXIMATE_BEFORE})$")
_GROUPS: Final = re.compile(r"[萬億兆]{1,2}$")
_ONLY_SCALES: Final = re.compile(r"[百千萬億兆]{1,4}$")


def _per_cent(scanner: Scanner, match: re.Match[str]) -> Found:
    faces = _read(match["low"], match["high"])
    if faces is None:
        return None
    # 千分之五 is half a per cent.
    faces = tuple(face / (1 if match["base"] == "百" else 10) for face in faces)
    return scanner.quantity(match.span(), Dimension.PERCENT, faces, unit="percent")


def _fraction(scanner: Scanner, match: re.Match[str]) -> Found:
    faces = _read(match["part"] or "一", match["whole"] or "二")
    if faces is None or not faces[1]:
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (faces[0] / faces[1],))


def _short_fraction(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 三分二 and 四分三, as they are said in Hong Kong."""
    faces = _read(match[0][-1], match[0][0])
    if faces is None:
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (faces[0] / faces[1],))


def _half(scanner: Scanner, match: re.Match[str]) -> Found:
    unit = _UNITS.get(match["unit"]) or _UNITS[f"個{match['unit']}"]
    return scanner.quantity(match.span(), Dimension.DURATION, (Fraction(1, 2),), unit=unit)


def _doubled(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 翻一番 as twice, 翻兩番 as four times."""
    times = "一二三四".index((match["times"] or "一").replace("兩", "二")) + 1
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (Fraction(2**times),))


def _increase(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 增加一倍 as twice as much, since the increase comes on top of the whole."""
    faces = _read(match["times"])
    if faces is None:
        return None
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (faces[0] + 1,))


def _neighbours(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 三、四個 and 五六十 as ranges; what does not count up by one is something else."""
    scale = match["scale"] or ""
    faces = _read(match["low"] + scale, match["high"] + scale)
    plain = _read(match["low"], match["high"])
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
    if reading is None and not _counts(scanner, match):
        return None
    faces = _read(match["low"], match["high"])
    scales = _read("一" + match["scale"]) if match["scale"] else (Fraction(1),)
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
    unit = "個月" if match["half"] else match["unit"] or match["lowunit"]
    return _Reading(UNITS[_UNITS[unit]].dimension, _UNITS[unit]) if unit else None


def _quantity(
    scanner: Scanner,
    match: re.Match[str],
    span: tuple[int, int],
    faces: tuple[Fraction, ...],
    reading: _Reading | None,
) -> Quantity:
    approximate = bool(match["more"] or _APPROXIMATE.search(scanner.before(match, 3)))
    if reading is None:
        return scanner.quantity(span, Dimension.COUNT, faces, approximate=approximate)
    return scanner.quantity(
        span, reading.dimension, faces, unit=reading.unit, approximate=approximate
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
    scales = _read("一" + groups[0]) if groups else None
    return scales[0] if scales and faces[0] < faces[1] / scales[0] else Fraction(1)


def _counts(scanner: Scanner, match: re.Match[str]) -> bool:
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
    if _ONLY_SCALES.match(low) and len(low) == 1:
        return measured and _APPROXIMATE.search(before) is not None
    if _ONLY_SCALES.match(low):
        return measured or _APPROXIMATE.search(before) is not None
    return measured or len(low) > 1


def _read(*written: str | None) -> tuple[Fraction, ...] | None:
    faces = [read_chinese(numeral) for numeral in written if numeral]
    known = tuple(face for face in faces if face is not None)
    return known if known and len(known) == len(faces) else None


RULES: Final[tuple[tuple[re.Pattern[str], Build], ...]] = (
    (
        re.compile(
            rf"(?P<base>[百千])分之(?P<low>{NUMERAL})(?:[至到-](?:[百千]分之)?(?P<high>{NUMERAL}))?"
        ),
        _per_cent,
    ),
    (re.compile(rf"(?P<whole>{NUMERAL})分之(?P<part>{NUMERAL})|一半|半數"), _fraction),
    (re.compile(r"三分[一二](?!之)|四分[一三](?!之)"), _short_fraction),
    (re.compile(r"半(?P<unit>年|個月|個?小時|天|日|個?世紀)"), _half),
    (re.compile(r"翻(?P<times>[一二兩三四])?番"), _doubled),
    (
        re.compile(rf"(?<=[加長升多高大幅])了?[近約逾達]?(?P<times>{NUMERAL})倍"),
        _increase,
    ),
    (
        re.compile(
            r"(?P<low>[一二三四五六七八兩])、?(?P<high>[二三四五六七八九])"
            rf"(?P<scale>[十百千萬億]{{0,2}})(?P<unit>{_UNIT})?"
        ),
        _neighbours,
    ),
    (
        re.compile(
            rf"(?:(?P<money>{_BEFORE}) ?)?(?P<low>(?<![\d.]){NUMERAL})"
            rf"(?: ?(?P<lowunit>{_UNIT})?(?:{_AFTER})?(?:[至到~]|--?)(?:{_BEFORE})? ?"
            rf"(?P<high>{NUMERAL}))?"
            r"(?P<more>(?<=[十百千萬億廿卅\d])[餘多幾])?(?P<scale>[萬億]{1,2})?"
            rf"(?: ?(?P<currency>{_AFTER})|(?P<half>個半月)| ?(?P<unit>{_UNIT}))?"
            r"(?P<and_half>(?<=[年月時天成倍億萬])半(?![導數年]))?"
        ),
        _number,
    ),
)
