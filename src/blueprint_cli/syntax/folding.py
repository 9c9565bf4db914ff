"""Line breaks inside East Asian text, which must not become spaces."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import east_asian_width

#: So many characters on each side tell one line break of a text from another.
_CONTEXT = 12


def is_wide(character: str) -> bool:
    """Tell whether a character is set in an East Asian full-width cell (UAX #11: W or F)."""
    return east_asian_width(character) in "WF"


def fold(written: str, value: str) -> str:
    """Take out the spaces that YAML put where a text was wrapped between two wide characters.

    `written` is the scalar as it stands in the file, `value` as YAML folds it. The rule is the
    segment break transformation of CSS Text 3, section 4.1.3.
    """
    lines = [line.strip() for line in written.strip("\"'").splitlines()]
    position = 0
    for above, below in pairwise(lines):
        if not above or not below or not (is_wide(above[-1]) and is_wide(below[0])):
            continue
        head, tail = above[-_CONTEXT:], below[:_CONTEXT]
        found = value.find(f"{head} {tail}", position)
        if found >= 0:
            position = found + len(head)
            value = value[:position] + value[position + 1 :]
    return value
