"""Marks that come in pairs: quotation marks, titles of books, brackets."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from blueprint_cli.language.chinese.punctuation.seen import (
    HAN,
    NOT_PROSE,
    is_chinese,
    is_latin,
)
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

#: Each opening mark with its closing one; the half-width forms pair with the full ones.
_MARKS = "「」『』《》〈〉（）【】〔〕〖〗［］“”‘’()[]｢｣"
_PAIRS = [_MARKS[at : at + 2] for at in range(0, len(_MARKS), 2)]
_SAME = {"(": "（", "[": "［", "｢": "「"}
#: Each mark's kind, which is its opening form.
KIND = {mark: _SAME.get(pair[0], pair[0]) for pair in _PAIRS for mark in pair}
CLOSED_BY = {pair[0]: pair[1] for pair in _PAIRS}
_MARK = lazy_pattern(f"[{re.escape(_MARKS)}]")
_CHINESE = lazy_pattern(f"[{HAN}]")
_ROUND, _SQUARE, _SINGLE, _DOUBLE = "（", "［", "‘", "“"
_QUOTES = frozenset("「『“‘")
_COUNT = r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸])"
#: The number of an item before a bracket that has no other half: 1） a) 甲）
_ITEM = lazy_pattern(rf"{_COUNT}\Z")
_ITEM_IN_PLACE = lazy_pattern(rf"(?:\A|[\s*，。；：、！？（(「]){_COUNT}\Z")
_LONGEST_ITEM = 6
#: A number of an item with both brackets, which no 第(1)款 and no 1(a) is.
_NUMBER = lazy_pattern(rf"[^第\d)）]?[(（]{_COUNT}[)）]")
#: [0, 1): what is in and out of a range of numbers.
_INTERVAL = lazy_pattern(r"[\[(]\s?-?[\d.]{1,9}\s?[,，]\s?-?[\d.∞]{1,9}\s?[\])]")
#: The start of a paragraph after a sentence: there a quotation goes on with another opening mark.
_NEXT_PARAGRAPH = lazy_pattern(r"[。！？…」』”’][*\s]{0,9}\n[ \t]{0,9}\n[\s*「『“‘]{0,9}\Z")
_REACH = 30


class Pair(NamedTuple):
    """Where a pair opens and closes."""

    opening: int
    closing: int
    kind: str


class Matched(NamedTuple):
    """The marks of a text in pairs, by their closing marks, and the places of those alone."""

    pairs: tuple[Pair, ...] = ()
    alone: tuple[int, ...] = ()


def unpaired_marks(text: str) -> tuple[TextRun, ...]:
    """Find quotation marks and brackets whose other half is missing.

    A quotation of several paragraphs opens each of them and closes once (GB/T 15834-2011, 4.8.3.5).
    The brackets of list numbers, apostrophes and marks that are spoken of, as 「（」, are no fault.
    """
    return tuple(TextRun(at, at + 1, text[at]) for at in match(text).alone)


@lru_cache(maxsize=8)
def match(text: str) -> Matched:
    """Put the marks of a text in pairs, each kind by itself."""
    if not _MARK.search(text) or not _CHINESE.search(text):
        return Matched()
    return _Matching(text).matched()


class _Matching:
    """The marks of a text, read once from its start to its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._opened: defaultdict[str, list[int]] = defaultdict(list)
        self._pairs: list[Pair] = []
        self._alone: list[int] = []
        self._items: list[int] = []
        self._numbers: set[str] = set()
        self._last_hidden = text.rfind(NOT_PROSE)
        self._skipped = {
            at for found in _INTERVAL.finditer(text) for at in (found.start(), found.end() - 1)
        }

    def matched(self) -> Matched:
        for found in _MARK.finditer(self._text):
            at, mark = found.start(), found[0]
            if at in self._skipped or self._is_spoken_of(at):
                continue
            if mark in CLOSED_BY:
                self._open(at, KIND[mark])
            else:
                self._close(at, KIND[mark])
        self._alone += [at for at in self._items if not self._is_item(at)]
        for kind, places in self._opened.items():
            self._alone += [at for at in places if self._counts(at, kind)]
        return Matched(tuple(self._pairs), tuple(sorted(self._alone)))

    def _open(self, at: int, kind: str) -> None:
        if kind == _SINGLE and is_latin(self._text[max(at - 1, 0) : at] or " "):
            return
        goes_on = kind in _QUOTES and self._opened[kind]
        if not (goes_on and _NEXT_PARAGRAPH.search(self._text, max(at - _REACH, 0), at)):
            self._opened[kind].append(at)

    def _close(self, at: int, kind: str) -> None:
        if kind == _SINGLE and self._is_apostrophe(at):
            return
        if self._opened[kind]:
            opening = self._opened[kind].pop()
            self._pairs.append(Pair(opening, at, kind))
            if kind == _ROUND and _NUMBER.fullmatch(self._text, max(opening - 1, 0), at + 1):
                self._numbers.add(_script(self._text[at - 1]))
        elif kind == _ROUND and _ITEM.search(self._text, max(at - _LONGEST_ITEM, 0), at):
            self._items.append(at)
        elif not self._is_measure(at, kind):
            self._alone.append(at)

    def _is_item(self, at: int) -> bool:
        """Tell the number of an item from what is left of a pair."""
        if _script(self._text[at - 1]) in self._numbers:
            # The other items have both their brackets.
            return False
        in_place = _ITEM_IN_PLACE.search(self._text, max(at - _LONGEST_ITEM, 0), at)
        return len(self._items) > 1 or bool(in_place)

    def _is_spoken_of(self, at: int) -> bool:
        """Tell whether a mark stands alone in quotation marks."""
        if not 0 < at < len(self._text) - 1:
            return False
        before, after = self._text[at - 1], self._text[at + 1]
        return before in CLOSED_BY and KIND[before] in _QUOTES and after == CLOSED_BY[before]

    def _is_apostrophe(self, at: int) -> bool:
        before, after = self._text[max(at - 1, 0) : at], self._text[at + 1 : at + 2]
        if after and is_latin(after) and not self._opened[_SINGLE]:
            return True
        if not before or not is_latin(before):
            return False
        return (bool(after) and is_latin(after)) or not self._opened[_SINGLE]

    def _is_measure(self, at: int, kind: str) -> bool:
        """Tell inches and seconds."""
        return kind == _DOUBLE and self._text[max(at - 1, 0) : at].isdigit()

    def _counts(self, at: int, kind: str) -> bool:
        """Tell whether an opening mark without its other half is a fault."""
        if kind == _SQUARE:
            # The bracket that closes a label may have gone with the destination of the link.
            return at > self._last_hidden
        return kind != _SINGLE or is_chinese(self._text[at + 1 : at + 2] or " ")


def _script(character: str) -> str:
    """Tell what a number is written with: digits, Latin letters, Chinese numerals."""
    if character.isdigit() and character.isascii():
        return "digits"
    return "letters" if character.isascii() else "numerals"
