"""Quantities taken apart into the values that must be answered one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from blueprint_cli.language.quantities.scanning.quantity import (
    Certainty,
    Dimension,
    PartialDate,
    Quantity,
    Value,
)


@dataclass(eq=False, slots=True)
class Atom:
    """One end of a quantity: 五至十年 and “from five years to 10 years” are the same two."""

    quantity: Quantity
    value: Value
    face: Fraction | None
    answered: bool = False
    #: Answered elsewhere: a translation may say once what the source says twice.
    repeated: bool = False

    @property
    def dimension(self) -> Dimension:
        """What the quantity measures."""
        return self.quantity.dimension

    @property
    def firm(self) -> bool:
        """Whether it must be said in the other text as well."""
        return self.quantity.certainty is Certainty.FIRM and not self.repeated

    @property
    def doubtful(self) -> bool:
        """Whether there may be more to it than was read."""
        return self.quantity.certainty is Certainty.DOUBTFUL

    @property
    def steady(self) -> bool:
        """Whether the other text may leave it out, but does not change it."""
        return self.quantity.certainty > Certainty.FREE and not self.repeated


def atoms(found: Iterable[Quantity]) -> list[Atom]:
    """Take quantities apart into the values that must be answered one by one."""
    return [
        Atom(quantity, value, _face(quantity, index))
        for quantity in found
        for index, value in enumerate(quantity.values)
    ]


def _face(quantity: Quantity, index: int) -> Fraction | None:
    """Give the number that stands in the text: of a date, the finest."""
    value = quantity.values[index]
    if isinstance(value, PartialDate):
        part = value.parts[value.finest]
        return None if part is None else Fraction(part)
    return quantity.faces[index] if index < len(quantity.faces) else None
