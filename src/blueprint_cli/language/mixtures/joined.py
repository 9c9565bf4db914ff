"""Several texts searched as one, and what is found in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

from blueprint_cli.language.chinese.segmentation import stands

Span = tuple[int, int]
T = TypeVar("T")


class Place(NamedTuple):
    """A part of one of several texts, by its number; offsets count code points."""

    text: int
    start: int
    end: int
    words: str


class Mixture(NamedTuple):
    """Two ways of writing one thing: where the rarer stands first, and where the other does."""

    rarer: Place
    other: Place


_UNSTRESSED = re.compile(r"[^*_]+")


def most_frequent(forms: Iterable[Sequence[T]]) -> tuple[Sequence[T], Sequence[T]]:
    """Give the places of the two most frequent forms; none for a form that is not there."""
    one, *others = sorted(forms, key=len, reverse=True)
    return one, next(iter(others), ())


class Texts:
    """Several texts as one; marks of stress are left out of it."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Join the texts, a line each."""
        pieces = list(_UNSTRESSED.finditer("\n".join(texts)))
        self.text = "".join(piece[0] for piece in pieces)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self._pieces = [0, *accumulate(len(piece[0]) for piece in pieces)]
        self._written = [piece.start() for piece in pieces]

    def place(self, start: int, end: int) -> Place:
        """Give the place of a part of the whole."""
        first, last = self._at(start), self._at(end - 1) + 1
        number = bisect_right(self._starts, first) - 1
        own = self._starts[number]
        return Place(number, first - own, last - own, self.text[start:end])

    def _at(self, position: int) -> int:
        """Give where a character stands among the texts with their marks."""
        piece = bisect_right(self._pieces, position) - 1
        return self._written[piece] + position - self._pieces[piece]

    def mixture(self, one: Sequence[Span], other: Sequence[Span]) -> Iterator[Mixture]:
        """Give the mixture of two forms, if both are there.

        Where both are as frequent, the form that comes first is the document's own. What is found
        as either form is told of as none.
        """
        both = set(one) & set(other)
        one, other = ([span for span in spans if span not in both] for spans in (one, other))
        if one and other:
            rarer, usual = sorted((one, other), key=lambda spans: (len(spans), -spans[0][0]))
            yield Mixture(self.place(*rarer[0]), self.place(*usual[0]))


def mixtures_of(texts: Sequence[str], synonyms: Iterable[Sequence[str]]) -> Iterator[Mixture]:
    """Find synonyms that texts say one for another, the two most frequent of each."""
    whole = Texts(texts)
    for words in synonyms:
        found = (
            (each.span() for each in re.finditer(re.escape(word), whole.text)) for word in words
        )
        spans = ([span for span in own if stands(whole.text, *span) is not False] for own in found)
        yield from whole.mixture(*most_frequent(spans))
