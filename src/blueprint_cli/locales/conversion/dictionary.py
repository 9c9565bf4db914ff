"""Conversion by characters, and by OpenCC's phrases where these are words.

OpenCC decides by phrases what becomes of a character that has several counterparts, and sees them
wherever their characters meet: in 屬於潛力股 it finds 於潛, the name of a place, and keeps 於.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.language.chinese.segmentation import phrase_advantage
from blueprint_cli.language.occurrences import starts_around

if TYPE_CHECKING:
    from opencc import OpenCC

#: OpenCC's configuration for Hong Kong glyphs: characters and, where one has several
#: counterparts, the words that decide between them. Never `tw2sp`, which changes policy words.
_CONFIGURATION = "hk2s"
#: From the forms of Hong Kong to OpenCC's own, and on to those of Taiwan.
_TO_TAIWAN = ("hk2t", "t2tw")
#: Names of places that keep a character which is another elsewhere: 台州, but 臺北.
_KEPT_IN_TAIWAN = re.compile("台州|天台[山縣宗]|兄台")
#: So long are the phrases of OpenCC's that straddle words.
_LONGEST = 4
#: A reading is doubtful that is not at least so much likelier than the other: some 7 times.
_DOUBT = 2.0
#: What means the same in the other form, so that no reader is misled: 藉 and 借 before a noun.
_ALIKE = frozenset("藉")
#: No phrase has a character of an earlier block.
_FIRST = "\u3400"


class Phrase(NamedTuple):
    """A phrase of OpenCC's that may be a part of other words, so that it was not heeded.

    At the character `at`, for whose sake it is one, it would write `right`.
    """

    start: int
    end: int
    at: int
    right: str


class Written(NamedTuple):
    """What a text is converted to, and the phrases in it that were not heeded for sure."""

    target: str
    doubts: tuple[Phrase, ...] = ()


def characters(text: str) -> str:
    """Convert the characters of a text, and no word."""
    return _converted(text, _CONFIGURATION)


def _converted(text: str, name: str) -> str:
    # OpenCC takes the character U+0000 for the end of a text.
    return "\0".join(_opencc(name).convert(part) if part else "" for part in text.split("\0"))


def by_words(text: str) -> Written:
    """Convert the characters of a text, by OpenCC's phrases only where these are words."""
    target = characters(text)
    plain = text.translate(_Alone.of_all())
    if target == plain or not len(text) == len(target) == len(plain):
        return Written(target)
    letters, doubts = list(target), list[Phrase]()
    pairs = enumerate(zip(plain, target, strict=True))
    for at, alone in [(at, alone) for at, (alone, written) in pairs if alone != written]:
        sure, phrase = _likeliest(text, at, alone)
        if phrase and sure < _DOUBT:
            letters[at] = alone
            is_doubtful = sure > -_DOUBT and text[at] not in _ALIKE
            doubts += [phrase] if is_doubtful else []
        elif phrase:
            letters[at] = phrase.right
    return Written("".join(letters), tuple(doubts))


def to_taiwan(text: str) -> str:
    """Convert the characters of Traditional text to the forms of Taiwan: 裏 to 裡, 台 to 臺."""
    target = text
    for name in _TO_TAIWAN:
        target = _converted(target, name)
    if len(target) != len(text):
        return target
    letters = list(target)
    for kept in _KEPT_IN_TAIWAN.finditer(text):
        letters[kept.start() : kept.end()] = kept[0]
    return "".join(letters)


def configurations(profile: str) -> tuple[Path, ...]:
    """Give the places of OpenCC's configurations for a profile; their dictionaries lie beside."""
    names = _TO_TAIWAN if profile == "taiwan" else (_CONFIGURATION,)
    return tuple(Path(_opencc(name).config) for name in names)


def _likeliest(text: str, at: int, alone: str) -> tuple[float, Phrase | None]:
    """Give the phrase that is the likeliest reason why a character is written otherwise.

    With it, how much likelier it is than other words; None where no phrase explains it.
    """
    found = [
        (phrase_advantage(text, phrase.start, phrase.end, written, at), phrase)
        for phrase, written in _phrases(text, at, alone)
    ]
    return max(found, key=lambda each: each[0], default=(0.0, None))


def _phrases(text: str, at: int, alone: str) -> Iterator[tuple[Phrase, str]]:
    """Give the phrases for whose sake a character is not written as it is alone, and all of each.

    The shorter come first, and nothing that a shorter one explains.
    """
    shorter = list[tuple[int, int]]()
    for length in range(2, _LONGEST + 1):
        for start in starts_around(text, at, length):
            end = start + length
            if any(start <= first and last <= end for first, last in shorter):
                continue
            written = by_itself(text[start:end])
            right = written[at - start : at - start + 1]
            if right != alone and len(written) == length:
                shorter.append((start, end))
                yield Phrase(start, end, at, right), written


class _Alone(dict[int, str]):
    """What each character is converted to by itself, asked when one is met."""

    @staticmethod
    @cache
    def of_all() -> _Alone:
        return _Alone()

    def __missing__(self, point: int) -> str:
        character = chr(point)
        self[point] = characters(character) if character >= _FIRST else character
        return self[point]


# A document says the same words again and again.
@lru_cache(maxsize=8192)
def by_itself(text: str) -> str:
    """Give what `characters` does, for a word or a phrase."""
    return characters(text)


@cache
def _opencc(name: str = _CONFIGURATION) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(name)
