"""Coverage: the characters that the theme's fonts can set in each locale."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain

from blueprint_cli.world import UnreadableError, World

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
        stated = json.loads(world.read(COVERAGE_FILE))
        fonts = world.read(FONTS_FILE)
        if stated["fonts"] != sha256(fonts).hexdigest():
            return None
        written: str = stated["ranges"].get(tag, stated["ranges"]["*"])
        ranges = [[int(end, 16) for end in each.split("-")] for each in written.split()]
    except (UnreadableError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return Coverage(tuple(each[0] for each in ranges), tuple(each[-1] for each in ranges))


def state(fonts: bytes, points: dict[str, set[int]]) -> str:
    """Write down which code points each locale's fonts have, for the file `fonts.json`."""
    ranges = {tag: " ".join(_ranges(sorted(each))) for tag, each in points.items()}
    stated = {"fonts": sha256(fonts).hexdigest(), "ranges": ranges}
    return json.dumps(stated, indent=1) + "\n"


def _ranges(points: list[int]) -> list[str]:
    starts = [at for at, point in enumerate(points) if not at or points[at - 1] != point - 1]
    ends = chain((start - 1 for start in starts[1:]), [len(points) - 1])
    pairs = ((points[start], points[end]) for start, end in zip(starts, ends, strict=True))
    return [f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in pairs]
