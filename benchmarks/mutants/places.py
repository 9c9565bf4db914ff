"""Which mutations are made, and where they stand now."""

from __future__ import annotations

import random  # noqa: TID251 - it has a seed, and makes no output of the tool
import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from mutants.changes import Key, mutations
from mutants.listed import Entry

SOURCE = Path(__file__).resolve().parents[2] / "src"
#: From how much likeness on a line is taken for one that was changed a little.
_ALIKE = 0.8


@dataclass(frozen=True)
class Place:
    """Where a mutation stands, and what it is known by there."""

    path: str
    key: Key
    lineno: int

    @property
    def module(self) -> str:
        """The name under which its file is imported."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def choose(count: int, seed: int) -> list[Entry]:
    """Choose one mutation out of each of as many equal parts of the code, by chance.

    The kind of change is chosen first: returns and calls would leave no room for all others.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing is secret
    places = list(_places())
    lines = sorted({(each.path, each.lineno) for each in places})
    part = {line: number * count // len(lines) for number, line in enumerate(lines)}
    parts: list[dict[str, list[Place]]] = [defaultdict(list) for _ in range(count)]
    for each in places:
        parts[part[each.path, each.lineno]][each.key.change].append(each)
    chosen = (chance.choice(kinds[chance.choice(sorted(kinds))]) for kinds in parts)
    return [Entry(each.path, each.lineno, *each.key) for each in chosen]


def locate(entries: Sequence[Entry]) -> list[Place | None]:
    """Find mutations where they stand now; none where a line is gone, or stands in many places."""
    places = list(_places())
    known: dict[Hashable, list[Place]] = defaultdict(list)
    for place in places:
        for name in _names(place.path, place.key):
            known[name].append(place)
    return [_surest(known, each) or _like(places, each) for each in entries]


def _places() -> Iterator[Place]:
    for path in sorted(SOURCE.rglob("*.py")):
        for each in mutations(path.read_text(encoding="utf-8"))[1]:
            yield Place(path.relative_to(SOURCE).as_posix(), each.key, each.lineno)


def _names(path: str, key: Key) -> Iterator[Hashable]:
    """Give what a mutation is found by, the surest first: file and function, then its line."""
    yield path, key
    yield Path(path).stem, key
    yield key
    yield _last(key), key[1:]
    yield key[1:]


def _last(key: Key) -> str:
    return key.function.rpartition(".")[2]


def _surest(known: Mapping[Hashable, list[Place]], entry: Entry) -> Place | None:
    for name in _names(entry.path, entry.key):
        found = known.get(name, [])
        if name == entry.key:
            found = _nearest(found, entry.path)
        if len(found) == 1:
            return found[0]
    return None


def _nearest(places: Sequence[Place], path: str) -> list[Place]:
    """Keep the places whose path has most words in common with another."""
    words = _words(path)
    most = max((len(words & _words(each.path)) for each in places), default=0)
    return [each for each in places if len(words & _words(each.path)) == most]


def _words(path: str) -> set[str]:
    return set(re.findall("[a-z0-9]+", path))


def _like(places: Sequence[Place], entry: Entry) -> Place | None:
    """Find the line that is most like one that is gone, in a function of the same name."""
    known = {
        place.key.line: place
        for place in places
        if _last(place.key) == _last(entry.key) and place.key[2:] == entry.key[2:]
    }
    for line in get_close_matches(entry.line, known, 1, _ALIKE):
        return known[line]
    return None
