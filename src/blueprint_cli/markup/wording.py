"""Wording: what a text says, however its lines are broken and its blanks are counted."""

from __future__ import annotations

import re

from blueprint_cli.language.folding import is_east_asian, joins

_BLANKS = re.compile(r"[ \t\r\n]+")
#: So much of a text on each side of a line break is looked at.
_CONTEXT = 12
#: What starts a line that stands apart: a bullet, a number, the mark of a quotation.
_MARK = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]|>")


def wording(text: str) -> str:
    """Give a text with every run of blanks as one, and none where lines of Chinese are broken.

    Paragraphs, list items and lines of a quotation stay apart: how a text is divided is part of
    what it says.
    """
    stripped, pieces, position = text.strip(), [], 0
    east_asian = "\n" in stripped and is_east_asian(stripped)
    for found in _BLANKS.finditer(stripped):
        blank = _blank(stripped, found, east_asian=east_asian)
        pieces += [stripped[position : found.start()], blank]
        position = found.end()
    return "".join([*pieces, stripped[position:]])


def _blank(text: str, found: re.Match[str], *, east_asian: bool) -> str:
    if "\n" not in found[0]:
        return " "
    if found[0].count("\n") > 1:
        return "\n\n"
    if _MARK.match(text, found.end()):
        return "\n"
    above = text[max(found.start() - _CONTEXT, 0) : found.start()]
    below = text[found.end() : found.end() + _CONTEXT]
    return "" if joins(above, below, east_asian=east_asian) else " "
