"""How much text fits into a box: type sizes and the places to divide a text, by estimate.

A slide has one size and cannot grow, and two layout engines set it, so that sizes are settled
before either runs. Lengths are in rem; a slide is 80 wide and 45 high.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise, takewhile
from math import ceil
from typing import TypeVar

from blueprint_cli.language.folding import is_wide

T = TypeVar("T")

#: The advance of an average Latin letter in the theme's bold face, and a little more, in em.
_LETTER = 0.53
#: What a line loses on average to a word, or to Chinese punctuation, that goes over to the next,
#: in em.
_RAGGED, _RAGGED_WIDE = 1.6, 1.0
#: The space between paragraphs or items, in em.
_GAP = 0.6
#: How much smaller a title may become to stand on one line.
_ONE_LINE = 0.75

#: How much longer a line may be than its letters' average says: a capital takes more than an `l`.
_STRAYING = 1.1

#: A word of so many characters may be broken anywhere.
LONG_WORD = 30

_WORD = re.compile(r"[^\s\u2e80-\uffff]+")


def fit(
    texts: Sequence[str],
    width: float,
    height: float,
    sizes: Sequence[float],
    leading: float = 1.4,
    gap: float = _GAP,
) -> float:
    """Give the first of the sizes, largest first, at which the texts fit; else the last."""
    fitting = (size for size in sizes if fits(texts, width, height, size, leading, gap))
    return next(fitting, sizes[-1])


def fits(
    texts: Sequence[str],
    width: float,
    height: float,
    size: float,
    leading: float = 1.4,
    gap: float = _GAP,
) -> bool:
    """Tell whether texts of a size fit into a box, one below the other."""
    needed = sum(height_of(text, width, size, leading, gap) for text in texts) - gap * size
    return needed <= height and _longest_word(texts) * size <= width


def fit_title(
    title: str, width: float, height: float, sizes: Sequence[float], leading: float = 1.4
) -> float:
    """Give a size as `fit` does, but a smaller one if the title then stands on one line.

    Where its writer has divided it, each of its lines does.
    """
    lines = title.split("\n")
    chosen = fit(lines, width, height, sizes, leading, gap=0)
    near = (size for size in sizes if _ONE_LINE * chosen <= size <= chosen)
    room = width if len(lines) == 1 else width / _STRAYING
    whole = (size for size in near if all(_lines(line, room, size) == 1 for line in lines))
    return next(whole, chosen)


def height_of(text: str, width: float, size: float, leading: float, gap: float = _GAP) -> float:
    """Estimate the height of paragraphs, each on a line of `text`, with the space after them."""
    paragraphs = text.split("\n")
    lines = sum(_lines(paragraph, width, size) for paragraph in paragraphs)
    return size * (lines * leading + len(paragraphs) * gap)


def pages(items: Sequence[T], weigh: Callable[[T], float], capacity: float) -> list[tuple[T, ...]]:
    """Divide items into as few pages as hold them, filled as evenly as their order allows."""
    weights = [weigh(item) for item in items]
    fewest = len(_fill(weights, capacity))
    even = sum(weights) / fewest if fewest else capacity
    while len(ends := _fill(weights, min(even, capacity))) > fewest:
        even *= 1.02
    return [tuple(items[start:end]) for start, end in pairwise([0, *ends])]


def length(text: str) -> float:
    """Estimate the length of a text on one line, in em."""
    return sum(1 if is_wide(character) else _LETTER for character in text)


def cut(text: str, most: float) -> str:
    """Give as much of a text as has a length, in em, with an ellipsis where it goes on."""
    if length(text) <= most:
        return text
    lengths = accumulate(map(length, text))
    return f"{text[: sum(1 for _ in takewhile(lambda each: each <= most - 1, lengths))].rstrip()}…"


def _lines(text: str, width: float, size: float) -> int:
    measure = width / size
    if length(text) <= measure:
        return 1
    ragged = _RAGGED_WIDE if is_wide(text[-1]) else _RAGGED
    return ceil(length(text) / max(measure - ragged, 1))


def _longest_word(texts: Sequence[str]) -> float:
    """Give the length of the longest run that no line may break, in em."""
    words = (run for text in texts for run in _WORD.findall(text))
    runs = (run for run in words if len(run) < LONG_WORD)
    return max((length(run) for run in runs), default=0)


def _fill(weights: Sequence[float], capacity: float) -> list[int]:
    """Fill pages from the front, and give the index at which each ends."""
    ends: list[int] = []
    load = 0.0
    for index, weight in enumerate(weights):
        if index and load + weight > capacity + 1e-9:
            ends.append(index)
            load = 0.0
        load += weight
    return [*ends, len(weights)] if weights else []
