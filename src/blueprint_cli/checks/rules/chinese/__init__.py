"""Rules of Chinese text: its characters and its punctuation."""

from blueprint_cli.checks.rules.chinese import punctuation, script

__all__ = ["punctuation", "script"]
