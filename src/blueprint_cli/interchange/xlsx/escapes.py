"""What XML cannot hold, written as a workbook writes it: `_x000D_` (ECMA-376 part 1, 22.9.2.19)."""

from __future__ import annotations

import re

#: What XML 1.0 does not let in (2.2), and the carriage return, which its readers make a line feed.
_UNWRITABLE = re.compile("[^\\t\\n\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
#: An underscore that would be read as the start of an escape.
_TAKEN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINE_BREAK = re.compile(r"\r\n?")


def encode(text: str) -> str:
    """Write a text so that `decode` gives it back to the letter."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", _TAKEN.sub("_x005F_", text))


def decode(text: str) -> str:
    """Read the text of a cell; the line breaks of every system are one."""
    return _LINE_BREAK.sub("\n", _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
