"""A text as it flows: without the marks of stress, and with no line broken inside a sentence."""

from __future__ import annotations

import re
from typing import Final

from blueprint_cli.language.folding import ITEM, is_east_asian, joins

#: A mark of stress, or the end of a line with the blanks around it, but no end of a paragraph.
_UNREAD: Final = re.compile(r"\*{1,9}|(?<![ \t\n])[ \t]{0,99}\n[ \t]{0,99}(?![ \t\n])")
#: So much of a text on each side of a line break is looked at.
_CONTEXT: Final = 12


def flowing(text: str) -> tuple[str, list[int]]:
    """Give a text in which 「**四**大方向」 is 四大方向, on one line, and where it has come from.

    That is the place in `text` of each character, and of the end. Paragraphs and items of lists
    stay apart.
    """
    pieces: list[str] = []
    places: list[int] = []
    position = 0
    east_asian = "\n" in text and is_east_asian(text)
    for found in _UNREAD.finditer(text):
        read = _read(text, found, east_asian=east_asian)
        pieces += [text[position : found.start()], read]
        places += [*range(position, found.start()), *[found.start()] * len(read)]
        position = found.end()
    return "".join([*pieces, text[position:]]), [*places, *range(position, len(text) + 1)]


def _read(text: str, found: re.Match[str], *, east_asian: bool) -> str:
    """Give what a mark or a line break is read as."""
    if "\n" not in found[0]:
        return ""
    if ITEM.match(text, found.end()):
        return "\n"
    above = text[max(found.start() - _CONTEXT, 0) : found.start()]
    below = text[found.end() : found.end() + _CONTEXT]
    return "" if joins(above, below, east_asian=east_asian) else " "
