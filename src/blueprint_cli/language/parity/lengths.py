"""How long texts are, measured so that languages can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, log, sqrt
from statistics import median

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")
#: A numeral with its unit: another language may write digits.
_NUMERAL = re.compile(
    "(?!百分)[〇○零一二兩三四五六七八九十廿卅百千][〇○零一二三四五六七八九十百千萬億年月日時分秒元號]+"
)
#: Letters that each stand for a word, in a text that is not all in capitals.
_ABBREVIATION = re.compile(r"(?<![A-Z])[A-Z]{2,5}(?![A-Z])")
_CAPITALS = re.compile(r"\A[^a-z]*\Z|[A-Z]{6}")
_NARROW = re.compile(r"[^\W_]")
#: So many letters say what one Chinese character says; a document's own ratio corrects it.
_LETTERS = 3.2
#: So many letters a letter of an abbreviation stands for.
_INITIAL = 3
#: A document with fewer pairs has no ratio of its own.
_FEWEST = 10
#: A pair says little about the ratio where it is shorter: some two characters.
_SHORTEST = 6.0
#: The deviation of a pair of size one, at the least: translations of one document vary by as much.
_DEVIATION = 1.2
#: So many deviations are unlikely; and, however long the texts, so much more or less.
_UNLIKELY, _MARGIN = 4.0, log(1.75)
#: Makes the median of absolute deviations the standard deviation, where they are normal.
_CONSISTENT = 1.4826


def size(text: str) -> float:
    """Give how much a text says: in Latin letters, of which a Chinese character says several."""
    wide = len(_WIDE.findall(text))
    signs = sum(map(len, _NUMERAL.findall(text)))
    shortened = [] if _CAPITALS.search(text) else _ABBREVIATION.findall(text)
    initials = sum(map(len, shortened))
    narrow = len(_NARROW.findall(text)) - wide
    return (wide - signs) * _LETTERS + signs + narrow + initials * (_INITIAL - 1)


def unlikely(sizes: Sequence[tuple[float, float]]) -> list[float | None]:
    """Give for each pair of sizes how many times as long the second is as expected; else None.

    What is expected is the ratio of all pairs, and what they vary by: the median of their
    logarithms, and the median of the absolute deviations from it (Rousseeuw and Croux, 1993). The
    longer a text, the less its ratio varies, by the root of its length.
    """
    telling = [(log(theirs / ours), ours, theirs) for ours, theirs in sizes if _tells(ours, theirs)]
    if len(telling) < _FEWEST:
        return [None] * len(sizes)
    usual = median(ratio for ratio, _, _ in telling)
    deviations = (
        abs(ratio - usual) * _root(ours, theirs, usual) for ratio, ours, theirs in telling
    )
    spread = max(median(deviations) * _CONSISTENT, _DEVIATION)
    return [_excess(*pair, usual, spread) for pair in sizes]


def unlikely_rewording(ours: float, theirs: float) -> float | None:
    """Give the same for a text and another wording of it in one language, which is as long."""
    return _excess(ours, theirs, 0.0, _DEVIATION) if _tells(ours, theirs) else None


def _tells(ours: float, theirs: float) -> bool:
    return min(ours, theirs) >= _SHORTEST


def _root(ours: float, theirs: float, usual: float) -> float:
    """Give the root of the size of a pair, measured in its source's letters."""
    return sqrt((ours + theirs / exp(usual)) / 2)


def _excess(ours: float, theirs: float, usual: float, spread: float) -> float | None:
    if not ours or not theirs:
        return None
    excess = log(theirs / ours) - usual
    limit = max(_UNLIKELY * spread / _root(ours, theirs, usual), _MARGIN)
    return exp(excess) if abs(excess) > limit else None
