"""着 and 著, 分 and 份: which of two characters a word has, as Hong Kong's Government writes it.

著 is a book, its author and what is known of them, and else 着 (常用字字形表); 份 is a share, a
copy and a paper, and else 分. `data/own/orthography.txt` has the words.
"""

from __future__ import annotations

from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi
from blueprint_cli.language.chinese.forms_by_word import decided
from blueprint_cli.language.chinese.hanzi import StrayCharacter
from blueprint_cli.language.occurrences import occurrences


def find_hong_kong_variants(text: str) -> tuple[StrayCharacter, ...]:
    """Find what Hong Kong writes otherwise in Traditional text, by its character or by its word."""
    strays = decided(text, hanzi.find_hong_kong_variants(text))
    found = {stray.start: stray for stray in strays}
    for wrong, right in (("著", "着"), ("份", "分")):
        if wrong in text:
            is_wrong = _is_aspect if wrong == "著" else _is_part
            for at in occurrences(text, wrong):
                word = is_wrong(text, at)
                if word:
                    found.setdefault(at, StrayCharacter(at, wrong, (right,), word))
    return tuple(found[start] for start in sorted(found))


def _is_aspect(text: str, at: int) -> str:
    """Give the word in which 著 is wrong: with what follows it, or with the verb before it."""
    before, pair = text[max(at - 1, 0) : at + 1], text[at : at + 2]
    if _stands(text, at, "book"):
        return ""
    if pair in _words("after"):
        return pair
    return before if len(before) > 1 and before[0] in _verbs() else ""


def _is_part(text: str, at: int) -> str:
    """Give the word in which 份 is wrong: 部份, 積極份子, 十份重要."""
    if _stands(text, at, "share"):
        return ""
    for size in (2, 3):
        for first in range(max(at - size + 1, 0), at + 1):
            word = text[first : first + size]
            if word in _words("part"):
                return word
    return ""


def _stands(text: str, at: int, kind: str) -> bool:
    """Tell whether a character is in a word of a kind, in which it is right."""
    return any(
        text[first : first + size] in _words(kind)
        for size in (2, 3, 4)
        for first in range(max(at - size + 1, 0), at + 1)
    )


def _words(kind: str) -> frozenset[str]:
    return data.by_kind("own/orthography")[kind]


@cache
def _verbs() -> frozenset[str]:
    return frozenset("".join(_words("verbs")))
