"""Rules of English text: slips, spelling, grammar, marks, figures, capitals, abbreviations.

What is right there, `language.english` knows; a translation is not compared with its source here.
"""

from blueprint_cli.checks.rules.english import (
    abbreviations,
    capitals,
    grammar,
    misspelt,
    quotation,
    slips,
    typography,
)

__all__ = [
    "abbreviations",
    "capitals",
    "grammar",
    "misspelt",
    "plain",
    "quotation",
    "slips",
    "typography",
]
