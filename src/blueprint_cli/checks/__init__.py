"""Checks: each finds one fault of a document, and is named after it.

What runs them lies here, what they may read in `views`, and they themselves in `rules`. Facts of
language are found by `language`, facts of finished files by `inspection`: a rule only judges them.
"""

from blueprint_cli.checks import rules
from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.levels import broken, levels, settle
from blueprint_cli.checks.registry import CHECKS, Check, Place, run
from blueprint_cli.checks.suppressions import Suppression, in_catalog, in_document
from blueprint_cli.checks.views.surroundings import Sited

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Place",
    "Sited",
    "Suppression",
    "broken",
    "in_catalog",
    "in_document",
    "levels",
    "rules",
    "run",
    "settle",
]
