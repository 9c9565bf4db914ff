"""Chinese numerals as people write them, read as exact numbers: 四十二, 二〇二二, 叁佰, 1.5萬."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.scanning.digits import DIGITS, read_digits

_HAN_DIGITS: Final = {
    character: value
    for value, characters in enumerate(
        ("〇零○", "一壹", "二貳兩", "三叁", "四肆", "五伍", "六陸", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_HAN_TENS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_HAN_GROUPS: Final = {"萬": 10**4, "億": 10**8, "兆": 10**12}
_HAN_ALIASES: Final = {"廿": "二十", "卅": "三十", "卌": "四十"}

#: The characters of a Chinese numeral.
HAN: Final = "〇零○一二三四五六七八九十百千萬億廿卅卌兩"
_FORMAL: Final = "零壹貳叁肆伍陸柒捌玖拾佰仟萬億"

#: In 千瓦, 千克, 兆瓦 and 兆赫 they are part of the unit.
_THOUSAND: Final = "千(?![瓦克赫伏焦帕卡])"
TRILLION: Final = "兆(?![瓦赫字比位帕焦])"
#: 一點五 is a decimal, 三點五十分 a time of day.
_DECIMALS: Final = r"(?:點[〇零一二三四五六七八九]{1,9}(?!十))?"
#: Digits followed by 萬 or 億, in one or more parts: 1.5萬, 1億2,000萬.
_MIXED: Final = rf"(?:{DIGITS} ?(?:[十百萬億]|{_THOUSAND}|{TRILLION}){{1,3}}){{1,3}}(?:{DIGITS})?"
#: 大陸, 隊伍 and 收拾 are words, whatever follows them.
_FORMAL_NUMERAL: Final = (
    r"(?:(?<![大海登着著水歐新])陸|(?<![隊入退])伍|(?<!收)拾|[壹貳叁肆柒捌玖])"
    rf"[{_FORMAL}]{{0,20}}"
)
_HAN_NUMERAL: Final = (
    rf"(?:[{HAN.replace('千', '')}]|{_THOUSAND}|(?<=[{HAN}]){TRILLION}){{1,20}}{_DECIMALS}"
)
#: Any numeral of a Chinese text.
CHINESE_NUMERAL: Final = rf"(?:{_MIXED}|{DIGITS}|{_FORMAL_NUMERAL}|{_HAN_NUMERAL})"

_DIGIT_SCALE: Final = re.compile(rf"({DIGITS}) ?([十百千萬億兆]{{0,3}})")


def read_chinese(written: str) -> Fraction | None:
    """Read a Chinese numeral: 四十二, 二〇二二, 廿一, 叁佰, 1.5萬, 1億2,000萬; or give none."""
    if not written[0].isdigit():
        return _read_han(written)
    total = Fraction(0)
    for digits, scale in _DIGIT_SCALE.findall(written):
        factor = 1
        for character in scale:
            factor *= {**_HAN_TENS, **_HAN_GROUPS}[character]
        total += read_digits(digits) * factor
    return total


def read_all(*written: str | None) -> tuple[Fraction, ...] | None:
    """Read the numerals that are there; none, where one of them cannot be read."""
    faces = [read_chinese(numeral) for numeral in written if numeral]
    known = tuple(face for face in faces if face is not None)
    return known if known and len(known) == len(faces) else None


def _read_han(written: str) -> Fraction | None:
    above, point, decimals = written.partition("點")
    if point:
        integer, below = _read_han(above), "".join(str(_HAN_DIGITS[it]) for it in decimals)
        return None if integer is None else integer + Fraction(int(below), 10 ** len(below))
    expanded = "".join(_HAN_ALIASES.get(character, character) for character in written)
    if all(character in _HAN_DIGITS for character in expanded):
        return _read_positional(expanded)
    *groups, last = re.split("([萬億兆])", expanded)
    total = 0
    for group, scale in zip(groups[::2], groups[1::2], strict=True):
        whole, factor = _read_group(group), _HAN_GROUPS[scale]
        if whole is None:
            return None
        # 萬億 multiplies what stands before it; 一億二千萬 adds to it.
        if not whole:
            total = (total or 1) * factor
        else:
            total = (total + whole) * factor if 0 < total < factor else total + whole * factor
    rest = _read_group(last, _HAN_GROUPS[groups[-1]] if groups else 1)
    return None if rest is None else Fraction(total + rest)


def _read_group(group: str, scale: int = 1) -> int | None:
    """Read thousands, hundreds, tens and ones, which the scale of the group before may complete."""
    total, digit, after_zero = 0, 0, False
    for character in group:
        if character in _HAN_TENS:
            scale = _HAN_TENS[character]
            total += scale * (digit or 1)
            digit, after_zero = 0, False
        elif digit:
            return None
        else:
            digit = _HAN_DIGITS[character]
            after_zero = after_zero or not digit
    # 兩萬五 is short for 兩萬五千, but 一百零五 is not for 一百五.
    return total + digit * (1 if after_zero or scale <= _HAN_TENS["十"] else scale // 10)


def _read_positional(written: str) -> Fraction | None:
    # 三四 is “three or four”, and 七一 a date.
    if len(written) == len("三四") and all(_HAN_DIGITS[character] for character in written):
        return None
    return Fraction(int("".join(str(_HAN_DIGITS[character]) for character in written)))
