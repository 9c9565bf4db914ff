"""Where the phrases of a list stand in Chinese, by look-ups: as fast with thousands as with ten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

#: By so many characters a phrase is looked up first.
_HEAD = 2


class Lookup:
    """Finds phrases by their first two characters, and then by the lengths that these may have."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases; none of them may be empty."""
        self._phrases = frozenset(filter(None, phrases))
        lengths = defaultdict[str, set[int]](set)
        for phrase in self._phrases:
            lengths[phrase[:_HEAD]].add(len(phrase))
        self._lengths = {head: sorted(each, reverse=True) for head, each in lengths.items()}
        self._short = frozenset(each for each in self._phrases if len(each) < _HEAD)

    def starts(self, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Give the places where a phrase may start, in their order."""
        lengths, short = self._lengths, self._short
        for at in range(start, len(text) if end is None else end):
            if text[at : at + _HEAD] in lengths or (short and text[at] in short):
                yield at

    def at(self, text: str, start: int, end: int | None = None) -> Iterator[str]:
        """Give the phrases that stand at a place, the longest first."""
        limit = len(text) if end is None else end
        heads = dict.fromkeys((text[start : start + _HEAD], text[start : start + 1]))
        for length in (length for head in heads for length in self._lengths.get(head, ())):
            phrase = text[start : start + length]
            if len(phrase) == length <= limit - start and phrase in self._phrases:
                yield phrase
