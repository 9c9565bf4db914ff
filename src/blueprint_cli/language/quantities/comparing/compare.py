"""Comparison of the quantities of a text with those of its translation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from blueprint_cli.language.quantities.comparing.atoms import Atom, atoms
from blueprint_cli.language.quantities.comparing.matching import (
    answer_by_hints,
    answer_doubtful,
    answer_each_other,
)
from blueprint_cli.language.quantities.scan import may_say, scan
from blueprint_cli.language.quantities.scanning.hints import SEVERAL, THEN
from blueprint_cli.language.quantities.scanning.quantity import (
    Dimension,
    PartialDate,
    Quantity,
)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A quantity of one text that the other says differently, or not at all.

    Each of the two knows its place in its own text: `start` and `end`, in code points.
    """

    source: Quantity | None
    target: Quantity | None


#: “several” may stand for a number up to this.
_MOST_OF_SEVERAL: Final = 20


def disagreements(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Disagreement, ...]:
    """Find the quantities of a text and of its translation that do not answer each other."""
    if not may_say(source, source_language) and not may_say(target, target_language):
        return ()
    mine, yours = scan(source, source_language), scan(target, target_language)
    ours, theirs = atoms(mine.said), atoms(yours.said)
    answer_each_other(ours, theirs)
    if not _telling(ours, theirs):
        return ()
    our_hints, their_hints = atoms(mine.hints()), atoms(yours.hints())
    answer_by_hints(ours, their_hints)
    answer_by_hints(theirs, our_hints)
    answer_doubtful(ours, theirs)
    answer_doubtful(theirs, ours)
    left = _Left(_unanswered(ours), _unanswered(theirs))
    ours_vague, theirs_vague = _vague(our_hints), _vague(their_hints)
    # 去年 is already answered by “last year”.
    return tuple(left.disagreements(ours_vague - theirs_vague, theirs_vague - ours_vague))


def _telling(ours: list[Atom], theirs: list[Atom]) -> bool:
    """Tell whether what is left may disagree: it is firm, or there is something on each side."""
    left = [[atom for atom in atoms if not atom.answered] for atoms in (ours, theirs)]
    return all(left) or any(atom.firm for atoms in left for atom in atoms)


def _unanswered(found: list[Atom]) -> list[Atom]:
    """Give the first unanswered end of every quantity."""
    first = {id(atom.quantity): atom for atom in reversed(found) if not atom.answered}
    return list(reversed(first.values()))


def _vague(hints: list[Atom]) -> Counter[str]:
    return Counter(str(atom.value) for atom in hints if atom.value in {SEVERAL, THEN})


@dataclass(frozen=True, slots=True)
class _Left:
    """What has found no answer, in either text."""

    ours: list[Atom]
    theirs: list[Atom]

    def disagreements(
        self, our_vague: Counter[str], their_vague: Counter[str]
    ) -> Iterator[Disagreement]:
        """Set what disagrees side by side, the same dimension first, and leave out what is free."""
        waiting: defaultdict[Dimension, list[Atom]] = defaultdict(list)
        for atom in reversed(self.theirs):
            waiting[atom.dimension].append(atom)
        alone: list[Atom] = []
        for atom in self.ours:
            if not waiting[atom.dimension]:
                alone.append(atom)
                continue
            other = waiting[atom.dimension].pop()
            if atom.firm or other.firm or (atom.steady and other.steady):
                yield Disagreement(atom.quantity, other.quantity)
        unpaired = {id(atom) for atoms in waiting.values() for atom in atoms}
        left = [atom for atom in self.theirs if id(atom) in unpaired]
        yield from _one_sided(_told(alone, their_vague), _told(left, our_vague))


def _told(alone: list[Atom], vague: Counter[str]) -> list[Quantity]:
    """Leave out what languages drop freely, and what the other text says vaguely."""
    told = []
    for atom in alone:
        word = _vague_word(atom)
        if not atom.firm:
            continue
        if word and vague[word] > 0:
            vague[word] -= 1
        else:
            told.append(atom.quantity)
    return told


def _vague_word(atom: Atom) -> str:
    """Name the word that may stand for a quantity: “several” for 三個, “last year” for 2023年."""
    value = atom.value
    if isinstance(value, PartialDate):
        return THEN if value.day is None else ""
    small = atom.face is not None and atom.face <= _MOST_OF_SEVERAL
    return SEVERAL if small and atom.dimension is Dimension.COUNT else ""


def _one_sided(ours: list[Quantity], theirs: list[Quantity]) -> Iterator[Disagreement]:
    for pair in zip_longest(ours, theirs):
        yield Disagreement(*pair)
