"""Counting: how many words and characters a text has, as those count who are paid by them."""

from __future__ import annotations

import re
from typing import Final

_WIDE: Final = (
    "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U00033479"
)
#: A character that is a word: an ideograph or kana, and no punctuation.
IDEOGRAPH: Final = f"[{_WIDE}]"
#: Any other word: letters and digits, and what holds them together.
WORD: Final = rf"(?:(?!{IDEOGRAPH})\w)+(?:[’'.,&/-](?:(?!{IDEOGRAPH})\w)+)*"
_WORDS: Final = re.compile(f"{IDEOGRAPH}|{WORD}")
_BLANKS: Final = re.compile(r"\s+")


def words(text: str) -> int:
    """Count the words of a text.

    An ideograph is one, and so is a run of other letters and digits, with a hyphen, an apostrophe
    or another sign inside: 創科 is two, and `R&D`, `well-being`, `1.2` are one each. Punctuation is
    none. So count Trados Studio ("How Studio counts words": each ideogram, each alphanumeric string
    and each number is one) and Word (what stands between blanks; each Asian character).
    """
    return sum(1 for _ in _WORDS.finditer(text))


def characters(text: str) -> int:
    """Count the characters of a text: all but blanks (Trados Studio, "Characters")."""
    return len(_BLANKS.sub("", text))
