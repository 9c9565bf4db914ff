"""Names of people in Traditional text: of those whose characters Simplified text would change.

A person called 李乾 is no 李干, and 於女士 no 于女士. Chinese marks no names: one is known by a
surname with a title behind it (於女士, 李乾議員), or with a title before and a verb behind
(署長李乾昌表示).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese.lexicon import costs, skeleton

#: A given name has one character or two.
_GIVEN = 2
#: The longest title: 太平紳士.
_LEAD = 4
#: A word of a higher cost is no common one.
_RARE = 12.0
_HAN = re.compile("[\u3400-\u9fff]")


class Person(NamedTuple):
    """Where a name of a person stands; offsets count code points."""

    start: int
    end: int


def kept() -> frozenset[str]:
    """Give the characters that a name keeps in Simplified text, and other words do not."""
    return _known()["kept"]


def kept_in(name: str) -> frozenset[int]:
    """Tell where an official name has characters that it keeps: all in 李乾, 汎 in 汎美集團."""
    of_all = kept() if is_person(name) else _known()["bodies"]
    return frozenset(
        at for at, each in enumerate(name) if each in of_all and _is_given(name, at, at + 1)
    )


def find_people(text: str) -> Iterator[Person]:
    """Find the names of people that have a character which names keep."""
    end = 0
    for found in _kept_pattern().finditer(text):
        if found.start() >= end:
            name = next(_names_around(text, found.start(), end), None)
            if name:
                yield name
                end = name.end


def find_titled(text: str) -> Iterator[Person]:
    """Find the names of people in a heading: those that have a title before or behind them.

    司長陳茂波, 孫東教授; and what the heading begins with: 李家超訪問.
    """
    end = 0
    first = Person(0, len(_surname(text, 0)) + _GIVEN)
    if _begins(text, first):
        yield first
        end = first.end
    for title in _titles().finditer(text):
        before = (Person(start, title.start()) for start in range(title.start() - 3, title.start()))
        led = _after(text, title.end())
        for name in (*before, *led):
            if name.start >= end and _is_likely(text, *name):
                yield name
                end = name.end


def is_person(name: str) -> bool:
    """Tell whether a name by itself is that of a person: 李乾, and not 乾淨能源."""
    surname = _surname(name, 0)
    given = name[len(surname) :]
    return bool(surname) and 0 < len(given) <= _GIVEN and _is_given(name, len(surname), len(name))


def _names_around(text: str, at: int, least: int) -> Iterator[Person]:
    """Give the names that a character may be part of, the longest first."""
    for start in range(max(at - _GIVEN - 1, least), at + 1):
        surname = _surname(text, start)
        family = start + len(surname)
        if not surname or (text[at] in _known()["family"] and start != at):
            continue
        for end in range(family + _GIVEN, family - 1, -1):
            if at < end <= len(text) and _is_named(text, start, family, end):
                yield Person(start, end)


def _is_named(text: str, start: int, family: int, end: int) -> bool:
    is_common = text[start] == "於"
    if end == family:
        titled = _title(text, end, "address" if is_common else "title")
        return text[start] in _known()["family"] and titled and _may_follow(text, start)
    if not _is_given(text, family, end):
        return False
    if is_common and not _known()["given"].issuperset(text[family:end]):
        return False
    if _title(text, end):
        return _may_follow(text, start)
    return _is_led(text, start) and (
        _goes_on(text, end) or (not is_common and _is_apart(text, end))
    )


def _may_follow(text: str, start: int) -> bool:
    """Tell whether a name may begin here, whose first character is a common word: 於."""
    before = text[max(start - 1, 0) : start]
    return (
        text[start] != "於"
        or not _HAN.match(before)
        or before in _known()["before"]
        or _is_led(text, start)
    )


def _is_given(text: str, start: int, end: int) -> bool:
    """Tell whether characters may be a given name, and no part of another word."""
    if not all(map(_HAN.match, text[start:end])):
        return False
    known = costs()
    for at in range(start, end):
        crossing = (text[at - 1 : at + 1], text[at : at + 2]) if text[at] in kept() else ()
        if any(known.get(skeleton(word), _RARE) < _RARE for word in crossing if len(word) > 1):
            return False
    return True


def _after(text: str, start: int) -> Iterator[Person]:
    """Give the name that may begin behind a title: as long as what follows lets it be."""
    family = start + len(_surname(text, start))
    if family > start:
        one, two = family + 1, family + _GIVEN
        is_short = _title(text, one) or _goes_on(text, one) or _is_common(text[one : one + 2])
        yield Person(start, one if is_short and not _goes_on(text, two) else two)


def _begins(text: str, name: Person) -> bool:
    """Tell whether a heading begins with a name, and another word goes on behind it."""
    if text[:1] in _known()["common"] or not _is_likely(text, *name):
        return False
    given = text[name.end - _GIVEN : name.end]
    return skeleton(given) not in costs() and _is_apart(text, name.end)


def _is_apart(text: str, at: int) -> bool:
    """Tell whether another word begins at a place, and none goes across."""
    after, across = text[at : at + 2], text[max(at - 1, 0) : at + 1]
    return _is_common(after) and skeleton(across) not in costs()


def _is_likely(text: str, start: int, end: int) -> bool:
    """Tell whether a name may stand at a place, and no other words."""
    family = start + len(_surname(text, max(start, 0)))
    if not max(start, 0) < family < end <= len(text) or end - family > _GIVEN:
        return False
    if not all(map(_HAN.match, text[family:end])) or _is_common(text[start : family + 1]):
        return False
    if text[start] not in _known()["common"]:
        return True
    words = (text[start : family + 1], text[family:end], text[start:end])
    return not any(skeleton(word) in costs() for word in words if len(word) > 1)


def _is_common(word: str) -> bool:
    return costs().get(skeleton(word), _RARE) < _RARE and len(word) > 1


def _surname(text: str, start: int) -> str:
    """Give the surname that begins at a place, if any does."""
    surnames = _known()["surname"]
    both = (text[start : start + length] for length in (2, 1))
    return next((each for each in both if each in surnames), "")


def _title(text: str, at: int, kind: str = "title") -> bool:
    """Tell whether a title begins at a place."""
    return any(text[at : at + length] in _known()[kind] for length in range(2, _LEAD + 1))


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a sentence goes on, or ends, as it does behind a name."""
    verbs = _known()["verb"]
    return not _HAN.match(text[at : at + 1]) or any(
        text[at:end] in verbs for end in (at + 1, at + 2)
    )


def _is_led(text: str, start: int) -> bool:
    """Tell whether a title stands before a place."""
    return any(
        text[max(start - length, 0) : start] in _known()["title"] for length in range(2, _LEAD + 1)
    )


@cache
def _known() -> Mapping[str, frozenset[str]]:
    known = data.by_kind("own/people")
    return {**known, "surname": known["surname"] | known["family"]}


@cache
def _titles() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_known()["title"], key=len, reverse=True)))


@cache
def _kept_pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(kept()))}]")
