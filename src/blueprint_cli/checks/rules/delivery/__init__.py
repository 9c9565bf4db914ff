"""Rules of delivery: who does what by when, how it is measured, how it is going, what is drawn."""

from blueprint_cli.checks.rules.delivery import (
    gaps,
    indicators,
    named,
    schedule,
    standing,
    status_texts,
)

__all__ = ["gaps", "indicators", "named", "schedule", "standing", "status_texts"]
