"""Phrases in running text: where those of a list stand, and whether a text says one at all.

Chinese has no spaces: a phrase may seem to stand where two other words meet, as 內地 in 境內地區.
English inflects, and puts words between: basic and applied research says “basic research”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.spelling import british_spelling


class Phrase(NamedTuple):
    """A phrase of a list, where it stands in a text; offsets count code points."""

    start: int
    end: int
    phrase: str


Finder = Callable[[str], Iterator[Phrase]]


def chinese_finder(phrases: Iterable[str]) -> Finder:
    """Make a function that finds phrases in Chinese: the longest first, none inside another."""
    listed = sorted(set(phrases), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, listed)) or "(?!)")

    def find(text: str) -> Iterator[Phrase]:
        for found in pattern.finditer(text):
            start = found.start()
            if start and text[start - 1 : start + 1] in _straddling():
                continue
            yield Phrase(start, found.end(), found[0])

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
    industries. Words that belong together may be written as one or with a hyphen.
    """
    words = _words(text)
    roots = _roots(phrase)
    orders = (roots, (roots[-1], *roots[:-1])) if len(roots) > 1 else (roots,)
    if any(_in_order(order, words) for order in orders):
        return True
    squeezed = "".join(_words(without_article(phrase)))
    return len(squeezed) >= _SQUEEZABLE and squeezed in "".join(words)


_ARTICLE = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)
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


def _words(text: str) -> list[str]:
    found = (word.lower() for word in _WORD.findall(text))
    return [_IRREGULAR.get(word) or british_spelling(word) or word for word in found]


@cache
def _roots(phrase: str) -> tuple[str, ...]:
    words = _words(without_article(phrase))
    kept = [word for word in words if word not in _MINOR] or words
    return tuple(map(_root, kept)) or (phrase,)


def _root(word: str) -> str:
    if len(word) > len("ties") and word.endswith("ies"):
        return word[:-3]
    if len(word) > len("gas") and word[-1] == "s" and word[-2] not in "sui":
        word = word[:-1]
    return word[:-1] if len(word) > len("one") and word[-1] in "ye" else word


def _in_order(roots: tuple[str, ...], words: list[str]) -> bool:
    """Tell whether words of these roots follow each other, with only few others between."""
    for at, word in enumerate(words):
        if not _is_of(word, roots[0]):
            continue
        place: int | None = at
        for root in roots[1:]:
            near = range((place or 0) + 1, min((place or 0) + _GAP + 2, len(words)))
            place = next((other for other in near if _is_of(words[other], root)), None)
            if place is None:
                break
        if place is not None:
            return True
    return False


def _is_of(word: str, root: str) -> bool:
    if not word.startswith(root):
        return False
    ending = word[len(root) :]
    return ending in _ENDINGS or (len(root) >= _LONG_ROOT and len(ending) <= _LONG_ENDING)


@cache
def _straddling() -> frozenset[str]:
    return frozenset(data.entries("straddling"))
