"""How one wording became another: by character in Chinese, by word in other languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from blueprint_cli.language.tags import is_chinese

#: Words, numbers with their points and commas, runs of blanks, and single marks.
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)
#: A text of more pieces than this is compared as a whole: comparing takes time that grows with the
#: square of its length.
_COMPARED = 4000


class Kind(Enum):
    """What became of a piece."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """A run of a text that was kept, removed or added."""

    kind: Kind
    text: str


def pieces(old: str, new: str, lang: str) -> tuple[Piece, ...]:
    """Give both texts as one run of pieces: without the added ones the old, else the new."""
    ours, theirs = _divided(old, lang), _divided(new, lang)
    if len(ours) * len(theirs) > _COMPARED**2:
        return tuple(_changed(old, new))
    found: list[Piece] = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        before, after = "".join(ours[start:end]), "".join(theirs[new_start:new_end])
        found += [Piece(Kind.KEPT, before)] if kind == "equal" else _changed(before, after)
    return tuple(found)


def _divided(text: str, lang: str) -> list[str]:
    return list(text) if is_chinese(lang) else _WORD.findall(text)


def _changed(before: str, after: str) -> list[Piece]:
    found = (Piece(Kind.REMOVED, before), Piece(Kind.ADDED, after))
    return [each for each in found if each.text]
