"""Rules of locales: a text against its source, and conversions."""

from blueprint_cli.checks.rules.translation import (
    conversion,
    convertible,
    division,
    endings,
    lengths,
    quantities,
    stress,
    targets,
    untranslated,
)

__all__ = [
    "conversion",
    "convertible",
    "division",
    "endings",
    "lengths",
    "quantities",
    "stress",
    "targets",
    "untranslated",
]
