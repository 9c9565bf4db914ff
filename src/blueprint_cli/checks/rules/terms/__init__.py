"""Rules of terms: what a locale calls things, and words of elsewhere.

Which words these are, the document's term base says, and `language`.
"""

from blueprint_cli.checks.rules.terms import termbase, usage

__all__ = ["termbase", "usage"]
