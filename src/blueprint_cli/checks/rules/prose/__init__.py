"""Rules of what texts say: totals, dates, links, repetition, numbering, descriptions, ease.

They read one language at a time; whether a translation says the same is for `translation`.
"""

from blueprint_cli.checks.rules.prose import (
    dates,
    descriptions,
    ease,
    links,
    numbering,
    part_numbers,
    repetition,
    retyped,
    statuses,
    totals,
)

__all__ = [
    "dates",
    "descriptions",
    "ease",
    "links",
    "numbering",
    "part_numbers",
    "repetition",
    "retyped",
    "statuses",
    "totals",
]
