"""Quantities of policy text: found, compared across languages, and read as totals.

A quantity is exact or is left alone; what to say of a difference is for the rules.
"""

from __future__ import annotations

from blueprint_cli.language.quantities.comparing.compare import (
    Disagreement,
    disagreements,
)
from blueprint_cli.language.quantities.comparing.extremes import other_bounds
from blueprint_cli.language.quantities.comparing.order import other_order
from blueprint_cli.language.quantities.scan import may_say, quantities, reads
from blueprint_cli.language.quantities.scanning.quantity import (
    Certainty,
    Dimension,
    PartialDate,
    Quantity,
)
from blueprint_cli.language.quantities.totals.counted import CountedNoun, counted_nouns

__all__ = [
    "Certainty",
    "CountedNoun",
    "Dimension",
    "Disagreement",
    "PartialDate",
    "Quantity",
    "counted_nouns",
    "disagreements",
    "may_say",
    "other_bounds",
    "other_order",
    "quantities",
    "reads",
]
