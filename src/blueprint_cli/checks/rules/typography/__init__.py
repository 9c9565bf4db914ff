"""Rules of lines and glyphs."""

from blueprint_cli.checks.rules.typography import breaks, glyphs

__all__ = ["breaks", "glyphs"]
