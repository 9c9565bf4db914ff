"""Checks: each finds one fault of a document, and is named after it."""

from blueprint_cli.checks import (
    english,
    markup,
    outputs,
    pages,
    quantities,
    script,
    structure,
    surroundings,
    tagging,
    translation,
)
from blueprint_cli.checks.registry import CHECKS, Finding, run
from blueprint_cli.checks.surroundings import Sited

__all__ = [
    "CHECKS",
    "Finding",
    "Sited",
    "english",
    "markup",
    "outputs",
    "pages",
    "quantities",
    "run",
    "script",
    "structure",
    "surroundings",
    "tagging",
    "translation",
]
