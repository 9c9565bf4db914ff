"""British spelling, as the Hong Kong Government writes it: -our, -re, -ise.

The pairs come from SCOWL's American and British word lists; only words that no British dictionary
allows are among them. `practice`, `license`, `program`, `check`, `meter` are British words too, in
one sense or another, and so are not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from blueprint_cli.language import data

#: Words by themselves or joined by hyphens; not the parts of addresses, paths and identifiers.
_WORD = re.compile(r"(?<![\w@/\\.#&-])[A-Za-z]+(?:-[A-Za-z]+)*(?![\w@/\\]|[.:]\w|-\w)")
#: How far back marks of emphasis and brackets may stand before a sentence.
_REACH = 12
_SENTENCE_END = re.compile(r"(?:^|[.!?:;…]|\n|[-–—•*])[\s\"'“‘(\[*_]*$")


@dataclass(frozen=True)
class AmericanSpelling:
    """An American spelling in a text; offsets count code points."""

    start: int
    end: int
    text: str
    british: str


def british_spelling(word: str) -> str | None:
    """Give the British spelling of a word that is certainly American, its capitals kept."""
    british = _pairs().get(word.lower())
    if british is None:
        return None
    return british.capitalize() if word[0].isupper() else british


def find_american(text: str, names: Collection[str] = ()) -> tuple[AmericanSpelling, ...]:
    """Find American spellings in a text.

    Left alone: `names`, the locked names of the document; words all in capitals; and a capitalised
    word within a sentence, which is part of a name (World Health Organization).
    """
    # Asked of the words at once: hardly any text has an American one.
    if _pairs().keys().isdisjoint(re.findall("[a-z]+", text.lower())):
        return ()
    locked = tuple(_spans(text, names))
    return tuple(
        found
        for found in _american(text)
        if not any(start <= found.start and found.end <= end for start, end in locked)
    )


def _american(text: str) -> Iterator[AmericanSpelling]:
    pairs = _pairs()
    for compound in _WORD.finditer(text):
        for part in re.finditer("[A-Za-z]+", compound[0]):
            word = part[0]
            british = pairs.get(word.lower())
            start = compound.start() + part.start()
            if british is None or not _is_plain(word, text, compound.start()):
                continue
            if word[0].isupper():
                british = british.capitalize()
            yield AmericanSpelling(start, start + len(word), word, british)


def _is_plain(word: str, text: str, start: int) -> bool:
    """Tell whether a word is no name: small, or capitalised only because a sentence starts."""
    if word.islower():
        return True
    return word[1:].islower() and bool(_SENTENCE_END.search(text, max(start - _REACH, 0), start))


def _spans(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    for name in filter(None, names):
        start = text.find(name)
        while start >= 0:
            yield start, start + len(name)
            start = text.find(name, start + len(name))


@cache
def _pairs() -> Mapping[str, str]:
    words = iter(data.entries("american"))
    return dict(zip(words, words, strict=True))
