"""A text as its readers see it, and the characters that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from blueprint_cli.language.runs import TextRun

#: Ideographs and what is written among them (々 〇), as a class of a pattern.
HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
STOPS = "。，、；：！？"
OPENING = "「『《〈（【〔〖［"
CLOSING = "」』》〉）】〕〗］"
#: What is Chinese beyond doubt. “ ” ‘ ’ … — and · are Latin marks too, and so are not.
CHINESE = HAN + STOPS + OPENING + CLOSING
#: The outer and the inner quotation marks: of Hong Kong and Taiwan, and of the Mainland.
CORNER_QUOTES = "「」『』"
CURLY_QUOTES = "“”‘’"

_HAN = re.compile(f"[{HAN}]")
_MARKS = frozenset(STOPS + OPENING + CLOSING)
#: What code points that are no language are replaced by.
NOT_PROSE = "\ufffc"
#: What is no language, and marks of emphasis.
_HIDDEN = re.compile(f"[*\\[\\]]+|{NOT_PROSE}+")


class Fault(NamedTuple):
    """A run of a text as it is seen, and what belongs there: see `TextRun`."""

    start: int
    end: int
    replacement: str | None = None


@dataclass(frozen=True, eq=False)
class Seen:
    """A text without its markup; `places` are where its characters stand in the `source`."""

    text: str
    source: str
    places: Sequence[int]

    def runs(self, faults: Iterable[Fault]) -> tuple[TextRun, ...]:
        """Give the faults as runs of the source, in order; one that reaches into another is cut."""
        return tuple(self._run(fault) for fault in _apart(faults))

    def _run(self, fault: Fault) -> TextRun:
        start, end = self.places[fault.start], self.places[fault.end - 1] + 1
        replacement = fault.replacement
        if replacement is not None and end - start > fault.end - fault.start:
            replacement = self._with_markup(fault, replacement)
        return TextRun(start, end, self.source[start:end], replacement)

    def _with_markup(self, fault: Fault, replacement: str) -> str | None:
        """Keep the emphasis inside a run, if it stands in one place."""
        seen = range(fault.start + 1, fault.end)
        gaps = [
            self.source[self.places[at - 1] + 1 : self.places[at]]
            for at in seen
            if self.places[at] > self.places[at - 1] + 1
        ]
        return replacement + gaps[0] if len(gaps) == 1 and NOT_PROSE not in gaps[0] else None


def see(text: str) -> Seen:
    """Look through the markup of a text."""
    if not _HIDDEN.search(text):
        return Seen(text, text, range(len(text)))
    pieces: list[str] = []
    places: list[int] = []
    position = 0
    for start, end in _hidden(text):
        pieces.append(text[position:start])
        places.extend(range(position, start))
        position = end
    pieces.append(text[position:])
    places.extend(range(position, len(text)))
    return Seen("".join(pieces), text, places)


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """Give the marks of emphasis and of links; code and placeholders stay U+FFFC.

    A link's opening bracket is a U+FFFC by itself, if it is one; no code is as short. What ends the
    link comes next, or follows its other bracket.
    """
    in_label, closed = False, -1
    for found in _HIDDEN.finditer(text):
        start, end = found.span()
        if text[start] != NOT_PROSE:
            closed = end if text[end - 1] == "]" else -1
            yield start, end
        elif in_label or end - start == 1:
            in_label = not in_label
            yield start, end
        elif start == closed:
            yield start, end


def is_han(character: str) -> bool:
    """Tell whether a character is an ideograph."""
    return "\u4e00" <= character <= "\u9fff" or bool(_HAN.match(character))


def is_chinese(character: str) -> bool:
    """Tell whether a character is an ideograph or a mark that only Chinese text has."""
    return is_han(character) or character in _MARKS


def is_latin(character: str) -> bool:
    """Tell whether a character is a Latin letter or a digit, of either width."""
    return character.isalnum() and (character < "\u0250" or "\uff10" <= character <= "\uff5a")


def skip_back(text: str, position: int) -> int:
    """Give where the spaces before a position start."""
    while position and text[position - 1] == " ":
        position -= 1
    return position


def skip_on(text: str, position: int) -> int:
    """Give where the spaces after a position end."""
    while position < len(text) and text[position] == " ":
        position += 1
    return position


def _apart(faults: Iterable[Fault]) -> Iterator[Fault]:
    reached = 0
    for start, end, replacement in sorted(faults, key=lambda fault: fault[:2]):
        begin = max(start, reached)
        if begin < end:
            yield Fault(begin, end, replacement)
            reached = end
