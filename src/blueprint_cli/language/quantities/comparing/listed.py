"""Quantities of a text in their order, each end of a range by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from blueprint_cli.language.quantities.scan import quantities
from blueprint_cli.language.quantities.scanning.quantity import (
    Certainty,
    Dimension,
    PartialDate,
    Value,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A value in its place. A range is two that share theirs; `part` tells which."""

    start: int
    end: int
    value: Value
    face: Fraction | None
    dimension: Dimension
    part: int = 0
    is_range: bool = False

    def equals(self, other: Listed) -> bool:
        """Tell whether both may be one: 八周 and the “eight” after “three weeks”."""
        if self.value == other.value:
            return True
        if isinstance(self.value, PartialDate) and isinstance(other.value, PartialDate):
            return self.value.agrees(other.value)
        return self.face is not None and self.face == other.face


def listed(text: str, language: str) -> list[Listed]:
    """Give the quantities that a list can be of: no ordinals, no lone one or two."""
    return list(_listed(text, language))


def _listed(text: str, language: str) -> Iterator[Listed]:
    for each in quantities(text, language):
        if each.certainty < Certainty.FREE or each.dimension is Dimension.ORDINAL:
            continue
        is_range = len(each.values) > 1
        for part, value in enumerate(each.values):
            face = each.faces[part] if part < len(each.faces) else None
            if isinstance(value, PartialDate):
                face = None
            yield Listed(each.start, each.end, value, face, each.dimension, part, is_range)
