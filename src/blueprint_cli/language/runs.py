"""Runs of a text that a finder of faults points at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TextRun:
    """A run of a text, `text[start:end]`; offsets count code points.

    `replacement` is what belongs there: an empty one means that the run is to be deleted, none that
    nothing single is certain.
    """

    start: int
    end: int
    text: str
    replacement: str | None = None
