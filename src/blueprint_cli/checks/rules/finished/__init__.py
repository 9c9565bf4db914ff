"""Rules of finished files: what readers would lose, or see to be wrong.

What is in a file, `inspection` has found: no rule here opens one.
"""

from blueprint_cli.checks.rules.finished import losses, pages, setting, sight, tagging

__all__ = ["losses", "pages", "setting", "sight", "tagging"]
