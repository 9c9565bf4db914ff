"""English numerals as people write them, read as exact numbers: “1.5 million”, “twenty-first”."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.scanning.digits import (
    DIGITS,
    numbered,
    read_digits,
)

_SMALL: Final = numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    start=0,
)
_TENS: Final = {
    word: 10 * value
    for word, value in numbered(
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
    "quadrillion": 10**15,
}
_ORDINAL_UNITS: Final = numbered(
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
_SCALE: Final = r"(?:thousand|million|billion|trillion|quadrillion)"
_SCALED: Final = rf"(?:(?:{_GROUP}|an?)[- ]{_SCALE})"
#: A quick look, since most words are no numbers.
_MAY_BEGIN: Final = "(?=one|tw|th|f[io]|s[ie]|e[il]|nin|ten|an?[ -]|half)"
#: A number in English words, up to trillions.
ENGLISH_WORDS: Final = (
    rf"(?:{_MAY_BEGIN}(?:half a {_SCALE}\b"
    rf"|(?:{_SCALED}(?:,? and | )){{0,3}}(?:{_SCALED}|{_GROUP})\b))"
)
#: Any cardinal numeral of an English text.
ENGLISH_NUMERAL: Final = (
    rf"(?:{DIGITS}(?:[ -]?(?:hundred|{_SCALE}|bn|mn)\b)?(?!\d)|{ENGLISH_WORDS})"
)
#: Any ordinal numeral of an English text.
ENGLISH_ORDINAL: Final = (
    rf"(?=\d|f[io]|s[ei]|t[hew]|e[il]|ni)(?:\d{{1,4}}(?:st|nd|rd|th)\b"
    rf"|(?:{_TEN}[- ])?(?:{'|'.join(_ORDINAL_UNITS)})\b|(?:{'|'.join(_ORDINAL_TENS)})\b)"
)
#: How the words of numerals begin, for a quick look whether there are any.
NUMBER_WORDS: Final = "|".join([*_SMALL, *_TENS, *_SCALES, *_ORDINAL_UNITS, *_ORDINAL_TENS])
ROMAN: Final = numbered("I II III IV V VI VII VIII IX X XI XII", start=1)


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
