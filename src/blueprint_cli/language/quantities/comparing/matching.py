"""Which quantities of two texts answer each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from fractions import Fraction
from itertools import islice
from typing import Final

from blueprint_cli.language.quantities.comparing.atoms import Atom
from blueprint_cli.language.quantities.scanning.quantity import Dimension, PartialDate

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
        frozenset({Dimension.ORDINAL, Dimension.PLAN}),
        frozenset({Dimension.DATE, Dimension.DURATION}),
    }
)
#: What a share is said by, where two numbers say it.
_COUNTED: Final = frozenset({Dimension.COUNT, Dimension.ORDINAL})
_PAIR: Final = 2
_SHARES: Final = frozenset({Dimension.PERCENT, Dimension.FRACTION, Dimension.MULTIPLE})
#: So many candidates are tried for an answer, so that no text takes quadratic time.
_CANDIDATES: Final = 32

Agrees = Callable[[Atom, Atom], bool]


def answer_each_other(ours: list[Atom], theirs: list[Atom]) -> None:
    """Let the quantities of two texts answer each other, the most alike first."""
    for agrees in (_identical, _same):
        _match(ours, theirs, agrees)
    _answer_ratios(ours, theirs)
    _answer_ratios(theirs, ours)
    for agrees in (_alike, _otherwise):
        _match(ours, theirs, agrees)
    _mark_repeated(ours, theirs)
    _mark_repeated(theirs, ours)


def answer_by_hints(ours: list[Atom], hints: list[Atom]) -> None:
    """Let what is left of one text be answered by mere words of the other."""
    _match(ours, hints, _hinted)


def answer_doubtful(ours: list[Atom], theirs: list[Atom]) -> None:
    """Leave out what may not be read rightly, with what it may begin: 六元 for $6.06."""
    waiting: defaultdict[Hashable, list[Atom]] = defaultdict(list)
    for atom in reversed(theirs):
        waiting[atom.dimension].append(atom)
        if atom.face is not None:
            waiting[atom.face // 1].append(atom)
    for atom in ours:
        if atom.doubtful and not atom.answered:
            atom.answered = True
            _take(waiting[atom.dimension]) or _take(waiting[atom.face])


def _take(waiting: list[Atom]) -> bool:
    while waiting:
        atom = waiting.pop()
        if not atom.answered:
            atom.answered = True
            return True
    return False


def _match(ours: list[Atom], theirs: list[Atom], agrees: Agrees) -> None:
    """Let every atom be answered by at most one of the other text."""
    index: defaultdict[Hashable, list[Atom]] = defaultdict(list)
    for atom in reversed(theirs):
        if not atom.answered:
            for key in _keys(atom):
                index[key].append(atom)
    for atom in ours if index else ():
        if not atom.answered:
            _answer(atom, index, agrees)


def _answer_ratios(ours: list[Atom], theirs: list[Atom]) -> None:
    """Let a share that is said by two numbers be answered by both: “eight of the ten”."""
    counts: defaultdict[Fraction | None, list[Atom]] = defaultdict(list)
    for atom in reversed(theirs):
        if atom.dimension in _COUNTED:
            counts[atom.face].append(atom)
    for atom in ours:
        parts = atom.quantity.also
        if atom.dimension is not Dimension.FRACTION or atom.answered or len(parts) != _PAIR:
            continue
        waiting = (
            next((x for x in reversed(counts[part]) if not x.answered), None) for part in parts
        )
        answers = [each for each in waiting if each]
        if len(answers) == len(parts):
            for each in (atom, *answers):
                each.answered = True


def _answer(atom: Atom, index: defaultdict[Hashable, list[Atom]], agrees: Agrees) -> None:
    for key in _keys(atom):
        bucket = index[key]
        while bucket and bucket[-1].answered:
            bucket.pop()
        candidates = islice(reversed(bucket), _CANDIDATES)
        answer = next((it for it in candidates if not it.answered and agrees(atom, it)), None)
        if answer is not None:
            atom.answered = answer.answered = True
            return


def _keys(atom: Atom) -> list[Hashable]:
    """Give what an answer has to share: a part of a date, the value, or the number as written."""
    keys: list[Hashable] = list(atom.quantity.also)
    if atom.face is not None:
        keys.append(atom.face)
    if isinstance(atom.value, PartialDate):
        date = atom.value
        parts = ("year", date.year), ("month", date.month), ("day", date.day)
        return [*(part for part in parts if part[1] is not None), *keys]
    return [atom.value, *keys]


def _identical(ours: Atom, theirs: Atom) -> bool:
    return ours.value == theirs.value and _same(ours, theirs)


def _same(ours: Atom, theirs: Atom) -> bool:
    if isinstance(ours.value, PartialDate):
        return isinstance(theirs.value, PartialDate) and ours.value.agrees(theirs.value)
    dimensions = {ours.dimension, theirs.dimension}
    if ours.value != theirs.value or not (len(dimensions) == 1 or dimensions <= _SHARES):
        return False
    units = ours.quantity.unit, theirs.quantity.unit
    return units[0] == units[1] or (ours.dimension is Dimension.MONEY and "" in units)


def _alike(ours: Atom, theirs: Atom) -> bool:
    """Tell whether one language leaves to the context what the other says to be measured."""
    loose = frozenset({ours.dimension, theirs.dimension}) in _LOOSE
    return loose and (_same_face(ours, theirs) or ours.value == theirs.value)


def _otherwise(ours: Atom, theirs: Atom) -> bool:
    """Tell whether one is what the other is also known to mean: “10% off” for 九折."""
    return theirs.value in ours.quantity.also or ours.value in theirs.quantity.also


def _hinted(ours: Atom, hint: Atom) -> bool:
    # “the first” says nothing of 1 April 2025.
    plain = not isinstance(ours.value, PartialDate) or ours.value.finest == 0
    return (plain and _same_face(ours, hint)) or _same(ours, hint)


def _same_face(ours: Atom, theirs: Atom) -> bool:
    return ours.face is not None and ours.face == theirs.face


def _mark_repeated(ours: list[Atom], theirs: list[Atom]) -> None:
    said = {
        (atom.dimension, value, atom.quantity.unit)
        for atom in theirs
        for value in (
            atom.value.coarser() if isinstance(atom.value, PartialDate) else (atom.value,)
        )
    }
    for atom in ours:
        units = {atom.quantity.unit, ""}
        atom.repeated = any((atom.dimension, atom.value, unit) in said for unit in units)
