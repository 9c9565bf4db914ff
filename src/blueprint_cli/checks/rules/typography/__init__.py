"""Rules of lines and glyphs: what cannot be set, and what breaks badly.

They look at texts before anything is laid out; pages are for `finished`.
"""

from blueprint_cli.checks.rules.typography import breaks, drawings, glyphs

__all__ = ["breaks", "drawings", "glyphs"]
