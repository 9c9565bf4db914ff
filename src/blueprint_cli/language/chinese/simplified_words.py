"""Simplified words, each character of which Traditional text has too: 勇于, 致力于, 制成, 干部.

The words come from OpenCC's dictionaries and jieba's, as `tools/make_simplified_words.py` says. One
counts where it begins and ends as words do: 制成 is none in 控制成本, nor 后山 in 皇后山.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi, segmentation
from blueprint_cli.language.chinese.forms_by_word import decided
from blueprint_cli.language.chinese.hanzi import StrayCharacter
from blueprint_cli.language.lazy import lazy_pattern

_LENGTHS = (4, 3, 2)
#: 后 that ends a clause and is no queen's (修訂后，), and 于 before a date (于三月).
_BY_PLACE = lazy_pattern(
    "(?<=[\u4e00-\u9fff])(?<![皇王太天母影歌視帝女封稱立武呂后])后(?=[，。；：、！？]|$)"
    "|于(?=[0-9〇一二三四五六七八九十兩]{1,4}[年月日時點個週周])"
)
_MEANT = {"后": "後", "于": "於"}


def find_simplified(text: str) -> tuple[StrayCharacter, ...]:
    """Find what is Simplified in Hong Kong Traditional text, by its character or by its word."""
    certain = tuple(decided(text, hanzi.find_simplified(text)))
    found = {stray.start: stray for stray in _in_words(text, certain)}
    found |= {stray.start: stray for stray in certain}
    if not _MEANT.keys().isdisjoint(text):
        for place in _BY_PLACE.finditer(text):
            at, right = place.start(), (_MEANT[place[0]],)
            word = text[max(at - 1, 0) : at + 2]
            found.setdefault(at, StrayCharacter(at, place[0], right, word))
    return tuple(found[start] for start in sorted(found))


def _in_words(text: str, certain: Iterable[StrayCharacter]) -> Iterator[StrayCharacter]:
    """Find the characters that are Simplified by their word, the longest word first."""
    suspects = _suspects().intersection(text)
    if not suspects:
        return
    told, plain = 0, _converted(text, certain)
    for at, character in enumerate(text):
        if character in suspects and at >= told:
            start, word = _around(plain, at)
            if word:
                told = start + len(word)
                pairs = _pairs(word)
                for place in range(start, told):
                    if plain[place] in pairs:
                        right = (pairs[plain[place]],)
                        yield StrayCharacter(place, text[place], right, text[start:told])


def _converted(text: str, certain: Iterable[StrayCharacter]) -> str:
    """Give a text with its certain signs converted, so that 关系 is looked for as 關系."""
    characters = list(text)
    for stray in (*certain, *decided(text, hanzi.find_hong_kong_variants(text))):
        if not stray.word:
            characters[stray.start] = stray.proposals[0]
    return "".join(characters)


def _around(text: str, at: int) -> tuple[int, str]:
    """Give the longest word of the list that holds a place, and where it begins."""
    words = _words()
    for length in _LENGTHS:
        for start in range(max(at - length + 1, 0), at + 1):
            word = text[start : start + length]
            if word in words and text[at] in _pairs(word):
                end = start + len(word)
                if not _stays(text, start, end) and not segmentation.straddles(text, start, end):
                    return start, word
    return at, ""


def _stays(text: str, start: int, end: int) -> bool:
    """Tell whether a word that is right crosses the start or the end of a wrong one: 東涌現正."""
    return any(
        text[first : first + size] in _kept()
        for edge in (start, end)
        for size in (2, 3)
        for first in range(max(edge - size + 1, 0), edge)
    )


def _pairs(word: str) -> Mapping[str, str]:
    pairs = _words()[word]
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@cache
def _words() -> Mapping[str, str]:
    """Give for each word its pairs of a Simplified and a Traditional character, in one string."""
    words: dict[str, str] = {}
    for line in data.lines("opencc/simplified_words"):
        pairs, *listed = line.split()
        words.update(dict.fromkeys(listed, pairs))
    return words


@cache
def _kept() -> frozenset[str]:
    return frozenset(data.entries("own/kept_words"))


@cache
def _suspects() -> frozenset[str]:
    lines = data.lines("opencc/simplified_words")
    return frozenset(character for line in lines for character in line.split(" ", 1)[0][::2])
