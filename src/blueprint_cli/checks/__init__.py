"""Checks: each finds one fault of a document, and is named after it."""

from blueprint_cli.checks import structure, translation
from blueprint_cli.checks.registry import CHECKS, Finding, run

__all__ = ["CHECKS", "Finding", "run", "structure", "translation"]
