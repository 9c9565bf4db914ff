"""Renderers: each makes the bytes of one file from a localized document."""

from blueprint_cli.renderers.faults import ThemeError
from blueprint_cli.renderers.registry import FORMATS, GROUPS, Format, named, render

__all__ = ["FORMATS", "GROUPS", "Format", "ThemeError", "named", "render"]
