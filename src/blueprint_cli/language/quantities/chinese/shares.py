"""Percentages, fractions and multiples of Chinese text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.chinese.numerals import CHINESE_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.chinese.numerals import (
    HAN,
    read_all,
    read_chinese,
)
from blueprint_cli.language.quantities.scanning.quantity import Dimension
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner

_MOST_OF_WHOM_ONE: Final = 100
#: What counts people, homes and things, of which some are so.
_MEASURE: Final = "[個名位人宗間家戶棵株輛座所項條隻張份]{1,2}"


def _per_cent(scanner: Scanner, match: re.Match[str]) -> Found:
    faces = read_all(match["low"], match["high"])
    if faces is None:
        return None
    # 千分之五 is half a per cent.
    faces = tuple(face / (1 if match["base"] == "百" else 10) for face in faces)
    return scanner.quantity(match.span(), Dimension.PERCENT, faces, unit="percent")


def _tenths(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 九成八 as 98%, and 七成五 as 75%."""
    faces = read_all(match["tens"], match["ones"])
    if faces is None:
        return None
    share = 10 * faces[0] + faces[1]
    return scanner.quantity(match.span(), Dimension.PERCENT, (share,), unit="percent")


def _interest(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 三厘七五 as 3.75%, and 五厘半 as 5.5%, as banks say it."""
    whole = read_all(match["whole"])
    if whole is None:
        return None
    rate = whole[0]
    if match["part"] == "半":
        rate += Fraction(1, 2)
    elif match["part"]:
        digits = [read_chinese(digit) or Fraction(0) for digit in match["part"]]
        rate += sum(digit / 10**place for place, digit in enumerate(digits, 1))
    return scanner.quantity(match.span(), Dimension.PERCENT, (rate,), unit="percent")


def _discount(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 九折 as 90% or 10% off, and 八五折 as 85% or 15% off."""
    faces = read_all(match["tens"], match["ones"] or "零")
    if faces is None:
        return None
    share = (10 * faces[0] + faces[1]) / 100
    return scanner.quantity(
        match.span(), Dimension.PERCENT, (faces[0],), values=(share,), also=(1 - share,)
    )


def _fraction(scanner: Scanner, match: re.Match[str]) -> Found:
    faces = read_all(match["part"] or "一", match["whole"] or "二")
    if faces is None or not faces[1]:
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (faces[0] / faces[1],))


def _short_fraction(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 三分二, 十分一 and 十居其九, as they are said in Hong Kong."""
    faces = read_all(match[0][-1], match[0][0])
    if faces is None:
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (faces[0] / faces[1],))


def _one_of_so_many(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 每三人便有一人 as a third, and 十個家庭中有八個 as 4/5."""
    faces = read_all(match["part"], match["whole"])
    if faces is None or not faces[0] < faces[1] <= _MOST_OF_WHOM_ONE:
        return None
    return scanner.quantity(match.span(), Dimension.FRACTION, (faces[0] / faces[1],), also=faces)


def _doubled(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 翻一番 as twice, 翻兩番 as four times."""
    times = "一二三四".index((match["times"] or "一").replace("兩", "二")) + 1
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (Fraction(2**times),))


def _increase(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 增加兩倍 as three times as much, since it comes on top; many mean twice by it."""
    faces = read_all(match["times"])
    if faces is None:
        return None
    added = faces[0] + (Fraction(1, 2) if match["half"] else 0)
    return scanner.quantity(match.span(), Dimension.MULTIPLE, (added + 1,), also=(added,))


def _ratio(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 七比二 as two counts."""
    faces = read_all(match["first"], match["last"])
    if faces is None:
        return None
    return tuple(
        scanner.quantity(match.span(name), Dimension.COUNT, (face,))
        for name, face in zip(("first", "last"), faces, strict=True)
    )


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        lazy_pattern(
            rf"(?P<base>[百千])分之(?P<low>{NUMERAL})(?:[至到-](?:[百千]分之)?(?P<high>{NUMERAL}))?"
        ),
        _per_cent,
        needs=("分之",),
    ),
    Rule(
        lazy_pattern(
            rf"(?<![{HAN}\d.])(?P<tens>[一兩二三四五六七八九]|\d)成(?P<ones>[一二三四五六七八九])"
            r"(?![十百千萬億成個名項年月間家至到、])"
        ),
        _tenths,
        needs=("成",),
    ),
    Rule(
        lazy_pattern(
            rf"(?P<whole>{NUMERAL}) ?厘(?P<part>半|[〇零一二三四五六七八九]{{1,3}}|\d{{1,3}})?"
            r"(?![米升克清])"
        ),
        _interest,
        needs=("厘",),
    ),
    Rule(
        lazy_pattern(
            r"(?P<tens>[一二兩三四五六七八九]|\d)(?P<ones>[一二三四五六七八九]|\.?\d)?折(?![扣射舊返磨疊線])"
        ),
        _discount,
        needs=("折",),
    ),
    Rule(
        lazy_pattern(
            rf"每(?P<whole>{NUMERAL}){_MEASURE}[^，。；\d{HAN}]{{0,8}}，?[便就有]"
            rf"[^，。；\d{HAN}]{{0,3}}(?P<part>{NUMERAL})(?={_MEASURE})"
        ),
        _one_of_so_many,
        needs=("每",),
    ),
    Rule(
        lazy_pattern(
            rf"(?P<whole>{NUMERAL}){_MEASURE}[^，。；\d{HAN}]{{0,6}}[中內當之]{{1,2}}，?[便就]?有"
            rf"(?P<part>{NUMERAL})(?={_MEASURE})"
        ),
        _one_of_so_many,
        needs=lazy_pattern("[中內當之]，?[便就]?有"),
    ),
    Rule(
        lazy_pattern(rf"(?P<whole>{NUMERAL})分之(?P<part>{NUMERAL})|一半|半數"),
        _fraction,
        needs=("分之", "一半", "半數"),
    ),
    Rule(
        lazy_pattern(
            rf"(?<![{HAN}\d])(?:[三四五六七八九十]分一|[三五]分二|[四五]分三|五分四|十分[三七九])"
            r"(?![之鐘般致流樣直定律])|十居其[七八九]"
        ),
        _short_fraction,
        needs=("分", "十居其"),
    ),
    Rule(lazy_pattern(rf"(?P<first>{NUMERAL}) ?比 ?(?P<last>{NUMERAL})"), _ratio, needs=("比",)),
    Rule(lazy_pattern(r"翻(?P<times>[一二兩三四])?番"), _doubled, needs=("番",)),
    Rule(
        lazy_pattern(
            rf"(?<=[加長升多高大幅])了?[近約逾達超]?過?(?P<times>{NUMERAL})[多餘]?倍(?P<half>半)?"
        ),
        _increase,
        needs=("倍",),
    ),
)
