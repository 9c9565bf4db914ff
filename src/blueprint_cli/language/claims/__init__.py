"""Whose totals a text gives: its own, another document's, or one part's.

How a total is read is for `quantities.totals`.
"""

from __future__ import annotations

from blueprint_cli.language.claims.chinese import CHINESE
from blueprint_cli.language.claims.claim import Claim, Names, Whose, by_its_kind, unpointed
from blueprint_cli.language.claims.english import ENGLISH
from blueprint_cli.language.claims.patterns import Patterns

__all__ = ["Claim", "Names", "Patterns", "Whose", "by_its_kind", "patterns", "unpointed"]


def patterns(language: str) -> Patterns:
    """Give how a language names documents and parts."""
    return CHINESE if language == "zh" else ENGLISH
