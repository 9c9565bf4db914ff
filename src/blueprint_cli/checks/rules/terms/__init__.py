"""Rules of terms: what a locale calls things, and words of elsewhere."""

from blueprint_cli.checks.rules.terms import termbase, usage

__all__ = ["termbase", "usage"]
