"""Renderers: each makes the bytes of one file from a localized document."""

from blueprint_cli.renderers.registry import FORMATS, GROUPS, Format, named, render
from blueprint_cli.theme.faults import ThemeError

__all__ = ["FORMATS", "GROUPS", "Format", "ThemeError", "named", "render"]
