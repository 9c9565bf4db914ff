"""What a topic is, of which a text has one sense or another, and when two texts clash in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scanning.script import read_as_traditional

#: The longest texts of which a word about the whole can be sure, in characters.
_LONGEST: Final = {"zh": 90, "en": 260}
#: More sentences than that tell of more than one thing.
_SENTENCES: Final = {
    "zh": lazy_pattern(r"[。！？；](?=.)"),
    "en": lazy_pattern(r"[.!?;] (?=[A-Z\d])"),
}
_SENTENCES_AT_MOST: Final = 1
#: A text of one clause tells one thing.
_LONGEST_CLAUSE: Final = {"zh": 22, "en": 70}
_PARTS: Final = {
    "zh": lazy_pattern("[，、；：。](?=.)|[和及與或但]"),
    "en": lazy_pattern(r"[,;:]|\b(?:and|or|but|to|by|for|while|as)\b"),
}
#: What turns a word round, in either language; a pattern of a sense may hold it.
_NEGATION: Final = {
    "zh": lazy_pattern("[不未無毋非沒免勿]|取消|停止|避免|防止"),
    "en": lazy_pattern(
        r"\b(?:no|not|never|none|nor|neither|without|cannot|unless|except|avoid\w*|prevent\w*"
        r"|cancel\w*"
        r"|stop\w*|lack\w*|fail\w*|instead|rather|free of|exempt\w*|waive\w*)\b|n't\b|n’t\b",
        re.IGNORECASE,
    ),
}


class Sense:
    """One of the things that a topic can be, in both languages.

    What `zh` and `en` match says it; what `zh_or` and `en_or` match may stand for it.
    """

    def __init__(self, zh: str, en: str, zh_or: str = "", en_or: str = "") -> None:
        """Take the patterns; those of English are whole words, in any case."""
        self._needs: Final = {"zh": _Needed(read_as_traditional(zh, "zh")), "en": _Needed(en)}
        self.says: Final = {"zh": _chinese(zh), "en": _english(en)}
        self.may_say: Final = {
            "zh": _chinese(zh_or) if zh_or else None,
            "en": _english(en_or) if en_or else None,
        }

    def said_in(self, text: str, language: str) -> Iterator[re.Match[str]]:
        """Find what says it; most texts have none of the words that it takes."""
        if self._needs[language].may_be_in(text):
            yield from self.says[language].finditer(text)


@dataclass(frozen=True, slots=True)
class Topic:
    """Senses that exclude each other.

    `by_number`: a word counts only beside a number, or in a text of one clause. `negatable`: a 不
    or a “not” anywhere else in a text makes it uncertain.
    """

    senses: tuple[Sense, ...]
    by_number: bool = False
    negatable: bool = False


def is_short(text: str, language: str) -> bool:
    """Tell whether a text is short enough for its words to be about one thing."""
    if len(text) > _LONGEST[language]:
        return False
    return len(_SENTENCES[language].findall(text)) <= _SENTENCES_AT_MOST


def clashes_of(
    topic: Topic, source: str, target: str, languages: tuple[str, str]
) -> Iterator[Clash]:
    """Give the words of both texts, where the two have different senses of a topic.

    Chinese is given as `read_as_traditional` gives it.
    """
    ours = _senses(topic, source, languages[0])
    theirs = _senses(topic, target, languages[1]) if ours else {}
    if not theirs or ours.keys() & theirs.keys():
        return
    sides = (source, languages[0], ours, theirs), (target, languages[1], theirs, ours)
    if any(_may_be_said(topic, *side) for side in sides):
        return
    if topic.negatable and (
        _is_negated(source, languages[0], ours) or _is_negated(target, languages[1], theirs)
    ):
        return
    yield Clash(next(iter(ours.values())), next(iter(theirs.values())))


def _senses(topic: Topic, text: str, language: str) -> dict[int, tuple[int, int]]:
    """Give the senses that a text has, each with the first words that say it."""
    anywhere = not topic.by_number or _is_clause(text, language)
    said = [
        (match.span(), number)
        for number, sense in enumerate(topic.senses)
        for match in sense.said_in(text, language)
        if anywhere or _has_number(text, match, language)
    ]
    found: dict[int, tuple[int, int]] = {}
    for span, number in sorted(said):
        # “is required” is no sense of its own in “no booking is required”.
        if not any(_holds(other, span) for other, _ in said):
            found.setdefault(number, span)
    return found


def _holds(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and one[0] <= other[0] and other[1] <= one[1]


def _is_clause(text: str, language: str) -> bool:
    return len(text) <= _LONGEST_CLAUSE[language] and not _PARTS[language].search(text)


def _may_be_said(
    topic: Topic,
    text: str,
    language: str,
    own: dict[int, tuple[int, int]],
    others: dict[int, tuple[int, int]],
) -> bool:
    """Tell whether a text has a word that may stand for one of the other's senses.

    What is part of the words of its own sense does not: the “allowed” of “not allowed”.
    """
    patterns = [
        pattern
        for number in others
        for pattern in (topic.senses[number].says[language], topic.senses[number].may_say[language])
        if pattern is not None
    ]
    return any(
        not any(start <= found.start() and found.end() <= end for start, end in own.values())
        for pattern in patterns
        for found in pattern.finditer(text)
    )


def _is_negated(text: str, language: str, senses: dict[int, tuple[int, int]]) -> bool:
    """Tell whether a negation stands outside the words themselves."""
    spans = senses.values()
    return any(
        not any(start <= found.start() < end for start, end in spans)
        for found in _NEGATION[language].finditer(text)
    )


_NUMBER: Final = {
    "zh": lazy_pattern(r"[^，。；、]{0,7}?[\d一二兩三四五六七八九十百半]"),
    "en": lazy_pattern(
        r"(?: \w+){0,3}? (?:[^\w\s]{0,2}|HK\$)(?:\d|one|two|three|four|five|six|seven|eight"
        r"|nine|ten|half|a third)",
        re.IGNORECASE,
    ),
}
_NUMBER_BEFORE: Final = {
    "zh": lazy_pattern(r"[\d%成][^，。；、]{0,4}\Z"),
    "en": lazy_pattern(r"(?:\d%?|per cent|percent|points?|million|billion|-fold)(?: \w+){0,2} \Z"),
}
_REACH: Final = 30


def _has_number(text: str, match: re.Match[str], language: str) -> bool:
    if _NUMBER[language].match(text, match.end()):
        return True
    start = max(match.start() - _REACH, 0)
    return _NUMBER_BEFORE[language].search(text, start, match.start()) is not None


#: What may be missing in a match, or of which nothing certain is known: groups and classes,
#: what may stand more or less often, and escaped letters.
_UNSURE: Final = re.compile(
    r"(?:\\.|\[[^\]]*\]|\([^()\[\]\\]*\)|[^()\[\]\\|](?=[?*{])|[.^$+])(?:[?*+]|\{[\d,]*\})?\??"
)
_PIECES: Final = re.compile("[^\0]+")


class _Needed:
    """The words of a pattern without which no text matches: to look for them is quick.

    Of each alternative it is the longest piece that stands there as it is; where one has none, no
    words are needed.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text has any of the words, in whatever case."""
        words, text = self._words, text.lower()
        return not words or any(word in text for word in words)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        before, pattern = "", self._pattern
        while before != pattern:
            before, pattern = pattern, _UNSURE.sub("\0", pattern)
        alternatives = pattern.lower().split("|")
        pieces = [max(_PIECES.findall(each), key=len, default="") for each in alternatives]
        return tuple(pieces) if all(pieces) else ()


def _chinese(words: str) -> re.Pattern[str]:
    """Make a pattern of what `read_as_traditional` gives: 准 is read as 準."""
    return lazy_pattern(read_as_traditional(words, "zh"))


def _english(words: str) -> re.Pattern[str]:
    return lazy_pattern(rf"(?<![A-Za-z_-])(?:{words})(?!\w)", re.IGNORECASE)
