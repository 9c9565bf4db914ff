"""Sentences of an English text as words and marks, with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from blueprint_cli.language.english.grammar.parts_of_speech import kinds
from blueprint_cli.language.english.word_sets import word_set
from blueprint_cli.language.lazy import lazy_pattern

#: A word with its apostrophe, hyphens and ampersand; a figure with its signs; a mark.
_TOKEN = lazy_pattern(
    r"[^\W\d_]+(?:[’'&-][^\W_]+)*['’]?|[$£€¥]?\d(?:[\d,.]*\d)?(?:%|[A-Za-z]+)?|\n|[^\s*_]"
)
_ENDS = frozenset(".!?;:\n•\ufffc|")
#: A stop after these ends no sentence.
_SHORT = word_set("mr mrs ms dr no st co ltd inc vs cap etc e g i p m a")


class Token(NamedTuple):
    """A word, a figure or a mark of a sentence; `low` is the word in small letters."""

    start: int
    end: int
    text: str
    low: str
    is_word: bool

    @property
    def kinds(self) -> frozenset[str]:
        """What kinds of words it can be."""
        return kinds(self.low) if self.is_word else _NONE

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[0].isupper()


_NONE = frozenset[str]()
#: A sentence, or what stands between two colons or lines.
Sentence = Sequence[Token]


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Divide a text into sentences; what ends one is its last token."""
    return tuple(_sentences(text.replace("’", "'")))


def _sentences(text: str) -> Iterator[Sentence]:
    own: list[Token] = []
    for found in _TOKEN.finditer(text):
        word = found[0]
        low = word.lower()
        own.append(Token(*found.span(), word, low, word[0].isalpha()))
        if word in _ENDS and not (word == "." and len(own) > 1 and own[-2].low in _SHORT):
            yield own
            own = []
    if own:
        yield own
