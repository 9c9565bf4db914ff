"""Where Hong Kong's words stand in a text, and whether the Mainland's are certain there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from blueprint_cli.language.chinese.lexicon import skeleton
from blueprint_cli.language.chinese.mainland.institutions import is_in_name, titles
from blueprint_cli.language.chinese.mainland.wordlist import Word, lexicon
from blueprint_cli.language.chinese.segmentation import is_word
from blueprint_cli.language.phrases.lookup import Lookup


@dataclass(frozen=True)
class Found:
    """A word of Hong Kong's in a text; offsets count code points.

    It `is_certain` that the Mainland's word is to be written for it; if not, it may be.
    """

    start: int
    end: int
    word: Word
    is_certain: bool


@dataclass(frozen=True, eq=False)
class Reading:
    """A text that is looked through for Hong Kong's words, in Traditional or Simplified script.

    Where it is not `for_mainland`, its readers know these words, and none is found.
    """

    text: str
    for_mainland: bool = True

    def words(self, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Find the words of a stretch, in their order: the longest first, none inside another.

        What is written as it is, and what is part of an official name, is passed over.
        """
        position, limit = start, len(self.text) if end is None else end
        if not self.for_mainland:
            return
        for at in _lookup().starts(self._plain, start, limit):
            found = self._longest(at, limit) if at >= position else None
            if found:
                position = found.end
                if not self._is_kept(found):
                    yield found

    def _longest(self, start: int, limit: int) -> Found | None:
        """Give the longest word at a place that is certain, else the longest that may be meant."""
        offered: Found | None = None
        for source in _lookup().at(self._plain, start, limit):
            word, end = lexicon()[source], start + len(source)
            if not self._is_possible(word, start, end):
                continue
            if word.is_meant(self._plain, start, end):
                return Found(start, end, word, is_certain=True)
            offered = offered or Found(start, end, word, is_certain=False)
        return offered

    def _is_possible(self, word: Word, start: int, end: int) -> bool:
        others = word.is_excluded(self._plain, start, end) or word.is_said(self._plain, end)
        return not others and is_word(self.text, start, end)

    def _is_kept(self, found: Found) -> bool:
        if found.word.is_kept or found.word.is_spelling:
            return found.word.is_kept
        in_title = any(start < found.start < end for start, end in self._titles)
        return in_title or is_in_name(self.text, found.start, found.end)

    @cached_property
    def _plain(self) -> str:
        return skeleton(self.text)

    @cached_property
    def _titles(self) -> tuple[tuple[int, int], ...]:
        return tuple(titles(self.text)) if "《" in self.text else ()


@cache
def _lookup() -> Lookup:
    return Lookup(lexicon())
