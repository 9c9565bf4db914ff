"""Words from elsewhere, for which Hong Kong's official Chinese has another word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese.guards import Guards, guards
from blueprint_cli.language.chinese.segmentation import is_word
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.occurrences import blot, blotted


class ForeignWording(NamedTuple):
    """A wording from elsewhere; offsets count code points, `choices` are Hong Kong's words."""

    start: int
    end: int
    text: str
    choices: tuple[str, ...]


class _Entry(NamedTuple):
    choices: tuple[str, ...]
    guards: Guards = Guards()

    def is_meant(self, text: str, start: int, end: int) -> bool:
        """Tell whether the wording is a word here, and not where two other words meet."""
        return self.guards.allow(text, start, end) and is_word(text, start, end)


class Usage:
    """What a document says as Hong Kong does, and what not."""

    def __init__(
        self, accepted: Iterable[str] = (), avoided: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Take the document's own words, and those that it avoids, each with what it says."""
        known = _entries()
        shunned = {
            wording: known.get(wording, _Entry(()))._replace(choices=choices)
            for wording, choices in (avoided or {}).items()
        }
        self._entries = _entries() | shunned
        # The longest first: 視頻會議 before 視頻.
        self._pattern = _pattern() if not shunned else _one_of(self._entries)
        self._accepted = [
            own for own in accepted if own and not any(own in wording for wording in shunned)
        ]

    def foreign(self, text: str) -> Iterator[ForeignWording]:
        """Find wordings from elsewhere, but for quotations, titles and the document's own words."""
        if not self._pattern.search(text):
            return
        text = blotted(_QUOTED, text)
        for own in self._accepted:
            text = text.replace(own, blot(own))
        for found in self._pattern.finditer(text):
            entry = self._entries[found[0]]
            if entry.is_meant(text, *found.span()) and not _OF_A_NAME.match(text, found.end()):
                yield ForeignWording(*found.span(), found[0], entry.choices)


#: Behind a wording: the name of a body from elsewhere, which is what it is (信息技術有限公司).
_OF_A_NAME = lazy_pattern(
    r".{0,6}?(?:公司|集團|大學|學院|學系|學會|協會|研究院|研究所|委員會|基金會|出版社|產業園)"
)
#: What is quoted, or the title of a document, is as its writer wrote it.
_QUOTED = lazy_pattern(r"「[^「」]{0,80}」|『[^『』]{0,80}』|《[^《》]{0,120}》|〈[^〈〉]{0,120}〉")


@cache
def _pattern() -> re.Pattern[str]:
    return _one_of(_entries())


def _one_of(wordings: Iterable[str]) -> re.Pattern[str]:
    return lazy_pattern("|".join(map(re.escape, sorted(wordings, key=len, reverse=True))))


@cache
def _entries() -> dict[str, _Entry]:
    return dict(_entry(*line.split()) for line in data.lines("own/not_hong_kong"))


def _entry(wording: str, choices: str, *told: str) -> tuple[str, _Entry]:
    return wording, _Entry(tuple(choices.split("/")), guards(told))
