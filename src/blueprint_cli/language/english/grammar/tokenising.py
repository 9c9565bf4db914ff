"""Sentences of an English text as words and marks, with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from blueprint_cli.language.english.grammar.parts_of_speech import kinds
from blueprint_cli.language.lazy import lazy_pattern

_TOKEN = lazy_pattern(
    # An abbreviation with stops; a figure; a word with apostrophe, hyphens and ampersand; a mark.
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|No|St|Co|Ltd|Inc|vs|Cap|etc)\.(?=[ ,])"
    r"|[$£€¥]?\d[\d,.]*\d(?:%|[A-Za-z]+)?|[$£€¥]?\d(?:%|[A-Za-z]+)?"
    r"|[^\W\d_]+(?:[’'&-][^\W_]+)*['’]?|\n|\S"
)
_ENDS = frozenset(".!?;:\n•\ufffc|")
_SPACES = " \t*_"


class Token(NamedTuple):
    """A word, a figure or a mark of a sentence; `low` is the word in small letters."""

    start: int
    end: int
    text: str
    low: str
    kinds: frozenset[str]

    @property
    def is_word(self) -> bool:
        """Whether it is a word, and no figure and no mark."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[0].isupper()


#: A sentence, or what stands between two colons or lines.
Sentence = Sequence[Token]


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Divide a text into sentences; what ends one is its last token."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    own: list[Token] = []
    for found in _TOKEN.finditer(text):
        word = found[0]
        if word in "*_":
            continue
        low = word.lower().replace("’", "'")
        known = kinds(low) if word[0].isalpha() else frozenset[str]()
        own.append(Token(found.start(), found.end(), word, low, known))
        if word in _ENDS:
            yield own
            own = []
    if own:
        yield own
