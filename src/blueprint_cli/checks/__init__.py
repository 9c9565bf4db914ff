"""Checks: each finds one fault of a document, and is named after it."""

from blueprint_cli.checks import (
    division,
    endings,
    english,
    glyphs,
    lengths,
    lines,
    markup,
    punctuation,
    quantities,
    reading,
    script,
    stress,
    structure,
    surroundings,
    translation,
    untranslated,
)
from blueprint_cli.checks.levels import Suppression, broken, in_catalog, in_document, levels, settle
from blueprint_cli.checks.registry import CHECKS, Check, Place, run
from blueprint_cli.checks.surroundings import Sited, Typeset
from blueprint_cli.checks.texts import Finding

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Place",
    "Sited",
    "Suppression",
    "Typeset",
    "broken",
    "division",
    "endings",
    "english",
    "glyphs",
    "in_catalog",
    "in_document",
    "lengths",
    "levels",
    "lines",
    "markup",
    "punctuation",
    "quantities",
    "reading",
    "run",
    "script",
    "settle",
    "stress",
    "structure",
    "surroundings",
    "translation",
    "untranslated",
]
