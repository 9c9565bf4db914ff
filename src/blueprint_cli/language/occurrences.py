"""Where a word stands in a text, and what of the text is not looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: What stands in the place of a text that is none of the writer's prose.
_BLOT = "\ufffc"


def occurrences(text: str, word: str) -> Iterator[int]:
    """Give every place where a word starts, those that overlap too; the word may not be empty."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def starts_around(text: str, at: int, length: int) -> range:
    """Give where the runs of so many characters start that hold a place."""
    return range(max(at - length + 1, 0), min(at, len(text) - length) + 1)


def blotted(pattern: re.Pattern[str], text: str) -> str:
    """Give a text without what a pattern matches: as long as before, so that places stay."""
    return pattern.sub(lambda found: blot(found[0]), text)


def blot(words: str) -> str:
    """Give what stands in the place of words that are blotted out."""
    return _BLOT * len(words)
