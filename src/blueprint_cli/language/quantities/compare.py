"""Comparison of the quantities of a text with those of its translation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import Final

from blueprint_cli.language.quantities.quantity import (
    Certainty,
    Dimension,
    PartialDate,
    Quantity,
    Value,
)
from blueprint_cli.language.quantities.scan import scan


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A quantity of one text that the other says differently, or not at all."""

    source: Quantity | None
    target: Quantity | None


@dataclass(eq=False, slots=True)
class _Atom:
    """One end of a quantity: 五至十年 and “from five years to 10 years” are the same two."""

    quantity: Quantity
    value: Value
    face: Fraction | None
    answered: bool = False
    #: Answered elsewhere: a translation may say once what the source says twice.
    repeated: bool = False

    @property
    def dimension(self) -> Dimension:
        return self.quantity.dimension

    @property
    def firm(self) -> bool:
        return self.quantity.certainty is Certainty.FIRM and not self.repeated


#: Dimensions that are written as one in one language and as the other in the other.
_LOOSE: Final = frozenset(
    {
        frozenset({Dimension.COUNT, Dimension.ORDINAL}),
        frozenset({Dimension.COUNT, Dimension.DURATION}),
        frozenset({Dimension.COUNT, Dimension.MEASURE}),
        frozenset({Dimension.COUNT, Dimension.MULTIPLE}),
        frozenset({Dimension.COUNT, Dimension.MONEY}),
        frozenset({Dimension.COUNT, Dimension.DATE}),
        frozenset({Dimension.COUNT, Dimension.TIME}),
        frozenset({Dimension.ORDINAL, Dimension.DATE}),
        frozenset({Dimension.ORDINAL, Dimension.DURATION}),
        frozenset({Dimension.DATE, Dimension.DURATION}),
    }
)
#: So many candidates are tried for an answer, so that no text takes quadratic time.
_CANDIDATES: Final = 32
_SHARES: Final = frozenset({Dimension.PERCENT, Dimension.FRACTION})


def disagreements(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Disagreement, ...]:
    """Find the quantities of a text and of its translation that do not answer each other."""
    ours, our_hints = _atoms(scan(source, source_language))
    theirs, their_hints = _atoms(scan(target, target_language))
    _match(ours, theirs, _same)
    _match(ours, theirs, _alike)
    _match(ours, their_hints, _same_face)
    _match(our_hints, theirs, _same_face)
    _mark_repeated(ours, theirs)
    _mark_repeated(theirs, ours)
    return tuple(_pairs(_unanswered(ours), _unanswered(theirs)))


def _atoms(found: tuple[Quantity, ...]) -> tuple[list[_Atom], list[_Atom]]:
    firm: list[_Atom] = []
    soft: list[_Atom] = []
    for quantity in found:
        atoms = soft if quantity.certainty is Certainty.SOFT else firm
        for index, value in enumerate(quantity.values):
            face = quantity.faces[index] if index < len(quantity.faces) else None
            if isinstance(value, PartialDate):
                face = Fraction(value.year or value.day or value.month or 0)
            atoms.append(_Atom(quantity, value, face))
    return firm, soft


def _match(ours: list[_Atom], theirs: list[_Atom], agrees: Callable[[_Atom, _Atom], bool]) -> None:
    """Let every atom be answered by at most one of the other text."""
    index: defaultdict[Hashable, list[_Atom]] = defaultdict(list)
    for atom in reversed(theirs):
        if not atom.answered:
            for key in _keys(atom):
                index[key].append(atom)
    for atom in ours:
        if atom.answered:
            continue
        for key in _keys(atom):
            bucket = index[key]
            while bucket and bucket[-1].answered:
                bucket.pop()
            candidates = islice(reversed(bucket), _CANDIDATES)
            answer = next((it for it in candidates if not it.answered and agrees(atom, it)), None)
            if answer is not None:
                atom.answered = answer.answered = True
                break


def _keys(atom: _Atom) -> list[Hashable]:
    """Give what an answer has to share: a part of a date, the value, or the number as written."""
    if isinstance(atom.value, PartialDate):
        date = atom.value
        parts = ("year", date.year), ("month", date.month), ("day", date.day)
        return [*(part for part in parts if part[1] is not None), ("face", atom.face)]
    return [("value", atom.value), ("face", atom.face)]


def _same(ours: _Atom, theirs: _Atom) -> bool:
    if isinstance(ours.value, PartialDate):
        return isinstance(theirs.value, PartialDate) and ours.value.agrees(theirs.value)
    dimensions = {ours.dimension, theirs.dimension}
    if ours.value != theirs.value or not (len(dimensions) == 1 or dimensions <= _SHARES):
        return False
    units = ours.quantity.unit, theirs.quantity.unit
    return units[0] == units[1] or (ours.dimension is Dimension.MONEY and "" in units)


def _alike(ours: _Atom, theirs: _Atom) -> bool:
    return _same_face(ours, theirs) and frozenset({ours.dimension, theirs.dimension}) in _LOOSE


def _same_face(ours: _Atom, theirs: _Atom) -> bool:
    return ours.face is not None and ours.face == theirs.face


def _mark_repeated(ours: list[_Atom], theirs: list[_Atom]) -> None:
    said = {(atom.dimension, atom.value, atom.quantity.unit) for atom in theirs}
    for atom in ours:
        units = {atom.quantity.unit, ""}
        atom.repeated = any((atom.dimension, atom.value, unit) in said for unit in units)


def _unanswered(atoms: list[_Atom]) -> list[_Atom]:
    """Give the first unanswered end of every quantity."""
    first = {id(atom.quantity): atom for atom in reversed(atoms) if not atom.answered}
    return list(reversed(first.values()))


def _pairs(ours: list[_Atom], theirs: list[_Atom]) -> Iterator[Disagreement]:
    """Set what disagrees side by side, the same dimension first, and leave out what is free."""
    waiting: defaultdict[Dimension, list[_Atom]] = defaultdict(list)
    for atom in reversed(theirs):
        waiting[atom.dimension].append(atom)
    alone: list[_Atom] = []
    for atom in ours:
        if not waiting[atom.dimension]:
            alone.append(atom)
            continue
        other = waiting[atom.dimension].pop()
        if atom.firm or other.firm or not (atom.repeated or other.repeated):
            yield Disagreement(atom.quantity, other.quantity)
    unpaired = {id(atom) for atoms in waiting.values() for atom in atoms}
    left = [atom for atom in theirs if id(atom) in unpaired]
    firm, other_firm = [it for it in alone if it.firm], [it for it in left if it.firm]
    for index in range(max(len(firm), len(other_firm))):
        yield Disagreement(
            firm[index].quantity if index < len(firm) else None,
            other_firm[index].quantity if index < len(other_firm) else None,
        )
