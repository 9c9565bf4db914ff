"""Rules of locales: a text against its source, and conversions.

What both sides have to share, `language.parity` and `language.quantities` know.
"""

from blueprint_cli.checks.rules.translation import (
    conversion,
    convertible,
    division,
    endings,
    lengths,
    quantities,
    senses,
    stress,
    targets,
    theme_words,
    untranslated,
)

__all__ = [
    "conversion",
    "convertible",
    "division",
    "endings",
    "lengths",
    "quantities",
    "senses",
    "stress",
    "targets",
    "theme_words",
    "untranslated",
]
