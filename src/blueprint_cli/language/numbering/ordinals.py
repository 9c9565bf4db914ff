"""The numbers of lists, dates and captions: 十二, 廿一, 二〇二五, ⑫, xii, 12, １２."""

from __future__ import annotations

import re

_HAN = {
    sign: value
    for value, signs in enumerate(("〇零○", "一", "二", "三", "四", "五", "六", "七", "八", "九"))
    for sign in signs
}
_TENS = {"廿": "二十", "卅": "三十"}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
#: The heavenly stems, which number the parts of a list and of a law.
STEMS = "甲乙丙丁戊己庚辛壬癸"

#: The characters of a Chinese number up to 99, and of a year digit by digit.
HAN = "〇零○一二三四五六七八九十廿卅"
_UP_TO_99 = re.compile(r"(?:[二三四五六七八九]?十)?[一二三四五六七八九]?$")
_CANONICAL = re.compile(r"(?:xl|l?x{0,3})(?:i[xv]|v?i{0,3})$")


def number(written: str) -> int | None:
    """Read a whole number in digits of any width, in Chinese or in a circle."""
    if written.isdecimal():
        return int(written) if len(written) < len("1000000000") else None
    if len(written) == 1 and "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    return _chinese(written)


def _chinese(written: str) -> int | None:
    for sign, tens in _TENS.items():
        written = written.replace(sign, tens)
    if len(written) == len("二〇二五") and all(sign in _HAN for sign in written):
        return int("".join(str(_HAN[sign]) for sign in written))
    if not written or not _UP_TO_99.match(written):
        return _HAN.get(written)
    tens, ten, ones = written.rpartition("十")
    return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)


def roman(written: str) -> int | None:
    """Read a small Roman number up to 49, in capitals or not."""
    signs = written.lower()
    if not signs or not _CANONICAL.match(signs):
        return None
    values = [_ROMAN[sign] for sign in signs]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def letter(written: str) -> int | None:
    """Read a letter as a number: a is 1."""
    value = ord(written.lower()) - ord("a") + 1 if len(written) == 1 else 0
    return value if 0 < value <= 26 else None  # noqa: PLR2004


def stem(written: str) -> int | None:
    """Read a heavenly stem as a number: 甲 is 1."""
    return STEMS.find(written) + 1 or None if len(written) == 1 else None
