"""Wording: what a text says, however its lines are broken and its blanks are counted."""

from __future__ import annotations

import re

from blueprint_cli.syntax.folding import is_wide

_BLANKS = re.compile(r"[ \t\r\n]+")
_LIST_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]")


def wording(text: str) -> str:
    """Give a text with every run of blanks as one, and none where lines of Chinese are broken.

    Paragraphs and list items stay apart: how a text is divided is part of what it says.
    """
    stripped, pieces, position = text.strip(), [], 0
    for found in _BLANKS.finditer(stripped):
        pieces += [stripped[position : found.start()], _blank(stripped, found)]
        position = found.end()
    return "".join([*pieces, stripped[position:]])


def _blank(text: str, found: re.Match[str]) -> str:
    if "\n" not in found[0]:
        return " "
    if found[0].count("\n") > 1:
        return "\n\n"
    if _LIST_ITEM.match(text, found.end()):
        return "\n"
    return "" if is_wide(text[found.start() - 1]) and is_wide(text[found.end()]) else " "
