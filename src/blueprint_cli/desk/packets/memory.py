"""Memories: what an earlier text was translated as, for one that has no translation yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.markup.wording import wording

#: Texts less alike than this need a translation of their own.
LEAST = 0.85
#: So many texts are compared with one, those that share most with it: comparing takes long.
_COMPARED = 5
#: Longer texts than this are only ever the same or not.
_LONGEST = 500
#: Pieces of so many characters say what a text shares with others.
_PIECE = 3
#: A piece that stands in more texts than this tells them no more apart.
_COMMON = 200


@dataclass(frozen=True)
class Match:
    """A suggestion, and how much alike its source is: 1.0 for the same wording."""

    unit: ReturnedUnit
    likeness: float

    @property
    def is_exact(self) -> bool:
        """Whether it was made for the same wording."""
        return self.likeness == 1


class Memory:
    """Units by the wording of their source."""

    def __init__(self, units: Iterable[ReturnedUnit]) -> None:
        """Take units; of several for one wording, the first."""
        self._exact: dict[str, ReturnedUnit] = {}
        self._own: dict[tuple[str, str], ReturnedUnit] = {}
        self._pieces: dict[str, list[str]] = {}
        for unit in units:
            if not unit.target.strip():
                continue
            key = wording(unit.source)
            if key and key not in self._exact:
                self._exact[key] = unit
                self._index(key)
            self._own.setdefault((key, unit.id), unit)

    def exact(self, source: str, id_: str = "") -> ReturnedUnit | None:
        """Give the translation of the same wording, of the same message if there is one."""
        key = wording(source)
        return self._own.get((key, id_)) or self._exact.get(key)

    def suggest(self, source: str, id_: str = "") -> Match | None:
        """Give the translation of the same wording, or of the one most like it, if at all."""
        same = self.exact(source, id_)
        if same:
            return Match(same, 1.0)
        key = wording(source)
        matches = [Match(self._exact[each], _likeness(key, each)) for each in self._near(key)]
        best = max(matches, key=lambda match: match.likeness, default=None)
        return best if best and best.likeness >= LEAST else None

    def _index(self, key: str) -> None:
        if len(key) <= _LONGEST:
            for piece in _pieces(key):
                texts = self._pieces.setdefault(piece, [])
                if len(texts) <= _COMMON:
                    texts.append(key)

    def _near(self, key: str) -> Iterator[str]:
        """Give the texts that share most with one."""
        if len(key) > _LONGEST:
            return
        found: Counter[str] = Counter()
        for piece in _pieces(key):
            texts = self._pieces.get(piece, ())
            if len(texts) <= _COMMON:
                found.update(texts)
        yield from (text for text, _ in found.most_common(_COMPARED))


def _pieces(text: str) -> list[str]:
    """Give every run of three characters once, in the order of the text."""
    return list(dict.fromkeys(text[at : at + _PIECE] for at in range(len(text) - _PIECE + 1)))


def _likeness(one: str, other: str) -> float:
    """Measure how much alike two texts are, below 1.0: they are not the same."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < LEAST or matcher.quick_ratio() < LEAST:
        return 0.0
    return min(matcher.ratio(), 0.99)
