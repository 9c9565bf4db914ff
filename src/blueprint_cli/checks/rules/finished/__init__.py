"""Rules of finished files: what readers would lose, or see to be wrong."""

from blueprint_cli.checks.rules.finished import losses, pages, sight, tagging

__all__ = ["losses", "pages", "sight", "tagging"]
