"""Marks that may be written in several ways, of which a document keeps to one.

A dash is —— or, as CLREQ has it too, ⸺; a span of years or of the clock takes -, –, — or ～
(GB/T 15834-2011, 4.13.3). Each is right, but not beside another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.occurrences import blotted

_YEAR, _CLOCK = r"(?:19|20)\d\d", r"(?:[01]?\d|2[0-4]):[0-5]\d"
_CONNECTOR = r"(?P<mark>[-–—～])"
#: What each pattern finds is of one kind; its `mark` is what differs.
_KINDS = (
    lazy_pattern("(?P<mark>——|⸺)"),
    lazy_pattern(rf"(?<![A-Za-z0-9.,/-]){_YEAR}{_CONNECTOR}(?:{_YEAR}|\d\d)(?=[學学財财]?年)"),
    lazy_pattern(rf"(?<![\d:]){_CLOCK}{_CONNECTOR}{_CLOCK}(?![\d:])"),
)
#: The title of a document is as its writer wrote it.
_TITLE = lazy_pattern(r"《[^《》]{0,120}》|〈[^〈〉]{0,120}〉")


class OddMark(NamedTuple):
    """A mark, where it stands among several texts, and the one that the others have."""

    text: int
    start: int
    mark: str
    usual: str


def odd_marks(texts: Sequence[str]) -> Iterator[OddMark]:
    """Find marks that texts of one document write otherwise than in most places.

    Where both ways are as common, the one that comes first is the usual one.
    """
    untitled = [blotted(_TITLE, text) for text in texts]
    for kind in _KINDS:
        yield from _odd(untitled, kind)


def _odd(texts: Sequence[str], kind: re.Pattern[str]) -> Iterator[OddMark]:
    found = [
        (number, match.start("mark"), match["mark"])
        for number, text in enumerate(texts)
        for match in kind.finditer(text)
    ]
    counts = Counter(mark for _, _, mark in found)
    if len(counts) > 1:
        usual = max(counts, key=counts.__getitem__)
        yield from (OddMark(*each, usual) for each in found if each[-1] != usual)
