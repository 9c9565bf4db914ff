"""British spelling, as the Hong Kong Government writes it: -our, -re, -ise.

The pairs come from SCOWL's American and British word lists; only words that no British dictionary
allows are among them. `practice`, `license`, `program` and `meter` are British words too, in one
sense or another, and are found where what stands around them tells the sense.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.lazy import lazy_pattern

#: Words by themselves or joined by hyphens; not the parts of addresses, paths and identifiers.
_WORD = lazy_pattern(r"(?<![\w@/\\.#&-])[A-Za-z]+(?:-[A-Za-z]+)*(?![\w@/\\]|[.:]\w|-\w)")
#: How far back marks of emphasis and brackets may stand before a sentence.
_REACH = 12
_SENTENCE_END = lazy_pattern(r"(?:^|[.!?:;…]|\n|[-–—•*])[\s\"'“‘(\[*_]*$")


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
    words = set(re.findall("[a-z]+", text.lower()))
    found_by_word = () if _pairs().keys().isdisjoint(words) else tuple(_american(text))
    found_by_sense = () if _AMBIGUOUS.isdisjoint(words) else tuple(_in_context(text))
    if not found_by_word and not found_by_sense:
        return ()
    locked = tuple(_spans(text, names))
    return tuple(
        found
        for found in sorted(found_by_word + found_by_sense, key=lambda each: each.start)
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


#: Words that are American in one sense alone, and what tells that sense.
_AMBIGUOUS = frozenset(
    {"license", "licenses", "meter", "meters", "practice", "program", "programs"}
)
#: What a programme is for; a computer's is a program in Britain too.
_PROGRAMMES = (
    "apprenticeship assistance aid award care counselling course cultural degree development "
    "education educational employment exchange fellowship funding grant health housing incubation "
    "internship outreach pilot postgraduate rehabilitation relief research residency scholarship "
    "screening social subsidy summer support talent training vaccination volunteer voucher welfare "
    "work youth"
)
#: What comes after a length; a device that measures is a meter.
_AFTER_LENGTHS = "of from in long tall high wide deep away above below apart per to and by"
#: What comes before a licence; to license is a verb.
_BEFORE_LICENCES = (
    "a an the their his her its your our this that each every any no driving valid operating trade "
    "liquor temporary full hawker"
)
#: What comes before to practise; the noun is practice.
_BEFORE_PRACTISE = "may can must will shall should could would not"
_PROFESSIONS = "as in law medicine dentistry accountancy architecture"


def _one_of(words: str) -> str:
    return f"(?:{words.replace(' ', '|')})"


_AFTER_A_LENGTH = rf"(?= {_one_of(_AFTER_LENGTHS)}\b|[.,;)-])"
_TO_PRACTISE = rf"to(?= practice {_one_of(_PROFESSIONS)}\b)"
_IN_CONTEXT = tuple(
    (lazy_pattern(pattern), british)
    for pattern, british in (
        (rf"\b{_one_of(_PROGRAMMES)}s? (?P<word>programs?)\b", "programme"),
        (
            rf"\b\d[\d,.]*(?: square| cubic|-)? ?(?P<word>meters?)\b{_AFTER_A_LENGTH}",
            "metre",
        ),
        (
            rf"(?i:\b{_one_of(_BEFORE_LICENCES)}) (?P<word>licenses?)\b(?! (?:and|to)\b)",
            "licence",
        ),
        (
            rf"\b(?:{_one_of(_BEFORE_PRACTISE)}|{_TO_PRACTISE}) (?P<word>practice)\b",
            "practise",
        ),
    )
)


def _in_context(text: str) -> Iterator[AmericanSpelling]:
    for pattern, british in _IN_CONTEXT:
        for found in pattern.finditer(text):
            plural = "s" if found["word"].endswith("s") else ""
            start, end = found.span("word")
            yield AmericanSpelling(start, end, found["word"], british + plural)


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
    words = iter(data.entries("scowl/american"))
    return dict(zip(words, words, strict=True))
