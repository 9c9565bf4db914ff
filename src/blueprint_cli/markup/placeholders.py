"""What a placeholder shows where it stands: its value, with a capital where a sentence starts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

#: The end of a sentence before the next one, in languages that have capitals.
_ENDED = re.compile(r"[.!?][”’)\]]*\s+$")


def shown(tokens: Sequence[Token], index: int, values: Mapping[str, str]) -> str:
    """Give the value of the placeholder that a token is, or the placeholder as it is written.

    “the second quarter of 2025” at the start of a sentence is “The second quarter of 2025”.
    """
    name = tokens[index].content
    value = values.get(name)
    if value is None:
        return f"{{{name}}}"
    return value[:1].upper() + value[1:] if _starts_sentence(tokens[:index]) else value


def _starts_sentence(before: Sequence[Token]) -> bool:
    """Tell whether nothing stands before a token in its paragraph, or the end of a sentence."""
    for token in reversed(before):
        if token.type == "softbreak":
            continue
        if token.content or token.type == "hardbreak":
            return token.type == "text" and _ENDED.search(f"{token.content} ") is not None
    return True
