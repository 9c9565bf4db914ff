"""Phrases in running text: where those of a list stand, and whether a text says one at all.

Chinese has no spaces: a phrase may seem to stand where two other words meet, as 內地 in 境內地區,
which `chinese.segmentation` tells.
English inflects, and puts words between: basic and applied research says “basic research”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from blueprint_cli.language.chinese.segmentation import is_word
from blueprint_cli.language.english.spelling import british_spelling
from blueprint_cli.language.phrases.lookup import Lookup


class Phrase(NamedTuple):
    """A phrase of a list, where it stands in a text; offsets count code points."""

    start: int
    end: int
    phrase: str


Finder = Callable[[str], Iterator[Phrase]]


def chinese_finder(phrases: Iterable[str]) -> Finder:
    """Make a function that finds phrases in Chinese where they are words for certain.

    The longest come first, and none inside another.
    """
    lookup = Lookup(phrases)

    def find(text: str) -> Iterator[Phrase]:
        end = 0
        for start in lookup.starts(text):
            for phrase in lookup.at(text, start) if start >= end else ():
                if is_word(text, start, start + len(phrase)):
                    end = start + len(phrase)
                    yield Phrase(start, end, phrase)
                    break

    return find


def english_finder(phrases: Iterable[str]) -> Finder:
    """Make a function that finds phrases in English, in capitals or not, one or several of it."""
    listed = sorted(set(phrases), key=len, reverse=True)
    each = (rf"({_spaced(without_article(phrase))})" for phrase in listed)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(each) or '(?!)'})(?:e?s)?(?!\w)", re.IGNORECASE)

    def find(text: str) -> Iterator[Phrase]:
        for found in pattern.finditer(text):
            yield Phrase(found.start(), found.end(), listed[(found.lastindex or 1) - 1])

    return find


def without_article(phrase: str) -> str:
    """Give a phrase without the article it starts with: the Mainland."""
    return _ARTICLE.sub("", phrase) or phrase


def is_said(phrase: str, text: str) -> bool:
    """Tell whether an English text says a phrase, however it is inflected.

    A few words may stand in between, and the last word may come first: development of high-quality
    industries. What has a hyphen stays together, and may be written as one word or as two.
    """
    words = _words(text)
    units = _units(phrase)
    orders = (units, (units[-1], *units[:-1])) if len(units) > 1 else (units,)
    if any(_in_order(order, words) for order in orders):
        return True
    squeezed = "".join(_words(without_article(phrase)))
    return len(squeezed) >= _SQUEEZABLE and squeezed in "".join(words)


_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_WORD = re.compile(r"([^\W_]+(?:&[^\W_]+)*)(?:['’][^\W_]+)?")
#: Words that a phrase can do without, as `innovation, science and technology` shows.
_MINOR = frozenset({"a", "an", "and", "for", "in", "of", "on", "the", "to", "with"})
#: So many words may stand between two words of a phrase.
_GAP = 5
#: A shorter phrase is likely to turn up by chance in letters without spaces.
_SQUEEZABLE = 6
_IRREGULAR = {"lives": "life", "children": "child", "people": "person", "men": "man"}
_ENDINGS = frozenset({"", "d", "e", "ed", "es", "ies", "ing", "ly", "s", "y"})
#: From a root of this length on, a derivation of up to so many letters is the same word.
_LONG_ROOT, _LONG_ENDING = 5, 7


def _spaced(phrase: str) -> str:
    return r"[\s*_-]+".join(map(re.escape, re.split(r"[\s-]+", phrase)))


# One text is asked for many phrases.
@lru_cache(maxsize=8)
def _words(text: str) -> tuple[str, ...]:
    found = (word.lower() for word in _WORD.findall(text))
    return tuple(_IRREGULAR.get(word) or british_spelling(word) or word for word in found)


@cache
def _units(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Give the roots of a phrase, those of words with a hyphen between them together."""
    units = [_words(unit) for unit in without_article(phrase).split()]
    kept = [unit for unit in units if unit and not _MINOR.issuperset(unit)] or units
    return tuple(tuple(map(_root, unit)) for unit in kept if unit) or ((phrase,),)


def _root(word: str) -> str:
    if len(word) > len("ties") and word.endswith("ies"):
        return word[:-3]
    if len(word) > len("gas") and word[-1] == "s" and word[-2] not in "sui":
        word = word[:-1]
    return word[:-1] if len(word) > len("one") and word[-1] in "ye" else word


def _in_order(units: tuple[tuple[str, ...], ...], words: tuple[str, ...]) -> bool:
    """Tell whether words of these roots follow each other, with only few others between."""
    first, *others = units
    for at in range(len(words)):
        end = _end(first, words, at)
        for unit in others:
            ends = (_end(unit, words, start) for start in range(end, end + _GAP + 1)) if end else ()
            end = next(filter(None, ends), 0)
        if end:
            return True
    return False


def _end(unit: tuple[str, ...], words: tuple[str, ...], start: int) -> int:
    """Give the number of the word after those of a unit; 0 where they do not stand."""
    shown = words[start : start + len(unit)]
    if len(shown) < len(unit) or not all(map(_is_of, shown, unit)):
        return 0
    return start + len(unit)


def _is_of(word: str, root: str) -> bool:
    if not word.startswith(root):
        return False
    ending = word[len(root) :]
    return ending in _ENDINGS or (len(root) >= _LONG_ROOT and len(ending) <= _LONG_ENDING)
