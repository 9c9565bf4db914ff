"""Totals that prose gives: 四大方向, 八項重點策略, “42 actions”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.chinese.numerals import (
    CHINESE_NUMERAL,
    HAN,
    read_chinese,
)
from blueprint_cli.language.quantities.english.numerals import (
    ENGLISH_NUMERAL,
    read_english,
)
from blueprint_cli.language.quantities.scanning.scanner import Scanner
from blueprint_cli.language.quantities.scanning.script import TRADITIONAL, WIDTH
from blueprint_cli.language.quantities.totals.cues import (
    CHINESE_ADJECTIVES,
    CHINESE_COMPOUNDS,
    CHINESE_MEASURES,
    CHINESE_OWNER,
    CHINESE_PART_AFTER,
    CHINESE_PART_BEFORE,
    ENGLISH_ADJECTIVES,
    ENGLISH_COMPOUNDS,
    ENGLISH_OWNER,
    ENGLISH_PART_AFTER,
    ENGLISH_PART_BEFORE,
)

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
    words = {
        word.lower().translate(TRADITIONAL) if spoken == "zh" else word.lower(): level
        for level, by_language in nouns.items()
        for word in by_language.get(spoken, ())
        if word
    }
    if not words or spoken not in _GRAMMARS:
        return ()
    grammar = _GRAMMARS[spoken](tuple(sorted(words)))
    scanner = Scanner(text, _CHARACTERS[spoken])
    found = []
    for match in grammar.total.finditer(scanner.text):
        value = _total(match, scanner, grammar)
        if value is not None:
            start, end = scanner.original(match.span())
            found.append(CountedNoun(words[match["noun"].lower()], value, start, end))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language says a total, and what tells that a number is none."""

    read: Callable[[str], Fraction | None]
    total: re.Pattern[str]
    #: Stands right before a part, an ordinal or an estimate: 其中三項策略.
    part: re.Pattern[str]
    #: Stands earlier in the sentence: 每個策略 … 兩個目標.
    owner: re.Pattern[str]
    #: Before these even two are but the two just named: “the two goals”.
    pair: re.Pattern[str]
    #: Stands right before a number that has no measure word: 策略四.
    label: re.Pattern[str]


def _total(match: re.Match[str], scanner: Scanner, grammar: _Grammar) -> int | None:
    written, before = match["number"], scanner.before(match, _FAR)
    value = grammar.read(written)
    # 一個目標 and “one goal” mean any one of them.
    year = len(written) == len("2030") and written.isdigit()
    if value is None or value.denominator != 1 or value <= 1 or year:
        return None
    near = before[-_NEAR:]
    if grammar.part.search(near) or grammar.owner.search(before):
        return None
    named = value == len("ab") and grammar.pair.search(near)
    labelled = not match["measure"] and grammar.label.search(near)
    return None if named or labelled else int(value)


def _any_of(nouns: Iterable[str]) -> str:
    return "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))


@cache
def _chinese(nouns: tuple[str, ...]) -> _Grammar:
    noun, adjective = _any_of(nouns), "|".join(CHINESE_ADJECTIVES)
    total = (
        rf"(?<![{HAN}\d.,至到~-])(?P<number>{CHINESE_NUMERAL}) ?(?P<measure>{CHINESE_MEASURES})?的?"
        rf"(?:(?:{adjective}|(?:{noun})(?={noun}))的?){{0,4}}"
        rf"(?P<noun>{noun})(?!{noun}|{'|'.join(CHINESE_COMPOUNDS)}|{CHINESE_PART_AFTER})"
    )
    owner = (
        rf"(?:{CHINESE_OWNER}(?:{adjective}){{0,2}}(?:{noun})"
        rf"|(?:{noun}) ?[{HAN}\d]{{1,2}}(?![{HAN}\d大個項]))[^。！？；\n]{{0,30}}$"
    )
    return _Grammar(
        read_chinese,
        lazy_pattern(total, re.IGNORECASE),
        lazy_pattern(rf"(?:{CHINESE_PART_BEFORE})$"),
        lazy_pattern(owner, re.IGNORECASE),
        lazy_pattern(r"(?!)"),
        lazy_pattern(rf"(?:{noun}) ?$", re.IGNORECASE),
    )


@cache
def _english(nouns: tuple[str, ...]) -> _Grammar:
    noun, adjective = _any_of(nouns), "|".join(ENGLISH_ADJECTIVES)
    total = (
        rf"(?<![\w.,$€£-])(?P<number>{ENGLISH_NUMERAL})[ -](?P<measure>)"
        rf"(?:(?:{adjective})(?:, | and |,? and | |-)){{0,4}}"
        rf"(?P<noun>{noun})\b(?! (?:{'|'.join(ENGLISH_COMPOUNDS)}|{ENGLISH_PART_AFTER})\b|-)"
    )
    owner = (
        rf"\b(?:{ENGLISH_OWNER} (?:(?:{adjective}) )?(?:{noun})|(?:{noun}) (?:\d{{1,2}}|[A-H]))\b"
        r"[^.!?;\n]{0,60}$"
    )
    return _Grammar(
        read_english,
        lazy_pattern(total, re.IGNORECASE),
        lazy_pattern(rf"(?:{ENGLISH_PART_BEFORE})[ -]$", re.IGNORECASE),
        lazy_pattern(owner, re.IGNORECASE),
        lazy_pattern(r"\bthe $", re.IGNORECASE),
        lazy_pattern(r"(?!)"),
    )


#: So far back a word may tell that a number is no total.
_FAR: Final = 80
_NEAR: Final = 24
_CHARACTERS: Final = {"zh": {**WIDTH, **TRADITIONAL}, "en": WIDTH}
_GRAMMARS: Final = {"zh": _chinese, "en": _english}
