"""Lists that were typed by hand: lines that open with a bullet or a number that makes no list."""

from __future__ import annotations

from blueprint_cli.markup.foreign.typed.bulleted import bullets
from blueprint_cli.markup.foreign.typed.mark import Typed
from blueprint_cli.markup.foreign.typed.numbered import numbers

__all__ = ["Typed", "bullets", "numbers"]
