"""Checks: each finds one fault of a document, and is named after it."""

from blueprint_cli.checks import (
    abbreviations,
    capitals,
    english,
    glyphs,
    lines,
    marks,
    markup,
    outputs,
    pages,
    punctuation,
    quantities,
    reading,
    script,
    structure,
    surroundings,
    terms,
    translation,
    wording,
)
from blueprint_cli.checks.glossed import Glossed
from blueprint_cli.checks.levels import Suppression, broken, in_catalog, in_document, levels, settle
from blueprint_cli.checks.registry import CHECKS, Check, Place, run
from blueprint_cli.checks.surroundings import Sited, Typeset
from blueprint_cli.checks.texts import Finding

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Glossed",
    "Place",
    "Sited",
    "Suppression",
    "Typeset",
    "abbreviations",
    "broken",
    "capitals",
    "english",
    "glyphs",
    "in_catalog",
    "in_document",
    "levels",
    "lines",
    "marks",
    "markup",
    "outputs",
    "pages",
    "punctuation",
    "quantities",
    "reading",
    "run",
    "script",
    "settle",
    "structure",
    "surroundings",
    "terms",
    "translation",
    "wording",
]
