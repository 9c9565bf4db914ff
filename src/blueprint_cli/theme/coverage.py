"""Coverage: the characters that the theme's fonts can set in each locale."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from typing import Any

from blueprint_cli.language.tags import within
from blueprint_cli.source import normalize
from blueprint_cli.world import UnreadableError, World, read_json

FONTS_FILE = "templates/fonts/fonts.json"
COVERAGE_FILE = "templates/fonts/coverage.json"


@dataclass(frozen=True)
class Coverage:
    """Ranges of code points: the first of each, and the last of each."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def __contains__(self, character: str) -> bool:
        """Tell whether a font has the character."""
        point = ord(character)
        at = bisect_right(self.firsts, point) - 1
        return at >= 0 and point <= self.lasts[at]


def load(world: World, tag: str) -> Coverage | None:
    """Give what the fonts of a locale cover; None where the theme does not say it of its fonts."""
    try:
        return _read(world.read(COVERAGE_FILE), world.read(FONTS_FILE), tag)
    except (UnreadableError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None


# Many documents are checked with the fonts of one theme.
@lru_cache(maxsize=8)
def _read(content: bytes, fonts: bytes, tag: str) -> Coverage | None:
    stated = _stated(content)
    if stated["fonts"] != _digest(fonts):
        return None
    known = next((each for each in within(tag) if each in stated["ranges"]), "*")
    ends: list[int] = stated["ranges"][known]
    ranges = tuple(zip(map(int, ends[::2]), map(int, ends[1::2]), strict=True))
    return Coverage(tuple(first for first, _ in ranges), tuple(last for _, last in ranges))


# All locales ask it of one file.
@lru_cache(maxsize=1)
def _stated(content: bytes) -> Any:
    return read_json(content)


def state(fonts: bytes, points: dict[str, set[int]]) -> str:
    """Write down which code points each locale's fonts have, for the file `fonts.json`."""
    ranges = {tag: list(_ends(sorted(each))) for tag, each in points.items()}
    stated = {"fonts": _digest(fonts), "ranges": ranges}
    # A locale a line.
    return json.dumps(stated).replace('], "', '],\n"') + "\n"


def _digest(fonts: bytes) -> str:
    """Digest a text as it reads on any system: git may write it with other line ends."""
    return sha256(normalize(fonts.decode("utf-8", "replace")).encode()).hexdigest()


def _ends(points: list[int]) -> Iterator[int]:
    """Give the first and the last code point of each range, one after the other."""
    starts = [at for at, point in enumerate(points) if not at or points[at - 1] != point - 1]
    ends = chain((start - 1 for start in starts[1:]), [len(points) - 1])
    for start, end in zip(starts, ends, strict=True):
        yield from (points[start], points[end])
