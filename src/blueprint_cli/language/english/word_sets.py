"""Sets of words, written as text."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Give the words of a text, which spaces divide."""
    return frozenset(words.split())
