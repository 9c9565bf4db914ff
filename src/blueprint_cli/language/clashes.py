"""What a text and its translation say differently: which words of each, and nothing of why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clash:
    """Words of the source and of the target that say different things, by their places."""

    source: tuple[int, int]
    target: tuple[int, int]
