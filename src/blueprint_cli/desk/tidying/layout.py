"""Layout: the lines of a document that is written anew, and how they stand below each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """An entry or an item as it is written anew: the comments above it, and its lines."""

    lead: list[str]
    body: list[str]


def joined(pieces: Sequence[Piece], *, roomy: bool = False) -> list[str]:
    """Put pieces below each other: no blank line at the top, and one between those with room."""
    lines: list[str] = []
    for number, piece in enumerate(pieces):
        own = [*piece.lead, *piece.body]
        while own and not own[0]:
            own.pop(0)
        blank = number and (roomy or (piece.lead and not piece.lead[0]))
        lines += [*([""] if blank else []), *own]
        while lines and not lines[-1]:
            lines.pop()
    return lines


def shifted(lines: Sequence[str], indent: int) -> list[str]:
    """Indent the further lines of a value as one."""
    depths = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    shift = indent - min(depths, default=0)
    return [
        " " * (shift + len(line) - len(line.lstrip())) + line.strip() if line.strip() else ""
        for line in lines
    ]
