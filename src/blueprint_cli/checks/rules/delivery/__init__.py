"""Rules of delivery: who does what by when, how it is measured, how it is going, what is drawn."""

from blueprint_cli.checks.rules.delivery import (
    alternatives,
    charts,
    gaps,
    leads,
    measures,
    promises,
    schedule,
    status_data,
    status_texts,
    sums,
    unknown_ids,
)

__all__ = [
    "alternatives",
    "charts",
    "gaps",
    "leads",
    "measures",
    "promises",
    "schedule",
    "status_data",
    "status_texts",
    "sums",
    "unknown_ids",
]
