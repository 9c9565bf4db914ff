"""Script conversion: Traditional text to Simplified, which is no translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.language.chinese.segmentation import is_word, straddles
from blueprint_cli.markup import language_parts, parse_blocks
from blueprint_cli.model.derivation import Doubt
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import Term, TermBase

if TYPE_CHECKING:
    from opencc import OpenCC

#: OpenCC's configuration for Hong Kong glyphs: characters and, where one has several
#: counterparts, the words that decide between them. Never `tw2sp`, which changes policy words.
_CONFIGURATION = "hk2s"
#: So long are the phrases of OpenCC's that straddle words.
_LONGEST_PHRASE = 4
_QUOTATION_MARKS = {ord(ours): theirs for ours, theirs in zip("「」『』", "“”‘’", strict=True)}


class Means(Enum):
    """How a piece of a text is converted."""

    KEPT = "kept"
    CHARACTERS = "characters"
    TERM = "term"


@dataclass(frozen=True)
class ConvertedPiece:
    """A run of a source, from `start`, and what a conversion writes for it.

    `refused` are the terms in it that seem to be parts of other words, and where.
    """

    start: int
    source: str
    target: str
    means: Means
    refused: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Converter:
    """Converts messages under a profile, their markup kept to the letter.

    `hk-gov` converts characters alone, as the Government's own Simplified pages do; `mainland`
    also writes the words of the term base's `mainland` profile, and mainland quotation marks.
    The longest term wins; a locked name keeps its words. What may be no word of its own there, as
    長者 in 具備專長者, is converted by its characters. `pairs` are what it writes for terms, and
    `ids` the ids of these.
    """

    profile: Profile
    pairs: Mapping[str, str]
    ids: Mapping[str, str]

    def __call__(self, text: str) -> str:
        """Give a message converted."""
        return "".join(piece.target for piece in self.pieces(text))

    def pieces(self, text: str) -> Iterator[ConvertedPiece]:
        """Give a message piece by piece: all of it, in its order."""
        marks = self._marks(text)
        labels = _labels(text) if "]:" in text else {}
        for start, end, is_language in language_parts(text):
            if is_language:
                yield from self._converted(text, start, end, marks)
            else:
                kept = text[start:end]
                yield ConvertedPiece(start, kept, labels.get(start, kept), Means.KEPT)

    def _converted(
        self, text: str, start: int, end: int, marks: Mapping[int, str]
    ) -> Iterator[ConvertedPiece]:
        position, refused = start, list[tuple[int, str]]()
        found = self._terms.search(text, start, end)
        while found:
            if is_word(text, *found.span()):
                before, word = text[position : found.start()], self.pairs[found[0]].translate(marks)
                yield _by_characters(position, before, marks, refused)
                yield ConvertedPiece(found.start(), found[0], word, Means.TERM)
                position, refused = found.end(), []
                found = self._terms.search(text, position, end)
            else:
                refused.append((found.start(), found[0]))
                found = self._terms.search(text, found.start() + 1, end)
        yield _by_characters(position, text[position:end], marks, refused)

    def doubts(self, pieces: Iterable[ConvertedPiece]) -> Iterator[Doubt]:
        """Give the terms that were not written for what they are, where that makes a difference."""
        position = 0
        for piece in pieces:
            aligned = len(piece.source) == len(piece.target)
            for start, term in piece.refused if aligned else ():
                place = position + start - piece.start
                written, right = piece.target[start - piece.start :][: len(term)], self.pairs[term]
                if written != right:
                    yield Doubt(start, term, place, right)
            position += len(piece.target)

    def _marks(self, text: str) -> Mapping[int, str]:
        """Give what becomes of quotation marks: nothing where it would make or break a stress.

        “ ” beside an asterisk are no East Asian marks, which stress reads otherwise than 「」.
        """
        if self.profile != "mainland":
            return {}
        if "*" in text and _shape(text) != _shape(text.translate(_QUOTATION_MARKS)):
            return {}
        return _QUOTATION_MARKS

    @cached_property
    def _terms(self) -> re.Pattern[str]:
        longest_first = sorted(self.pairs, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def straddling(pieces: Iterable[ConvertedPiece]) -> Iterator[Doubt]:
    """Give the phrases of OpenCC's that seem to begin in one word and to end in the next one.

    屬於潛力股 has no 於潛, the name of a place, for whose sake OpenCC leaves 於 as it is. `target`
    is what its characters are converted to by themselves.
    """
    position = 0
    for piece in pieces:
        if piece.means is Means.CHARACTERS and len(piece.source) == len(piece.target):
            for at, right in _by_phrases(piece):
                start, end = _phrase(piece.source, at, piece.target[at])
                if end and straddles(piece.source, start, end):
                    yield Doubt(piece.start + at, piece.source[start:end], position + at, right)
        position += len(piece.target)


def _by_phrases(piece: ConvertedPiece) -> Iterator[tuple[int, str]]:
    """Give the characters that are converted otherwise than by themselves, and how that is."""
    for at, (source, target) in enumerate(zip(piece.source, piece.target, strict=True)):
        if source >= "\u3400":
            alone = _by_itself(source)
            if alone != target:
                yield at, alone


def _phrase(source: str, at: int, target: str) -> tuple[int, int]:
    """Give the shortest phrase that explains how a character is converted; else an empty one."""
    for length in range(2, _LONGEST_PHRASE + 1):
        for start in range(max(at - length + 1, 0), min(at, len(source) - length) + 1):
            written = _by_itself(source[start : start + length])
            if written[at - start : at - start + 1] == target:
                return start, start + length
    return 0, 0


# A plan has some thousand different characters.
@lru_cache(maxsize=8192)
def _by_itself(text: str) -> str:
    return characters(text)


def _by_characters(
    start: int, source: str, marks: Mapping[int, str], refused: Iterable[tuple[int, str]]
) -> ConvertedPiece:
    target = characters(source).translate(marks)
    return ConvertedPiece(start, source, target, Means.CHARACTERS, tuple(refused))


def _labels(text: str) -> Mapping[int, str]:
    """Give the ends of the links whose words are their label, with the label written out.

    The words are converted, and the address goes on to be known by what they were.
    """
    return {part.start: f"][{part.label}]" for part in parse_blocks(text).parts if part.label}


def _shape(text: str) -> list[str]:
    """Give the kinds of what a text is made of, in their order."""
    return [token.type for token in parse_blocks(text).inline()]


def converter(profile: Profile, tag: str, terms: TermBase) -> Converter:
    """Give what converts the messages of a locale."""
    ids = {term.source: term.id for term in terms.terms}
    return Converter(profile, term_pairs(profile, tag, terms), ids)


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


def characters(text: str) -> str:
    """Convert the characters of a text, and no word."""
    # OpenCC takes the character U+0000 for the end of a text.
    return "\0".join(_opencc().convert(part) if part else "" for part in text.split("\0"))


def configuration() -> Path:
    """Give the place of OpenCC's configuration; its dictionaries stand beside it."""
    return Path(_opencc().config)


@cache
def _opencc() -> OpenCC:
    from opencc import OpenCC

    return OpenCC(_CONFIGURATION)
