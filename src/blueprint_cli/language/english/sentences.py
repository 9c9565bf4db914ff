"""Where sentences start in an English text."""

from __future__ import annotations

import re

#: How far back marks of emphasis and brackets may stand before a sentence.
_REACH = 12
_START = re.compile(r"(?:^|[.!?:;…]|\n|[–—])[\s\"'“‘(\[*_]*$")


def starts_sentence(text: str, position: int) -> bool:
    """Tell whether a word is the first of a sentence, a heading, or what follows a colon."""
    return bool(_START.search(text, max(position - _REACH, 0), position))
