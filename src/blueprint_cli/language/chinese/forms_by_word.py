"""Which Traditional character a Simplified one is, by its word: 冲 is 衝 in 衝突, 沖 in 沖洗.

`data/opencc/forms_by_word.txt` has the words that tell; any other word of the lexicon has the form
of most words. A character that stands in no word may be each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi, segmentation
from blueprint_cli.language.chinese.hanzi import StrayCharacter
from blueprint_cli.language.chinese.lexicon import skeleton
from blueprint_cli.language.occurrences import starts_around

_LENGTHS = (4, 3, 2)


class _Forms(NamedTuple):
    """The forms of a character, that of most words first, and what it is in words that tell."""

    all: tuple[str, ...]
    by_word: Mapping[str, str]


class _Text(NamedTuple):
    """A text, in its likeliest Simplified form too, and where its words begin and end by place."""

    text: str
    plain: str
    words: tuple[tuple[int, int], ...]

    def form(self, forms: _Forms, at: int) -> str:
        """Give the form that a character has in the word at a place, empty where it has none."""
        for length in _LENGTHS:
            for start in starts_around(self.plain, at, length):
                form = forms.by_word.get(self.plain[start : start + length])
                if form and self._is_word(at, start, start + length):
                    return form
        start, end = self.words[at]
        return forms.all[0] if end - start > 1 else ""

    def _is_word(self, at: int, start: int, end: int) -> bool:
        """Tell whether a word is part of one that is longer, 理發 of 理發店, or one of its own."""
        first, last = self.words[at]
        return first <= start < end <= last or not segmentation.straddles(self.text, start, end)


def decided(text: str, strays: Iterable[StrayCharacter]) -> Iterator[StrayCharacter]:
    """Give characters that a text has, each with the form that its word has as its one proposal.

    One of several forms that stands in no word gets all of them, the likeliest first.
    """
    read: _Text | None = None
    for stray in strays:
        forms = _forms().get(stray.character)
        if stray.word or not forms:
            yield stray
            continue
        read = read or _Text(text, skeleton(text), tuple(_words_by_place(text)))
        form = read.form(forms, stray.start)
        yield replace(stray, proposals=(form,) if form else _doubtful(stray, forms))


def _doubtful(stray: StrayCharacter, forms: _Forms) -> tuple[str, ...]:
    """Give the forms that a character alone may have: not 甦, which is in 復甦 and 甦醒 only."""
    alone = hanzi.traditional_choices(stray.character)
    others = (form for form in forms.all if form in alone)
    return tuple(dict.fromkeys((*stray.proposals, *others)))


def _words_by_place(text: str) -> Iterator[tuple[int, int]]:
    """Give for each place of a text where the word there begins and ends."""
    start = 0
    for word in segmentation.words(text):
        end = start + len(word)
        yield from [(start, end)] * len(word)
        start = end


@cache
def _forms() -> Mapping[str, _Forms]:
    all_forms, by_word = dict[str, list[str]](), dict[str, dict[str, str]]()
    for line in data.lines("opencc/forms_by_word"):
        pair, *words = line.split()
        character, form = pair[0], pair[1]
        all_forms.setdefault(character, []).append(form)
        by_word.setdefault(character, {}).update(dict.fromkeys(words, form))
    return {each: _Forms(tuple(forms), by_word[each]) for each, forms in all_forms.items()}
