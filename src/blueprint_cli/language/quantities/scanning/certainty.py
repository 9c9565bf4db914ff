"""How sure it is that a number must be said in a translation as well."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.scanning.quantity import Certainty, Dimension

#: The faces that languages drop and add freely.
_WEAK: Final[dict[Dimension, frozenset[Fraction | int]]] = {
    Dimension.COUNT: frozenset({1, 2}),
    Dimension.ORDINAL: frozenset({1, 2}),
    Dimension.MULTIPLE: frozenset({2}),
    Dimension.DURATION: frozenset({1}),
    Dimension.FRACTION: frozenset({Fraction(1, 2)}),
    Dimension.PERCENT: frozenset({100}),
}


def certainty_of(dimension: Dimension, faces: tuple[Fraction, ...]) -> Certainty:
    """Tell it by what the number is, where nothing around it says more."""
    weak = len(faces) == 1 and faces[0] in _WEAK.get(dimension, ())
    return Certainty.WEAK if weak else Certainty.FIRM
