"""The weekdays that two texts name: 逢星期六、日 and “on Fridays and Saturdays”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scanning.script import read_as_traditional

_DAYS: Final = "一二三四五六日"
_ALL: Final = frozenset(range(7))
_WORKING: Final = frozenset(range(5))
_WEEKEND: Final = frozenset({5, 6})

#: 星期六、日 and 周一至五. 一周三次 names none; nor does 周日 in 一周日程.
_CHINESE: Final = lazy_pattern(
    rf"(?:(?:星期|禮拜)"
    rf"|(?<![一二兩三四五六七八九十每半數\d])[周週](?=[{_DAYS}](?![次天個年小晚場堂節期歲])))"
    rf"(?P<first>[{_DAYS}天])(?P<more>(?:(?:[、和及與或,，]|以及|至|到|-|–)(?:逢|每)?(?:星期"
    rf"|禮拜|周|週)?[{_DAYS}天](?![次個年月間項名時])|(?<=六)日(?![間前後子]))*)"
)
_MORE: Final = re.compile(
    rf"([、和及與或,，]|以及|至|到|-|–|)(?:逢|每)?(?:星期|禮拜|周|週)?([{_DAYS}天])"
)
#: Words for several days, which are sure only where no day is named by itself.
_SETS: Final = {
    "zh": {"周末": _WEEKEND, "週末": _WEEKEND, "平日": _WORKING, "工作日": _WORKING},
    "en": {
        "weekend": _WEEKEND,
        "weekday": _WORKING,
        "working day": _WORKING,
        "every day": _ALL,
        "daily": _ALL,
        "seven days a week": _ALL,
    },
}
_NAMES: Final = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_ENGLISH: Final = lazy_pattern(
    r"\b(?P<first>mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"(?:(?: to | through |-|–| until )(?P<last>mon|tues|wednes|thurs|fri|satur|sun)days?\b)?",
    re.IGNORECASE,
)
_MAY_NAME: Final = {
    "zh": lazy_pattern("[星禮周週平][期拜一二三四五六日末天]"),
    "en": lazy_pattern("days?\\b|weekend", re.IGNORECASE),
}


def other_weekdays(source: str, target: str, languages: tuple[str, str]) -> Iterator[Clash]:
    """Find the weekdays of a text where the other names others; which of them it means is open."""
    if not all(
        language in _MAY_NAME and _MAY_NAME[language].search(read_as_traditional(text, language))
        for text, language in zip((source, target), languages, strict=True)
    ):
        return
    (ours, here), (theirs, there) = _named(source, languages[0]), _named(target, languages[1])
    if not (ours and theirs) or ours == theirs or _ALL in {ours, theirs}:
        return
    # “Closed on Mondays” is open from Tuesday to Sunday.
    if ours & theirs or ours | theirs != _ALL:
        yield Clash(here, there)


def _named(text: str, language: str) -> tuple[frozenset[int], tuple[int, int]]:
    """Give the days that a text names, and where it starts to."""
    text = read_as_traditional(text, language)
    named = dict(_chinese(text) if language == "zh" else _english(text))
    if not named:
        named = dict(_together(text, language))
    if not named:
        return frozenset(), (0, 0)
    days = frozenset[int]().union(*named.values())
    return days, min(named)


def _chinese(text: str) -> Iterator[tuple[tuple[int, int], frozenset[int]]]:
    for found in _CHINESE.finditer(text):
        days = frozenset({_day(found["first"])})
        last = _day(found["first"])
        for link, name in _MORE.findall(found["more"]):
            day = _day(name)
            days |= _range(last, day) if link and link in "至到-–" else frozenset({day})
            last = day
        yield found.span(), days


def _english(text: str) -> Iterator[tuple[tuple[int, int], frozenset[int]]]:
    for found in _ENGLISH.finditer(text):
        first = _NAMES.index(found["first"].lower())
        last = _NAMES.index(found["last"].lower()) if found["last"] else first
        yield found.span(), _range(first, last)


def _together(text: str, language: str) -> Iterator[tuple[tuple[int, int], frozenset[int]]]:
    """Give the days that a word names together, which is sure only where none is named alone."""
    lower = text.lower()
    for word, days in _SETS[language].items():
        if (at := lower.find(word)) >= 0:
            yield (at, at + len(word)), days


def _day(name: str) -> int:
    return 6 if name == "天" else _DAYS.index(name)


def _range(first: int, last: int) -> frozenset[int]:
    """Give the days from one to another, over the end of the week if need be."""
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
