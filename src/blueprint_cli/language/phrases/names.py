"""Official names: whether a text has one to the letter, and where it has one nearly so."""

from __future__ import annotations

import re
from functools import cache


def has_name(name: str, text: str) -> bool:
    """Tell whether a text has a name to the letter: capitals, hyphens and all.

    Marks of stress and line breaks may stand within it, and a text all in capitals has it so.
    """
    if name in text and not name.isascii():
        return True
    if text.isupper():
        name = name.upper()
    return bool(_exact(name).search(text))


def near_name(name: str, text: str) -> tuple[int, int] | None:
    """Find where a text has a name but for capitals, spaces, hyphens or ampersands."""
    found = _near(name).search(text)
    return found.span() if found else None


#: What does not change a name: stress, a line break, a hyphen that does not break, an apostrophe.
_SAME = {"-": "[-\u2010\u2011]", "'": "['’]", "’": "['’]"}
_BETWEEN = r"[\s*_]{1,8}"
_WORD = re.compile(r"[^\W_]+")


@cache
def _exact(name: str) -> re.Pattern[str]:
    if not name.isascii():
        return re.compile(r"[*_]{0,4}".join(map(re.escape, name)))
    words = ("".join(_SAME.get(sign, re.escape(sign)) for sign in word) for word in name.split())
    return re.compile(rf"(?<!\w){_BETWEEN.join(words)}(?!\w)")


@cache
def _near(name: str) -> re.Pattern[str]:
    words = [word for word in _WORD.findall(name) if word.lower() != "and"]
    spaced = (r"[\s-]?".join(map(re.escape, word)) for word in words)
    between = r"\W{0,3}(?:and\W{1,3})?"
    return re.compile(rf"(?<!\w){between.join(spaced) or '(?!)'}(?!\w)", re.IGNORECASE)
