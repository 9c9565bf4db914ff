"""Rules of what texts say: totals, dates, links, repetition, numbering, descriptions."""

from blueprint_cli.checks.rules.prose import (
    dates,
    descriptions,
    links,
    numbering,
    repetition,
    totals,
)

__all__ = ["dates", "descriptions", "links", "numbering", "repetition", "totals"]
