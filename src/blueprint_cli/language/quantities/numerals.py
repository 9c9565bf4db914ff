"""Numerals as people write them, read as exact numbers.

Every pattern here is bounded, so that searching stays linear on any text.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

#: Arabic digits, with thousands separators or without.
DIGITS: Final = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,18})(?:\.\d{1,9})?"

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
_THOUSAND: Final = "千(?![瓦克赫])"
_TRILLION: Final = "兆(?![瓦赫])"
#: 一點五 is a decimal, 三點五十分 a time of day.
_DECIMALS: Final = r"(?:點[〇零一二三四五六七八九]{1,9}(?![十分]))?"
#: Digits followed by 萬 or 億, in one or more parts: 1.5萬, 1億2,000萬.
_MIXED: Final = rf"(?:{DIGITS} ?(?:[十百萬億]|{_THOUSAND}|{_TRILLION}){{1,3}}){{1,3}}(?:{DIGITS})?"
#: 大陸, 隊伍 and 收拾 are words, whatever follows them.
_FORMAL_NUMERAL: Final = (
    r"(?:(?<![大海登着著水歐新])陸|(?<![隊入退])伍|(?<!收)拾|[零壹貳叁肆柒捌玖])"
    rf"[{_FORMAL}]{{0,20}}"
)
_HAN_NUMERAL: Final = (
    rf"(?:[{HAN.replace('千', '')}]|{_THOUSAND}|(?<=[{HAN}]){_TRILLION}){{1,20}}{_DECIMALS}"
)
#: Any numeral of a Chinese text.
CHINESE_NUMERAL: Final = rf"(?:{_MIXED}|{DIGITS}|{_FORMAL_NUMERAL}|{_HAN_NUMERAL})"

_DIGIT_SCALE: Final = re.compile(rf"({DIGITS}) ?([十百千萬億兆]{{0,3}})")


def _numbered(words: str, start: int) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start)}


_SMALL: Final = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    start=0,
)
_TENS: Final = {
    word: 10 * value
    for word, value in _numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety", start=2
    ).items()
}
_SCALES: Final = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_ORDINAL_UNITS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    start=1,
)
_ORDINAL_TENS: Final = {word[:-1] + "ieth": value for word, value in _TENS.items()}

_FIRST_TEEN: Final = 10
_UNIT: Final = (
    "(?:" + "|".join(word for word, value in _SMALL.items() if 0 < value < _FIRST_TEEN) + ")"
)
_TEEN: Final = (
    "(?:" + "|".join(word for word, value in _SMALL.items() if value >= _FIRST_TEEN) + ")"
)
_TEN: Final = "(?:" + "|".join(_TENS) + ")"
_BELOW_100: Final = rf"(?:{_TEN}(?:[- ]{_UNIT}\b)?|{_TEEN}|{_UNIT}(?!t))"
_GROUP: Final = (
    rf"(?:(?:{_BELOW_100}|an?)[- ]hundred(?: and {_BELOW_100}\b| {_BELOW_100}\b)?|{_BELOW_100})"
)
_SCALE: Final = r"(?:thousand|million|billion|trillion)"
_SCALED: Final = rf"(?:(?:{_GROUP}|an?)[- ]{_SCALE})"
#: A number in English words, up to trillions.
ENGLISH_WORDS: Final = (
    rf"(?:half a {_SCALE}\b|(?:{_SCALED}(?:,? and | ))"
    rf"{{0,3}}(?:{_SCALED}|{_GROUP})\b)"
)
#: Any cardinal numeral of an English text.
ENGLISH_NUMERAL: Final = (
    rf"(?:{DIGITS}(?:[ -]?(?:hundred|{_SCALE}|bn|mn)\b)?(?!\d)|{ENGLISH_WORDS})"
)
#: Any ordinal numeral of an English text.
ENGLISH_ORDINAL: Final = (
    rf"(?:\d{{1,4}}(?:st|nd|rd|th)\b"
    rf"|(?:{_TEN}[- ])?(?:{'|'.join(_ORDINAL_UNITS)})\b|(?:{'|'.join(_ORDINAL_TENS)})\b)"
)
ROMAN: Final = _numbered("I II III IV V VI VII VIII IX X XI XII", start=1)


def read_digits(written: str) -> Fraction:
    """Read Arabic digits with or without thousands separators."""
    return Fraction(written.replace(",", ""))


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


def _read_han(written: str) -> Fraction | None:
    above, point, decimals = written.partition("點")
    if point:
        integer, below = _read_han(above), "".join(str(_HAN_DIGITS[it]) for it in decimals)
        return None if integer is None else integer + Fraction(int(below), 10 ** len(below))
    expanded = "".join(_HAN_ALIASES.get(character, character) for character in written)
    if all(character in _HAN_DIGITS for character in expanded):
        return _read_positional(expanded)
    total = group = 0
    digit: int | None = None
    scale = 1
    after_zero = False
    for character in expanded:
        if character in _HAN_DIGITS:
            if digit:
                return None
            digit = _HAN_DIGITS[character]
            after_zero = after_zero or not digit
        elif character in _HAN_TENS:
            scale = _HAN_TENS[character]
            group += scale * (digit or 1)
            digit, after_zero = None, False
        else:
            scale = _HAN_GROUPS[character]
            whole = group + (digit or 0)
            # 萬億 multiplies what stands before it; 一億二千萬 adds to it.
            if not whole:
                total = (total or 1) * scale
            else:
                total = (total + whole) * scale if 0 < total < scale else total + whole * scale
            group, digit, after_zero = 0, None, False
    # 兩萬五 is short for 兩萬五千, but 一百零五 is not for 一百五.
    short = scale // 10 if digit and not after_zero and scale > _HAN_TENS["十"] else 1
    return Fraction(total + group + (digit or 0) * short)


def _read_positional(written: str) -> Fraction | None:
    # 三四 is “three or four”, and 七一 a date.
    if len(written) == len("三四") and all(_HAN_DIGITS[character] for character in written):
        return None
    return Fraction(int("".join(str(_HAN_DIGITS[character]) for character in written)))


def read_english(written: str) -> Fraction:
    """Read an English cardinal numeral: “5,000”, “1.5 million”, “one hundred and five”."""
    total, group = Fraction(0), Fraction(0)
    for word in re.findall(rf"{DIGITS}|[a-z]+", written.lower()):
        if word[0].isdigit():
            group += read_digits(word)
        elif word in _SMALL or word in _TENS:
            group += _SMALL.get(word, _TENS.get(word, 0))
        elif word == "half":
            group = Fraction(1, 2)
        elif word == "hundred":
            group = (group or Fraction(1)) * 100
        elif word in _SCALES:
            total += (group or Fraction(1)) * _SCALES[word]
            group = Fraction(0)
    return total + group


def read_ordinal(written: str) -> Fraction:
    """Read an English ordinal numeral: “14th”, “twenty-first”."""
    if written[0].isdigit():
        return Fraction(int(re.sub(r"\D", "", written)))
    words = re.split(r"[- ]", written.lower())
    values = {**_TENS, **_ORDINAL_UNITS, **_ORDINAL_TENS}
    return Fraction(sum(values[word] for word in words))
