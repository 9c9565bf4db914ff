"""Rules of what texts say: totals, dates, links, repetition, numbering, descriptions, ease.

They read one language at a time; whether a translation says the same is for `translation`.
"""

from blueprint_cli.checks.rules.prose import (
    dates,
    descriptions,
    links,
    numbering,
    part_numbers,
    plain,
    repetition,
    retyped,
    statuses,
    totals,
)

__all__ = [
    "dates",
    "descriptions",
    "links",
    "numbering",
    "part_numbers",
    "plain",
    "repetition",
    "retyped",
    "statuses",
    "totals",
]
