"""Handles: what a block of a passage is called for good, though its writer gives it no id.

A handle is minted of the wording that a block has when it is first seen, and says nothing: a block
keeps it when its wording changes, and when others are put before it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from hashlib import sha256

from blueprint_cli.markup.wording import wording

#: Digits and letters that are not taken for one another, as Crockford's base 32 has them.
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 6
#: What two wordings of one block have in common at least (of 1).
_LIKE = 0.5
#: So many pairs of blocks are compared to find out which was reworded: more were written anew.
_PAIRS_LIMIT = 400
#: So many pairs of blocks are looked at for their order.
_ORDER_LIMIT = 1_000_000
#: So much of a block is compared, in characters.
_COMPARED = 200


def handles(texts: Iterable[str], known: Sequence[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Give the handle of each block of a passage, by their texts.

    `known` are the handles that are kept for it and the wordings that had them, in their order.
    Each goes to the block of that wording, or to the one that is most like it between the same
    neighbours; other blocks get one of their own.
    """
    wordings = [wording(each) for each in texts]
    kept = _Alignment([(name, wording(text)) for name, text in known], wordings).kept
    taken = {name for name, _ in known}
    for at, text in enumerate(wordings):
        if at not in kept:
            kept[at] = _minted(text, taken)
            taken.add(kept[at])
    return tuple(kept[at] for at in range(len(wordings)))


def _minted(text: str, taken: set[str]) -> str:
    """Give a handle that no block has: of two with one wording, the second gets another."""
    salt = ""
    while (handle := _handle(salt + text)) in taken:
        salt += "\0"
    return handle


def _handle(text: str) -> str:
    number = int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest())
    return "".join(_DIGITS[number >> 5 * at & 31] for at in range(_LENGTH))


class _Alignment:
    """Which of the known handles goes to which block."""

    def __init__(self, known: Sequence[tuple[str, str]], wordings: Sequence[str]) -> None:
        self.known, self.wordings = known, wordings
        self.kept: dict[int, str] = {}
        gaps = self._in_order() if known else []
        left = {at for old, _ in gaps for at in old}
        left -= set(self._moved(sorted(left)))
        for old, new in gaps:
            self._reworded([at for at in old if at in left], new)

    def _in_order(self) -> list[tuple[range, range]]:
        """Keep what stands in the same order, and give what is between: before, and now."""
        before = [text for _, text in self.known]
        matches: list[tuple[int, ...]] = []
        if before == list(self.wordings):
            matches = [(0, 0, len(before))]
        elif len(before) * len(self.wordings) <= _ORDER_LIMIT:
            matcher = SequenceMatcher(None, before, self.wordings, autojunk=False)
            matches = [*map(tuple, matcher.get_matching_blocks())]
        gaps: list[tuple[range, range]] = []
        i = k = 0
        for old, new, size in [*matches, (len(before), len(self.wordings), 0)]:
            gaps.append((range(i, old), range(k, new)))
            self.kept |= {new + at: self.known[old + at][0] for at in range(size)}
            i, k = old + size, new + size
        return gaps

    def _moved(self, left: Sequence[int]) -> Iterator[int]:
        """Keep what is told elsewhere now, to the letter; give where it was."""
        places: defaultdict[str, deque[int]] = defaultdict(deque)
        for at in left:
            places[self.known[at][1]].append(at)
        for at, text in enumerate(self.wordings):
            if at not in self.kept and places.get(text):
                old = places[text].popleft()
                self.kept[at] = self.known[old][0]
                yield old

    def _reworded(self, old: Sequence[int], new: Iterable[int]) -> None:
        """Keep what was reworded between the same neighbours: the likest pairs, in their order."""
        now = [at for at in new if at not in self.kept]
        if not old or not now or len(old) * len(now) > _PAIRS_LIMIT:
            return
        best = [[0.0] * (len(now) + 1) for _ in range(len(old) + 1)]
        likeness = [[self._likeness(one, other) for other in now] for one in old]
        for i in reversed(range(len(old))):
            for k in reversed(range(len(now))):
                both = likeness[i][k] + best[i + 1][k + 1]
                best[i][k] = max(best[i + 1][k], best[i][k + 1], both)
        i = k = 0
        while i < len(old) and k < len(now):
            if best[i][k] == best[i + 1][k]:
                i += 1
            elif best[i][k] == best[i][k + 1]:
                k += 1
            else:
                self.kept[now[k]] = self.known[old[i]][0]
                i, k = i + 1, k + 1

    def _likeness(self, old: int, new: int) -> float:
        """Give how much two wordings have in common; nothing where it is too little."""
        texts = self.known[old][1][:_COMPARED], self.wordings[new][:_COMPARED]
        ratio = SequenceMatcher(None, *texts, autojunk=False).ratio()
        return ratio if ratio >= _LIKE else 0.0
