"""Script conversion: Traditional text to Simplified, which is no translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from blueprint_cli.language.chinese.mainland.lookout import Found, Reading
from blueprint_cli.language.chinese.people import find_people, kept, kept_in
from blueprint_cli.language.chinese.segmentation import stands
from blueprint_cli.language.phrases.lookup import Lookup
from blueprint_cli.locales.conversion.dictionary import (
    Phrase,
    by_itself,
    by_words,
    characters,
    to_taiwan,
)
from blueprint_cli.markup import language_parts, parse_blocks
from blueprint_cli.model.derivation import Doubt
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import Term, TermBase

#: Marks that are spoken of, between brackets: the opening mark（「）.
_NAMED_MARKS = re.compile(r"[\[(（〔【][^\w\s\])）〕】]+[\])）〕】]")
_QUOTATION_MARKS = {ord(ours): theirs for ours, theirs in zip("「」『』", "“”‘’", strict=True)}


#: Under which 「」 become “ ”.
_CURLY: frozenset[Profile] = frozenset({"mainland", "singapore"})


class Means(Enum):
    """How a piece of a text is converted."""

    KEPT = "kept"
    CHARACTERS = "characters"
    TERM = "term"
    NAME = "name"
    WORD = "word"


@dataclass(frozen=True)
class ConvertedPiece:
    """A run of a source, from `start`, and what a conversion writes for it.

    `refused` are the terms in it that may be parts of other words, and where; `phrases` those
    of OpenCC's that may be words, and were not taken for any; `words` those of the Mainland's
    lexicon, the one that is written, or those that may be meant and are not.
    """

    start: int
    source: str
    target: str
    means: Means
    refused: tuple[tuple[int, str], ...] = ()
    phrases: tuple[Phrase, ...] = ()
    words: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Converter:
    """Converts messages under a profile, their markup kept to the letter.

    `taiwan` writes Traditional text in the forms of Taiwan; the others make it Simplified. `hk-gov`
    converts characters alone, as the Government's own Simplified pages do; `mainland`
    also writes the words of the term base's `mainland` profile, elsewhere those of the Mainland's
    lexicon, and mainland quotation marks; `singapore` these marks alone. The longest term wins; a
    locked name keeps its words.
    What may be no word of its own there, as 長者 in 具備專長者, is converted by its characters.
    `pairs` are what it writes for terms, and `ids` the ids of these.
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
        position, refused, reading = start, list[tuple[int, str]](), self._reading(text)
        for at in self._terms.starts(text, start, end):
            for term in self._terms.at(text, at, end) if at >= position else ():
                is_word = stands(text, at, at + len(term))
                if not is_word:
                    refused += [(at, term)] if is_word is None else []
                    continue
                left = [each for each in refused if each[0] + len(each[1]) <= at]
                yield from self._between(reading, position, at, marks, left)
                yield ConvertedPiece(at, term, self.pairs[term].translate(marks), Means.TERM)
                position, refused = at + len(term), []
                break
        yield from self._between(reading, position, end, marks, refused)

    def _between(
        self,
        reading: Reading,
        start: int,
        end: int,
        marks: Mapping[int, str],
        refused: Iterable[tuple[int, str]],
    ) -> Iterator[ConvertedPiece]:
        if self.profile == "taiwan":
            source = reading.text[start:end]
            yield ConvertedPiece(start, source, to_taiwan(source), Means.CHARACTERS)
        else:
            yield from _between(reading, start, end, marks, refused)

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
        if self.profile not in _CURLY:
            return {}
        if "*" in text and _shape(text) != _shape(text.translate(_QUOTATION_MARKS)):
            return {}
        return _QUOTATION_MARKS

    def _reading(self, text: str) -> Reading:
        return Reading(text, for_mainland=self.profile == "mainland")

    @cached_property
    def _terms(self) -> Lookup:
        return Lookup(self.pairs)


def _between(
    reading: Reading,
    start: int,
    end: int,
    marks: Mapping[int, str],
    refused: Iterable[tuple[int, str]],
) -> Iterator[ConvertedPiece]:
    """Convert what stands between terms: names of people, and the rest by its words."""
    source, position = reading.text[start:end], start
    for name in find_people(source):
        yield from _by_lexicon(reading, position, start + name.start, marks, refused)
        said = source[name.start : name.end]
        yield ConvertedPiece(start + name.start, said, of_person(said), Means.NAME)
        position = start + name.end
    yield from _by_lexicon(reading, position, end, marks, refused)


def _by_lexicon(
    reading: Reading,
    start: int,
    end: int,
    marks: Mapping[int, str],
    refused: Iterable[tuple[int, str]],
) -> Iterator[ConvertedPiece]:
    """Convert a stretch without terms: the Mainland's words, and the rest by its characters."""
    position, offered = start, list[Found]()
    for found in reading.words(start, end):
        source, target = reading.text[found.start : found.end], found.word.target
        if target == by_itself(source):
            continue
        if found.is_certain:
            before = _by_characters(position, reading.text[position : found.start], marks, refused)
            yield replace(before, words=tuple(offered)) if offered else before
            yield ConvertedPiece(found.start, source, target, Means.WORD, words=(found,))
            position, offered = found.end, []
        else:
            offered.append(found)
    rest = _by_characters(position, reading.text[position:end], marks, refused)
    yield replace(rest, words=tuple(offered)) if offered else rest


def _by_characters(
    start: int, source: str, marks: Mapping[int, str], refused: Iterable[tuple[int, str]]
) -> ConvertedPiece:
    written, end = by_words(source), start + len(source)
    own = tuple(each for each in refused if start <= each[0] and each[0] + len(each[1]) <= end)
    target = _with_marks(written.target, marks)
    return ConvertedPiece(start, source, target, Means.CHARACTERS, own, written.doubts)


def _with_marks(text: str, marks: Mapping[int, str]) -> str:
    """Write other quotation marks, but where a text speaks of the marks themselves."""
    if not marks:
        return text
    position, parts = 0, list[str]()
    for named in _NAMED_MARKS.finditer(text):
        parts += text[position : named.start()].translate(marks), named[0]
        position = named.end()
    return "".join((*parts, text[position:].translate(marks)))


def straddling(pieces: Iterable[ConvertedPiece]) -> Iterator[Doubt]:
    """Give the phrases of OpenCC's that may be words, and were not taken for any.

    `target` is what they would write.
    """
    position = 0
    for piece in pieces:
        for phrase in piece.phrases:
            words = piece.source[phrase.start : phrase.end]
            yield Doubt(piece.start + phrase.at, words, position + phrase.at, phrase.right)
        position += len(piece.target)


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
    if not term.locked and profile in term.profiles:
        return term.profiles[profile]
    plain = plainly(profile, term.source)
    if term.locked:
        return term.targets.get(tag) or _official(term.source, plain)
    if profile != "mainland":
        return plain
    pieces = _by_lexicon(Reading(term.source), 0, len(term.source), {}, ())
    return "".join(piece.target for piece in pieces)


def plainly(profile: Profile, text: str) -> str:
    """Give a word as a profile writes its characters."""
    return to_taiwan(text) if profile == "taiwan" else by_words(text).target


def _official(name: str, plain: str) -> str:
    """Give an official name as it is converted, with the characters that it keeps."""
    if len(name) != len(plain):
        return plain
    places = kept_in(name)
    pairs = zip(name, plain, strict=True)
    return "".join(own if at in places else each for at, (own, each) in enumerate(pairs))


def of_person(name: str) -> str:
    """Convert the name of a person: what a name keeps stays as it is."""
    letters = (each if each in kept() else characters(each) for each in name)
    return "".join(letters)
