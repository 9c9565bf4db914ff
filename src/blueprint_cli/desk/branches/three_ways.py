"""Three ways: what becomes of a thing that was one, and that two branches have changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

#: How the sides of a conflict are called, as `git merge-file` does without names.
OURS, THEIRS = "ours", "theirs"
#: So many characters make a mark of a conflict, where nobody says otherwise (gitattributes).
MARK_SIZE = 7


class ConflictError(Exception):
    """Both branches have changed one thing, each in its own way."""


class UnmergeableError(Exception):
    """A text that cannot be taken apart by its ids."""


@dataclass(frozen=True)
class MergedText:
    """The text that two branches come to, and the ids or keys of what is in conflict."""

    text: str
    conflicts: tuple[str, ...] = ()


def settled(base: T, ours: T, theirs: T) -> T:
    """Give what three ways come to: what was changed, if only one has. Raises `ConflictError`."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    raise ConflictError


def gathered(base: Iterable[K], ours: Iterable[K], theirs: Iterable[K]) -> list[K]:
    """Give what neither branch has taken out of a list, and what either has put into it."""
    before, mine, others = (list(dict.fromkeys(each)) for each in (base, ours, theirs))
    stayed = [each for each in mine if each in others or each not in before]
    return stayed + [each for each in others if each not in before and each not in mine]


def in_order(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K]) -> list[K]:
    """Give the keys of either branch in the order of the one that has changed it, else in ours.

    What only the other has stands behind what stood before it there.
    """
    first, second = (theirs, ours) if _keeps_order(base, ours) else (ours, theirs)
    known, last = set(first), None
    behind: dict[K | None, list[K]] = {}
    for key in second:
        if key not in known:
            behind.setdefault(last, []).append(key)
        last = key
    found: list[K] = []
    pending: list[K] = [*reversed((*behind.get(None, ()), *first))]
    while pending:
        key = pending.pop()
        found.append(key)
        pending += reversed(behind.get(key, ()))
    return found


def marked(ours: Sequence[str], theirs: Sequence[str], size: int) -> list[str]:
    """Give the lines of both sides between marks, as git writes them (git-merge)."""
    first, between, last = (mark * size for mark in "<=>")
    return [f"{first} {OURS}", *ours, between, *theirs, f"{last} {THEIRS}"]


def _keeps_order(base: Sequence[K], side: Sequence[K]) -> bool:
    before: Mapping[K, int] = {key: at for at, key in enumerate(base)}
    places = [before[key] for key in side if key in before]
    return places == sorted(places)
