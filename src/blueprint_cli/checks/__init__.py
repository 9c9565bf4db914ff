"""Checks: each finds one fault of a document, and is named after it."""

from blueprint_cli.checks import (
    english,
    glyphs,
    lines,
    markup,
    punctuation,
    quantities,
    reading,
    script,
    structure,
    surroundings,
    translation,
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
    "english",
    "glyphs",
    "in_catalog",
    "in_document",
    "levels",
    "lines",
    "markup",
    "punctuation",
    "quantities",
    "reading",
    "run",
    "script",
    "settle",
    "structure",
    "surroundings",
    "translation",
]
