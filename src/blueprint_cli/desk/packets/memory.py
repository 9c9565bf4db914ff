"""Memories: what an earlier text was translated as, for one that has no translation yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.language.counting import IDEOGRAPH, WORD
from blueprint_cli.markup.wording import wording

#: Texts less alike than this need a translation of their own.
LEAST = 0.85
#: Texts less alike than this have nothing to do with each other: tools show no match below it.
FAINT = 0.5
#: So many texts are compared with one, those that share most with it: comparing takes long.
_COMPARED = 8
#: Longer texts than this are only ever the same or not.
_LONGEST = 1000
#: So many texts that share the rarest pieces with one are looked at.
_LOOKED_AT = 2000
#: What two texts are compared by: an ideograph, a word or a number, and each sign.
_TOKEN = re.compile(f"{IDEOGRAPH}|{WORD}|[^\\w\\s]")


@dataclass(frozen=True)
class Match:
    """A suggestion, and how much alike its source is: 1.0 for the same wording."""

    unit: ReturnedUnit
    likeness: float

    @property
    def is_exact(self) -> bool:
        """Whether it was made for the same wording."""
        return self.likeness == 1

    @property
    def percent(self) -> int:
        """The likeness in whole hundredths, rounded down as tools do: 100 for the same alone."""
        return int(self.likeness * 100)


def percent(one: str, other: str) -> int:
    """Give how much in a hundred two texts are alike: 100 for the same wording alone."""
    ours, theirs = wording(one), wording(other)
    return 100 if ours == theirs else int(_likeness(ours, theirs, 0.0) * 100)


class Memory:
    """Units by the wording of their source."""

    def __init__(self, units: Iterable[ReturnedUnit]) -> None:
        """Take units; of several for one wording, the first is preferred."""
        self._exact: dict[str, list[ReturnedUnit]] = {}
        self._own: dict[tuple[str, str], ReturnedUnit] = {}
        self._pieces: dict[str, list[str]] = {}
        for unit in units:
            if not unit.target.strip():
                continue
            key = wording(unit.source)
            if key and key not in self._exact:
                self._exact[key] = []
                self._index(key)
            if key and all(unit.target != each.target for each in self._exact[key]):
                self._exact[key].append(unit)
            self._own.setdefault((key, unit.id), unit)

    def exact(self, source: str, id_: str = "") -> ReturnedUnit | None:
        """Give the translation of the same wording, of the same message if there is one."""
        key = wording(source)
        return self._own.get((key, id_)) or next(iter(self._exact.get(key, ())), None)

    def has_own(self, source: str, id_: str) -> bool:
        """Tell whether it has a translation of the same wording that was of the same message."""
        return (wording(source), id_) in self._own

    def suggest(self, source: str, id_: str = "", least: float = LEAST) -> Match | None:
        """Give the translation of the same wording, or of the one most like it, if at all."""
        return next(iter(self.matches(source, id_, least, most=1)), None)

    def matches(
        self, source: str, id_: str = "", least: float = FAINT, most: int = _COMPARED
    ) -> list[Match]:
        """Give translations of wordings that are so much alike at the `least`, the likest first.

        They are those of at the `most` so many wordings.
        """
        key = wording(source)
        same = [own] if (own := self._own.get((key, id_))) else []
        same += (each for each in self._exact.get(key, ()) if each not in same)
        found = [Match(unit, 1.0) for unit in same]
        for likeness, each in self._likest(key, least, most - bool(found)):
            found += (Match(unit, likeness) for unit in self._exact[each])
        return found

    def _likest(self, key: str, least: float, most: int) -> list[tuple[float, str]]:
        """Give at the `most` so many texts that are not the same, the likest first."""
        found: list[tuple[float, str]] = []
        for other in self._near(key) if most else ():
            wanted = found[-1][0] if len(found) == most else least
            likeness = _likeness(key, other, wanted) if other != key else 0.0
            if likeness >= wanted:
                found = sorted([*found, (likeness, other)], key=lambda each: -each[0])[:most]
        return found

    def _index(self, key: str) -> None:
        if len(key) <= _LONGEST:
            for piece in _pieces(key):
                self._pieces.setdefault(piece, []).append(key)

    def _near(self, key: str) -> Iterator[str]:
        """Give the texts that share most with one: of its pieces, the rarest are asked for."""
        if len(key) > _LONGEST:
            return
        found: Counter[str] = Counter()
        looked_at = 0
        known = (self._pieces[piece] for piece in _pieces(key) if piece in self._pieces)
        for texts in sorted(known, key=len):
            looked_at += len(texts)
            if found and looked_at > _LOOKED_AT:
                break
            found.update(texts)
        yield from (text for text, _ in found.most_common(_COMPARED))


#: The memory of nobody.
EMPTY = Memory(())


def _pieces(text: str) -> list[str]:
    """Give what tells texts apart: every two neighbours in it, and every longer word by itself."""
    own = _tokens(text)
    pairs = (f"{one} {other}" for one, other in pairwise(own))
    return list(dict.fromkeys((*pairs, *(token for token in own if len(token) > 1))))


def _likeness(one: str, other: str, least: float) -> float:
    """Measure how much alike two texts are, below 1.0: they are not the same.

    It is twice what they share, by the size of both (Ratcliff and Metzener, 1988). 0 where it would
    be less than the `least`.
    """
    ours, theirs = _tokens(one), _tokens(other)
    size = len(ours) + len(theirs)
    # However they are ordered, they share no more than this.
    if not size or 2 * (Counter(ours) & Counter(theirs)).total() < least * size:
        return 0.0
    return min(SequenceMatcher(None, ours, theirs, autojunk=False).ratio(), 0.99)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text))
