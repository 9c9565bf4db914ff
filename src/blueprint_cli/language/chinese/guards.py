"""Neighbours that make other words of the characters of a word: no 落區 in 角落區."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Guards(NamedTuple):
    """Characters that do not stand right before a word, and right behind it, where it is one."""

    not_after: str = ""
    not_before: str = ""

    def allow(self, text: str, start: int, end: int) -> bool:
        """Tell whether the characters at a place may be the word."""
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        # An empty neighbour, the text's end, is in every string.
        return not (before and before in self.not_after) and not (
            after and after in self.not_before
        )


def guards(written: Iterable[str]) -> Guards:
    """Read what stands behind an entry of a list: `<自`, not after 自, and `>作`, not before 作."""
    before, behind = (
        "".join(each[1:] for each in written if each[0] == sign) for sign in ("<", ">")
    )
    return Guards(before, behind)
