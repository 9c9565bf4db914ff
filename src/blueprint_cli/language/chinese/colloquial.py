"""What people say and a Government text does not write: 嘅, 搞掂, 超讚, 個project.

Quotations and titles are as somebody else said them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese import segmentation
from blueprint_cli.language.chinese.guards import Guards, guards
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.occurrences import blotted


class Colloquial(NamedTuple):
    """A wording, and what a formal text has for it, the likeliest first; perhaps nothing."""

    start: int
    end: int
    text: str
    choices: tuple[str, ...]


class _Entry(NamedTuple):
    choices: tuple[str, ...]
    certain: bool
    guards: Guards

    def is_meant(self, text: str, start: int, end: int) -> bool:
        """Tell whether the wording is one here, and not where other words meet."""
        if not self.guards.allow(text, start, end):
            return False
        return self.certain or not segmentation.straddles(text, start, end)


#: What is quoted, in brackets or the title of a work.
_QUOTED = lazy_pattern(
    r"「[^「」]{0,120}」|『[^『』]{0,120}』|《[^《》]{0,120}》|〈[^〈〉]{0,120}〉|“[^“”]{0,120}”"
    r"|（[^（）]{0,80}）|\([^()]{0,80}\)"
)
#: An English word is out of place between Chinese characters, and not in an English phrase.
_ENGLISH = r"(?<=[\u4e00-\u9fff])(?:{})(?: ups?)?(?=[\u4e00-\u9fff，。；：！？、]|$)"


def colloquial_words(text: str) -> Iterator[Colloquial]:
    """Find wordings of speech in Traditional Chinese, the longest first."""
    if _signs().isdisjoint(text) and not _LATIN.search(text):
        return
    text = blotted(_QUOTED, text)
    for found in _pattern().finditer(text):
        entry = _entries()[found[0].removesuffix(" ups").removesuffix(" up")]
        if entry.is_meant(text, *found.span()):
            yield Colloquial(*found.span(), found[0], entry.choices)


_LATIN = re.compile("[a-z]{2}")


@cache
def _signs() -> frozenset[str]:
    return frozenset(word[0] for word in _entries() if not word[0].isascii())


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_entries(), key=len, reverse=True)
    chinese = "|".join(map(re.escape, (word for word in words if not word.isascii())))
    english = "|".join(map(re.escape, (word for word in words if word.isascii())))
    return lazy_pattern(f"{chinese}|{_ENGLISH.format(english)}")


@cache
def _entries() -> Mapping[str, _Entry]:
    return dict(_entry(*line.split()) for line in data.lines("own/colloquial"))


def _entry(word: str, choices: str, *more: str) -> tuple[str, _Entry]:
    rights = tuple(choices.split("/")) if choices != "-" else ()
    return word, _Entry(rights, "=" in more, guards(more))
