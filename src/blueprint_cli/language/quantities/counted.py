"""Totals that prose gives: 四大方向, 八項重點策略, “42 actions”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from blueprint_cli.language.quantities.chinese_numerals import (
    CHINESE_NUMERAL,
    HAN,
    read_chinese,
)
from blueprint_cli.language.quantities.counted_words import (
    CHINESE_ADJECTIVES,
    CHINESE_COMPOUNDS,
    CHINESE_MEASURES,
    CHINESE_PART_BEFORE,
    ENGLISH_ADJECTIVES,
    ENGLISH_COMPOUNDS,
    ENGLISH_PART_BEFORE,
)
from blueprint_cli.language.quantities.english_numerals import ENGLISH_NUMERAL, read_english
from blueprint_cli.language.quantities.scanner import WIDTH, Scanner
from blueprint_cli.language.quantities.script import TRADITIONAL

#: For every level of a structure, the words for it in each language.
Nouns = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """A total that a text gives for a level of the structure, from `start` up to `end`."""

    level: str
    value: int
    start: int
    end: int


def counted_nouns(text: str, language: str, nouns: Nouns) -> tuple[CountedNoun, ...]:
    """Find the totals of the named levels; parts, ordinals and approximations are none."""
    spoken = language.partition("-")[0].lower()
    words = tuple(
        (word.lower().translate(TRADITIONAL) if spoken == "zh" else word.lower(), level)
        for level, by_language in nouns.items()
        for word in by_language.get(spoken, ())
        if word
    )
    if not words or spoken not in _PATTERNS:
        return ()
    levels = dict(words)
    scanner = Scanner(text, _CHARACTERS[spoken])
    found = []
    for match in _PATTERNS[spoken](tuple(sorted(levels))).finditer(scanner.text):
        before = scanner.before(match, 24)
        value = _total(match["number"], before, spoken)
        if value is not None:
            start, end = scanner.original(match.span())
            found.append(CountedNoun(levels[match["noun"].lower()], value, start, end))
    return tuple(found)


_CHINESE_PART: Final = re.compile(rf"(?:{CHINESE_PART_BEFORE})$")
_ENGLISH_PART: Final = re.compile(rf"(?:{ENGLISH_PART_BEFORE})[ -]$", re.IGNORECASE)


def _total(written: str, before: str, language: str) -> int | None:
    part = _CHINESE_PART if language == "zh" else _ENGLISH_PART
    value = read_chinese(written) if language == "zh" else read_english(written)
    # 一個目標 and “one goal” mean any one of them.
    year = len(written) == len("2030") and written.isdigit()
    if value is None or value.denominator != 1 or value <= 1 or year or part.search(before):
        return None
    return int(value)


def _any_of(nouns: tuple[str, ...]) -> str:
    return "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))


@cache
def _chinese(nouns: tuple[str, ...]) -> re.Pattern[str]:
    noun = _any_of(nouns)
    return re.compile(
        rf"(?<![{HAN}\d.,至到~-])(?P<number>{CHINESE_NUMERAL}) ?(?:{CHINESE_MEASURES})?的?"
        rf"(?:(?:{'|'.join(CHINESE_ADJECTIVES)}|(?:{noun})(?={noun}))的?){{0,4}}"
        rf"(?P<noun>{noun})(?!{noun}|{'|'.join(CHINESE_COMPOUNDS)})",
        re.IGNORECASE,
    )


@cache
def _english(nouns: tuple[str, ...]) -> re.Pattern[str]:
    noun = _any_of(nouns)
    adjective = "|".join(ENGLISH_ADJECTIVES)
    return re.compile(
        rf"(?<![\w.,$€£-])(?P<number>{ENGLISH_NUMERAL})[ -]"
        rf"(?:(?:{adjective})(?:, | and |,? and | |-)){{0,4}}"
        rf"(?P<noun>{noun})\b(?! (?:{'|'.join(ENGLISH_COMPOUNDS)})\b|-)",
        re.IGNORECASE,
    )


_CHARACTERS: Final = {"zh": {**WIDTH, **TRADITIONAL}, "en": WIDTH}
_PATTERNS: Final = {"zh": _chinese, "en": _english}
