"""Renderers: each makes the bytes of one file from a localized document."""

from blueprint_cli.renderers.registry import FORMATS, GROUPS, Format, render

__all__ = ["FORMATS", "GROUPS", "Format", "render"]
