"""Long words on paper: they break where they are longer than a line, and nowhere else."""

from __future__ import annotations

import re
from typing import Any

_WORD = re.compile(r"[^\s\u2e80-\uffff]+")
#: As wide as a letter of the theme's bold face is, in em, but for a word of capitals.
_LETTER = 0.75


def keep_others(line: Any, width: float) -> None:
    """Let no word break that has room on a line of a width (CSS Text 3, 5.2).

    WeasyPrint breaks any word that ends a line where it lays out a part of that line once more.
    """
    if hasattr(line, "kept"):  # all lines of a block are laid out of one
        return
    line.kept = True
    for box in line.descendants():
        text = getattr(box, "text", "")
        if text and box.style["overflow_wrap"] == "break-word":
            longest = max(map(len, _WORD.findall(text)), default=0)
            if longest * _LETTER * box.style["font_size"] < width:
                box.style = _unbroken(box.style)


def _unbroken(style: Any) -> Any:
    """Give a style that breaks no word, one for all texts that share it."""
    if not hasattr(style, "unbroken"):
        style.unbroken = style.copy()
        style.unbroken["overflow_wrap"] = "normal"
    return style.unbroken
