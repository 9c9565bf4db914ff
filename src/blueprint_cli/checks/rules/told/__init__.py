"""Codes that other rooms tell: a table for each room, and no rule."""

from blueprint_cli.checks.rules.told import (
    checks,
    cli,
    desk,
    interchange,
    locales,
    renderers,
    syntax,
    trackers,
    validation,
)

__all__ = [
    "checks",
    "cli",
    "desk",
    "interchange",
    "locales",
    "renderers",
    "syntax",
    "trackers",
    "validation",
]
