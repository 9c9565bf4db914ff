"""Checks: each finds one fault of a document, and is named after it."""

from blueprint_cli.checks import (
    dates,
    descriptions,
    english,
    headings,
    links,
    markup,
    numbering,
    quantities,
    reading,
    references,
    repetition,
    script,
    structure,
    surroundings,
    totals,
    translation,
)
from blueprint_cli.checks.levels import Suppression, broken, in_catalog, in_document, levels, settle
from blueprint_cli.checks.registry import CHECKS, Check, Place, run
from blueprint_cli.checks.surroundings import Sited
from blueprint_cli.checks.texts import Finding

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Place",
    "Sited",
    "Suppression",
    "broken",
    "dates",
    "descriptions",
    "english",
    "headings",
    "in_catalog",
    "in_document",
    "levels",
    "links",
    "markup",
    "numbering",
    "quantities",
    "reading",
    "references",
    "repetition",
    "run",
    "script",
    "settle",
    "structure",
    "surroundings",
    "totals",
    "translation",
]
