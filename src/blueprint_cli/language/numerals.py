"""Small whole numbers in words: 四, four."""

from __future__ import annotations

from blueprint_cli.language.tags import is_chinese, spelt_out

_CHINESE = "零一二三四五六七八九"
#: From here on, Chinese numbers are written in digits.
_LIMIT = 100
_ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


#: Two of something, before its measure word: 兩大方向, but 策略二.
_TWO = {"Hant": "兩", "Hans": "两"}


def in_words(number: int, tag: str, *, counting: bool = False) -> str:
    """Write a number as running text in a language would, in digits where it would not use words.

    Chinese takes words up to 99, English up to nine; other languages get digits. `counting` says
    how many there are of something; otherwise the number is a name: the second.
    """
    if is_chinese(tag) and counting and number == 2:  # noqa: PLR2004
        full = spelt_out(tag)
        return next((two for script, two in _TWO.items() if script in full), _TWO["Hant"])
    if is_chinese(tag) and 0 <= number < _LIMIT:
        return _in_chinese(number)
    if tag.partition("-")[0] == "en" and 0 <= number < len(_ENGLISH):
        return _ENGLISH[number]
    return str(number)


def _in_chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _CHINESE[ones]
    head = "" if tens == 1 else _CHINESE[tens]
    return f"{head}十{_CHINESE[ones] if ones else ''}"
