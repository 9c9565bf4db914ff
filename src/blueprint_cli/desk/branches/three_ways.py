"""Three ways: what becomes of a thing that was one, and that two branches have changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

#: How the sides of a conflict are called, as `git merge-file` does without names.
OURS, THEIRS = "ours", "theirs"
#: So many pairs of lines are compared: longer texts are a conflict as a whole.
_PAIRS_LIMIT = 1_000_000
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
    if theirs in (ours, base):
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


def merged_lines(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], size: int
) -> tuple[list[str], bool]:
    """Merge lines as `diff3` does; tell whether all could be, else what could not is marked."""
    found: list[str] = []
    is_settled = True
    start = (0, 0, 0)
    for at, end in _stretches(base, ours, theirs):
        between = [side[i:k] for side, i, k in zip((base, ours, theirs), start, at, strict=True)]
        try:
            found += settled(*between)
        except ConflictError:
            is_settled = False
            found += marked(between[1], between[2], size)
        found += base[at[0] : end]
        start = (end, at[1] + end - at[0], at[2] + end - at[0])
    return found, is_settled


def _stretches(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[tuple[int, int, int], int]]:
    """Give where lines start that all three have, in each, and where they end in the first."""
    if len(base) * (len(ours) + len(theirs)) <= _PAIRS_LIMIT:
        left, right = (_same_lines(base, side) for side in (ours, theirs))
        i = k = 0
        while i < len(left) and k < len(right):
            (at, one, size), (from_, other, length) = left[i], right[k]
            start, end = max(at, from_), min(at + size, from_ + length)
            if start < end:
                yield (start, one + start - at, other + start - from_), end
            i, k = (i + 1, k) if at + size < from_ + length else (i, k + 1)
    yield (len(base), len(ours), len(theirs)), len(base)


def _same_lines(base: Sequence[str], side: Sequence[str]) -> list[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, base, side, autojunk=False)
    return [(match.a, match.b, match.size) for match in matcher.get_matching_blocks()]


def _keeps_order(base: Sequence[K], side: Sequence[K]) -> bool:
    before: Mapping[K, int] = {key: at for at, key in enumerate(base)}
    places = [before[key] for key in side if key in before]
    return places == sorted(places)
