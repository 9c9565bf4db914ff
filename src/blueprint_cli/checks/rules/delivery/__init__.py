"""Rules of delivery: who does what by when, how it is measured, how it is going, what is drawn."""

from blueprint_cli.checks.rules.delivery import (
    alternatives,
    charts,
    gaps,
    leads,
    measures,
    schedule,
    status_data,
    status_texts,
    sums,
    unanswered,
    unknown_ids,
)

__all__ = [
    "alternatives",
    "charts",
    "gaps",
    "leads",
    "measures",
    "schedule",
    "status_data",
    "status_texts",
    "sums",
    "unanswered",
    "unknown_ids",
]
