"""How a text ends: the mark at its end, past closing quotation marks, brackets and stress.

The marks are those of CLREQ, section 3.1.4 (Chinese), and of the Hong Kong Government's English,
which sets a full stop outside a closing quotation mark unless the quotation is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What ends a text, in whichever language."""

    NONE = "none"
    STOP = "full stop"
    QUESTION = "question mark"
    EXCLAMATION = "exclamation mark"
    COLON = "colon"
    SEMICOLON = "semicolon"
    COMMA = "comma"
    ELLIPSIS = "ellipsis"
    DASH = "dash"


@dataclass(frozen=True)
class Ending:
    """The mark that ends a text, from `start` up to `end`; where there is none, its end.

    `inner` is the place before closing quotation marks, and `inside` says that the mark stands
    there. An `open` ending may be read with a full stop or without: that of an abbreviation, or of
    a bare address.
    """

    mark: Mark
    start: int
    end: int
    inner: int
    inside: bool = False
    open: bool = False


_KINDS = {
    Mark.STOP: ".。．｡",
    Mark.QUESTION: "?？",
    Mark.EXCLAMATION: "!！",
    Mark.COLON: ":：",
    Mark.SEMICOLON: ";；",
    Mark.COMMA: ",，、",
    Mark.ELLIPSIS: "…⋯",
    Mark.DASH: "—–―",
}
_MARKS = {character: mark for mark, characters in _KINDS.items() for character in characters}
_TERMINAL = (Mark.STOP, Mark.QUESTION, Mark.EXCLAMATION, Mark.ELLIPSIS)
#: What may stand after the last mark: quotation marks, and brackets that are no aside.
_QUOTES = frozenset("」』”’\"'》〉】〗]")
_BRACKETS, _OPENING = frozenset(")）"), frozenset("(（")
_BLANKS = frozenset(" \t\n\u3000\u00a0")
#: Blanks, and marks of stress.
_UNSEEN = _BLANKS | frozenset("*_")
#: A list item may end in the word that leads to the next one: “; and”.
_CONNECTIVE = re.compile(r"(?<=[;,；，])[ \t]*(?:and|or|but|以及|及|和|與|或|而)\Z")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:etc|Ltd|Co|Inc|Corp|Dr|Jr|Sr|St|No|Bros|al|Dept|Rd|Ave)\.)\Z",
)
_ADDRESS = re.compile(r"(?:https?://|www\.).+|[^@]+@[^@]+\.\w+")
#: No connective is longer, with the blanks before it.
_CONNECTIVES = 8
#: So far back an aside, an abbreviation or an address is looked for.
_LOOK = 400


def ending(text: str, start: int, end: int, tails: Mapping[int, int] | None = None) -> Ending:
    """Find the mark that ends `text[start:end]`.

    `tails` gives where the destination of a link starts, by where it ends.
    """
    return _ending(text, start, end, tails or {}, aside=True)


def _ending(text: str, start: int, end: int, tails: Mapping[int, int], *, aside: bool) -> Ending:
    outer = _before(text, start, end, {}, _BLANKS)
    place = _before(text, start, outer, tails, _UNSEEN)
    connective = _CONNECTIVE.search(text, max(start, place - _CONNECTIVES), place)
    place = connective.start() if connective else place
    last = _before(text, start, place, tails, _UNSEEN | _QUOTES)
    closing = text[last - 1] if last > start else ""
    if closing in _BRACKETS and aside:
        found = _around_aside(text, start, last, tails)
        return found or Ending(Mark.NONE, outer, outer, last)
    window = text[max(start, last - _LOOK) : last]
    if closing not in _MARKS:
        return Ending(Mark.NONE, outer, outer, last, open=_is_address(window))
    first = last
    while first > start and text[first - 1] in _MARKS:
        first -= 1
    inside = not _QUOTES.isdisjoint(text[last:place])
    abbreviated = bool(_ABBREVIATION.search(window))
    return Ending(_kind(text[first:last]), first, last, last, inside, abbreviated)


def _is_address(window: str) -> bool:
    words = window.rsplit(maxsplit=1)
    return bool(words and _ADDRESS.fullmatch(words[-1]))


def _before(
    text: str, start: int, end: int, tails: Mapping[int, int], passed: frozenset[str]
) -> int:
    """Go back over what may stand behind a mark."""
    while end > start:
        if end in tails:
            end = tails[end]
        elif text[end - 1] in passed:
            end -= 1
        else:
            break
    return end


def _around_aside(text: str, start: int, last: int, tails: Mapping[int, int]) -> Ending | None:
    """Give the ending of a text that ends in brackets, where it is in them or before them.

    A mark inside the brackets is that of the text only where they hold a sentence of their own.
    """
    opening = _opening(text, max(start, last - _LOOK), last)
    if opening < 0:
        return None
    before = _ending(text, start, opening, tails, aside=False)
    within = _ending(text, opening + 1, last - 1, tails, aside=False)
    if before.mark in _TERMINAL and not before.open:
        return within if within.mark in _TERMINAL else before
    if before.open and text[opening + 1 : opening + 2].isupper():
        return within
    return within if not text[start:opening].strip("*_ \n") else None


def _opening(text: str, start: int, last: int) -> int:
    """Give the place of the bracket that the one before `last` closes; -1 where it is far."""
    depth = 0
    for at in range(last - 1, start - 1, -1):
        if text[at] in _BRACKETS:
            depth += 1
        elif text[at] in _OPENING:
            depth -= 1
            if not depth:
                return at
    return -1


def _kind(marks: str) -> Mark:
    """Give what a run of marks amounts to: ？！ asks, …… trails off."""
    kinds = [_MARKS[each] for each in marks]
    for mark in (Mark.QUESTION, Mark.EXCLAMATION, Mark.ELLIPSIS):
        if mark in kinds:
            return mark
    return Mark.ELLIPSIS if marks.endswith("...") else kinds[-1]
