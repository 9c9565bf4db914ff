"""Everyday English: words by which a run of Latin letters is English, and no name or loan word."""

from __future__ import annotations

import re
from functools import cache

from blueprint_cli.language import data

#: Beijing and Tsing Yi are names.
_ENDING = re.compile(
    r"[a-z]{3,}(?<![jq])ings?\Z"
    r"|[a-z]{2,}(?:ables?|ally|ances?|ences?|ful|ibles?|ical|ies|ised|ity|ives?|less|ly|ments?|ness|"
    r"ous|ships?|sions?|tions?|ures?|ways)\Z"
)
#: English words that names of institutions hold, in lower case.
PARTICLES = re.compile("(?:an?|and|as|at|by|cum|de|for|from|in|of|on|or|the|to|via|with)")


def is_everyday(word: str) -> bool:
    """Tell whether a word, in any case, is an everyday English one; not all of them are known."""
    word = word.lower()
    return word in _words() or bool(_ENDING.match(word))


@cache
def _words() -> frozenset[str]:
    return frozenset(data.entries("own/everyday"))
