"""Rules of delivery: who does what by when, how it is measured, how it is going, what is drawn."""

from blueprint_cli.checks.rules.delivery import (
    alternatives,
    charts,
    gaps,
    indicators,
    leads,
    named,
    schedule,
    standing,
    status_texts,
    sums,
)

__all__ = [
    "alternatives",
    "charts",
    "gaps",
    "indicators",
    "leads",
    "named",
    "schedule",
    "standing",
    "status_texts",
    "sums",
]
