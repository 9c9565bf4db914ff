"""Script conversion: Traditional text to Simplified, which is no translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from blueprint_cli.markup import map_language
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import Term, TermBase

if TYPE_CHECKING:
    from opencc import OpenCC

#: OpenCC's configuration for Hong Kong glyphs: characters and, where one has several
#: counterparts, the words that decide between them. Never `tw2sp`, which changes policy words.
_OPENCC = "hk2s"
_QUOTATION_MARKS = str.maketrans("「」『』", "“”‘’")


def converter(profile: Profile, tag: str, terms: TermBase) -> Callable[[str], str]:
    """Give the function that converts a message under a profile, its markup kept to the letter.

    `hk-gov` converts characters alone, as the Government's own Simplified pages do; `mainland`
    also writes the words of the term base's `mainland` profile, and mainland quotation marks.
    The longest term wins; a locked name keeps its words.
    """
    pairs = term_pairs(profile, tag, terms)
    convert = _with_terms(pairs) if pairs else characters
    if profile == "mainland":
        return lambda text: map_language(
            text, lambda part: convert(part).translate(_QUOTATION_MARKS)
        )
    return lambda text: map_language(text, convert)


def term_pairs(profile: Profile, tag: str, terms: TermBase) -> Mapping[str, str]:
    """Give what each term becomes under a profile, for the terms that need saying."""
    return {
        term.source: converted_term(profile, tag, term)
        for term in terms.terms
        if term.locked or profile in term.profiles
    }


def converted_term(profile: Profile, tag: str, term: Term) -> str:
    """Give what a term becomes under a profile."""
    if term.locked:
        return term.targets.get(tag) or characters(term.source)
    return term.profiles.get(profile) or characters(term.source)


def _with_terms(pairs: Mapping[str, str]) -> Callable[[str], str]:
    longest_first = sorted(pairs, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))

    def convert(text: str) -> str:
        pieces, position = [], 0
        for found in pattern.finditer(text):
            pieces += [characters(text[position : found.start()]), pairs[found[0]]]
            position = found.end()
        return "".join([*pieces, characters(text[position:])])

    return convert


def characters(text: str) -> str:
    """Convert the characters of a text, and no word."""
    converted: str = _opencc().convert(text) if text else ""
    return converted


@cache
def _opencc() -> OpenCC:
    from opencc import OpenCC

    return OpenCC(_OPENCC)
