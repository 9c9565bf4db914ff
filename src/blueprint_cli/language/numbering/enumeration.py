"""Numbered points of prose, （一）…（二）…, (a) … (b) …, First, … Second, …, and ordered lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.numbering.ordinals import (
    HAN,
    STEMS,
    letter,
    number,
    roman,
    stem,
)


@dataclass(frozen=True)
class Point:
    """The mark of a point, from `start` up to `end`; without `value` it may stand for any."""

    value: int | None
    start: int
    end: int
    opens_line: bool = False


@dataclass(frozen=True)
class Gap:
    """A mark that does not follow the one before it."""

    before: Point
    point: Point


_HAN: Final = f"[{HAN[3:]}]{{1,3}}"
#: A mark opens a line or a clause, or follows a word that leads on to it.
_OPENS: Final = (
    r"(?:^|(?<=[\s\u3000：:；;，,。、—–會会是為为以即括及和並并與与有於于在可須须應应]))"
)
#: Where one of these follows or stands before, a mark is cited: （二）項所述, paragraph (c).
_CITED: Final = (
    r"(?!\s?(?:above|below)\b|所述|之"
    r"|(?:[條条款段節节]|[項项](?!目))(?:[所的內内中，。；、及和或至]|$))"
)
_CITING: Final = lazy_pattern(
    r"\b(?:(?:sub)?(?:sections?|paragraphs?|paras?\.?)|clauses?|items?|articles?|rules?|regulations?"
    r"|parts?|notes?|tables?|figures?|options?|points?|steps?|under)\s?$",
    re.IGNORECASE,
)
#: Between marks that are cited side by side: (a) and (c).
_BESIDE: Final = lazy_pattern(r"[,，]?\s?(?:[、,，及和或與与至到&/–-]|and|or|to)?\s?")
_BESIDE_LIMIT: Final = 6
_LOOK: Final = 16

_CLAUSE: Final = r"(?:^|(?<=[。；;！？!?：:，,\n])|(?<=\n\s))"
_SENTENCE: Final = r"(?:^|(?<=[.;:!?–—]\s)|(?<=\n)|(?<=[;,] and ))"
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_SEQUENCE: Final = {"首先": 1, "其次": 2, "再次": 3}


def _bracketed(inner: str, *, named: bool = True) -> re.Pattern[str]:
    mark = rf"(?P<n>{inner})" if named else inner
    return lazy_pattern(rf"{_OPENS}[（(]{mark}[）)]{_CITED}", re.MULTILINE)


def _chinese_ordinal(written: str) -> int | None:
    return _SEQUENCE.get(written) or number(written.removeprefix("第"))


def _english_ordinal(written: str) -> int | None:
    return _ORDINALS.index(written.lower()) + 1


#: The kinds of mark, each with its reader; a mark that is not read stands for any number.
_KINDS: Final[tuple[tuple[re.Pattern[str], Callable[[str], int | None]], ...]] = (
    (_bracketed(_HAN), number),
    (_bracketed(r"\d{1,2}"), number),
    (_bracketed("(?:(?P<n>[a-hj-uwyz])|[ivx])", named=False), letter),
    (_bracketed("[A-Z]"), letter),
    (_bracketed("[ivx]{1,5}"), roman),
    (_bracketed(f"[{STEMS}]"), stem),
    (lazy_pattern("(?P<n>[①-⑳])"), number),
    (lazy_pattern(rf"^[ \t\u3000]*(?P<n>{_HAN})、(?![{HAN}])", re.MULTILINE), number),
    (lazy_pattern(r"^[ \t\u3000]*(?P<n>\d{1,3})[、．](?!\d)", re.MULTILINE), number),
    (lazy_pattern(r"^[ \t]*(?P<n>[a-z])[.)] ", re.MULTILINE), letter),
    (
        lazy_pattern(
            rf"{_CLAUSE}(?P<n>第{_HAN}(?=[，,、：:是])|首先|其次|再次)"
            rf"|{_CLAUSE}(?:此外|另外|再者|同時|同时|繼而|继而|然後|然后|接着|接著|隨後|随后)"
        ),
        _chinese_ordinal,
    ),
    (lazy_pattern(rf"{_CLAUSE}其(?P<n>{_HAN})(?=[，,是])"), number),
    (lazy_pattern(rf"{_CLAUSE}(?P<n>{_HAN})是"), number),
    (
        lazy_pattern(
            rf"{_SENTENCE}(?:(?P<n>{'|'.join(_ORDINALS)})(?:ly)?(?: of all)?,"
            r"|(?:next|then|also|moreover|furthermore|in addition|additionally|besides|another)\b)",
            re.IGNORECASE,
        ),
        _english_ordinal,
    ),
)
#: An item of an ordered list (CommonMark, 5.2).
_ITEM: Final = lazy_pattern(r"^(?P<indent> {0,12})(?P<n>\d{1,3})[.)] ", re.MULTILINE)
#: Without the first mark of a kind there is no list.
FIRSTS: Final = (
    *("(一", "（一", "(1", "（1", "（１", "(a)", "（a", "(A)", "（A", "(i)", "（i", "(甲", "（甲"),
    *("①", "一、", "1、", "1．", "a.", "a)", "第一", "首先", "其一", "一是", "First", "first"),
)


def gaps(text: str) -> Iterator[Gap]:
    """Find the marks of points that skip or repeat a number."""
    for pattern, read in _KINDS:
        points = [
            Point(read(found["n"]) if found["n"] else None, *found.span(), _opens_line(text, found))
            for found in pattern.finditer(text)
            if not _CITING.search(text, max(0, found.start() - _LOOK), found.start())
        ]
        if len(points) > 1:
            yield from _gaps(list(_pointing(text, points)))


def list_gaps(text: str) -> Iterator[Gap]:
    """Find the items of ordered Markdown lists that skip or repeat a number.

    Items that are all numbered 1 are left to Markdown to count, as its writers often do.
    """
    before: dict[int, Point] = {}
    for found in _ITEM.finditer(text):
        depth = len(found["indent"])
        point = Point(int(found["n"]), found.start("n"), found.end() - 1, opens_line=True)
        before = {at: each for at, each in before.items() if at <= depth}
        last = before.get(depth)
        if last is not None and point.value not in (1, (last.value or 0) + 1):
            yield Gap(last, point)
        before[depth] = point


def _opens_line(text: str, found: re.Match[str]) -> bool:
    line = text.rfind("\n", 0, found.start()) + 1
    return not text[line : found.start()].strip()


def _pointing(text: str, points: list[Point]) -> Iterator[Point]:
    """Leave out the marks that are cited side by side."""
    beside = [
        after.start - before.end <= _BESIDE_LIMIT
        and bool(_BESIDE.fullmatch(text, before.end, after.start))
        for before, after in pairwise(points)
    ]
    for point, left, right in zip(points, [False, *beside], [*beside, False], strict=True):
        if point.opens_line or not (left or right):
            yield point


def _gaps(points: list[Point]) -> Iterator[Gap]:
    last = {point.value: at for at, point in enumerate(points)}
    before: Point | None = None
    free = 0
    for at, point in enumerate(points):
        if point.value is None:
            free += 1
        elif point.value == 1:
            before, free = point, 0
        elif before is not None and before.value is not None:
            # A number that still comes was only spoken of ahead.
            skips = point.value > before.value + 1 + free and last.get(before.value + 1, -1) < at
            repeats = point.value == before.value and point.opens_line
            if skips or repeats:
                yield Gap(before, point)
            if skips or before.value < point.value <= before.value + 1 + free:
                before, free = point, 0
