"""Plain text, such as a program pulls out of slides: blank lines part what belongs together.

A line that goes on where the one before it stopped was broken by the width of its slide; it is
joined to it again, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from unicodedata import east_asian_width

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.manuscripts.escaping import escape, guard
from blueprint_cli.interchange.manuscripts.manuscript import (
    Block,
    Form,
    Manuscript,
    guessed,
    lost,
)
from blueprint_cli.interchange.manuscripts.texts import decode
from blueprint_cli.source import Source

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-–—•·‧●○■□◆➢✓*▪]|(?P<number>\d{1,3})[.)、．])\s+(?=\S)")
_STRESSED = re.compile(r"\*\*(\S(?:.{0,500}?\S)?)\*\*")
_NUMBER = re.compile(r"\d{1,3}")
_RULE = re.compile(r"([-=_*·.—])\1{2,}")
#: A sentence, or a name of a body, ends here: what follows is no more of it.
_ENDS = re.compile(
    r"(?:[。！？；：!?;:][」』”’）)]*|\.[”’)]*|政府|[局署處部司會院廳办辦]|委員會|公司|中心|大學"
    r"|\b(?:Government|Bureau|Department|Office|Council|Authority|Committee|Commission|Ministry))$"
)
#: A title with its number: what ends with a stop below it is no more of it.
_NUMBERED = re.compile(
    r"第\w{1,3}[章節节部篇]|(?:Chapter|Part|Section) \w+|[\u4e00-\u9fff]{2} ?\d{1,2} "
)
_STOPS = "。：:.！？"
#: A line that was broken is nearly as wide as the widest beside it.
_FULL = 0.6
_NAME, _SHORTEST_NAME = re.compile(r"[\w ]{1,80}"), 2
#: After these a word of the next line begins anew.
_SPACED = re.compile(r"[\x21-\x7e\u00c0-\u024f]$")


def read(data: bytes, name: str) -> Outcome[Manuscript]:
    """Read a text. BP501 says why it cannot be; BP515 and BP516 what was lost and guessed."""
    decoded = decode(data, name)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    outcome = of_lines(decoded.value)
    return Outcome(outcome.value, (*decoded.diagnostics, *outcome.diagnostics))


def of_lines(source: Source) -> Outcome[Manuscript]:
    """Read a text that says nothing but its lines, whatever carrier had it."""
    reader = _Reader(source)
    reader.read()
    return Outcome(Manuscript(tuple(reader.blocks), is_plain=True), tuple(reader.told))


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.told: list[Diagnostic] = []

    def read(self) -> None:
        lines = list(enumerate(self.source.text.split("\n"), 1))
        for is_blank, group in groupby(lines, key=lambda each: not each[1].strip()):
            if not is_blank:
                for piece in _pieces(list(group)):
                    self.take(piece)

    def take(self, piece: list[tuple[int, str]]) -> None:
        """Take the lines of one text."""
        first = piece[0][0]
        span = self.source.span(
            self.source.line_span(first).start, self.source.line_span(piece[-1][0]).end
        )
        said = _joined([line.strip() for _, line in piece])
        if _NUMBER.fullmatch(said):
            self.told.append(_lone_number(self.source, first))
            return
        if _RULE.fullmatch(said):
            self.told.append(lost(tell("a rule of signs is left out"), span))
            return
        if len(piece) > 1:
            message = tell(
                "lines {first} to {last} were taken for one text, broken by the width of its page",
                first=first,
                last=piece[-1][0],
            )
            self.told.append(guessed(message, span))
        found = _ITEM.match(piece[0][1])
        if found is None:
            self.blocks.append(Block(Form.PARAGRAPH, _markup(said), span))
            return
        text = _markup(said[len(found[0].lstrip()) :])
        level = 1 + min(len(found["indent"].expandtabs(4)) // 2, 3)
        is_ordered = bool(found["number"])
        self.blocks.append(Block(Form.ITEM, text, span, level=level, ordered=is_ordered))


def _lone_number(source: Source, line: int) -> Diagnostic:
    message = tell(
        "the number {number} stands alone: it has fallen off its title, and is left out",
        number=source.line(line).strip(),
    )
    return lost(message, source.line_span(line), tell("Parts are numbered by their order here."))


def _pieces(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Divide lines that stand together into texts: items, and sentences that go on."""
    piece: list[tuple[int, str]] = []
    widest = max(_width(line) for _, line in lines)
    for number, line in lines:
        if piece and (_ITEM.match(line) or _is_whole(piece) or _is_title(piece, line, widest)):
            yield piece
            piece = []
        piece.append((number, line))
    yield piece


def _is_whole(piece: list[tuple[int, str]]) -> bool:
    last = piece[-1][1].strip()
    return bool(_ENDS.search(last) or _NUMBER.fullmatch(last))


def _is_title(piece: list[tuple[int, str]], following: str, widest: int) -> bool:
    """Tell a title from a broken line: that one would have had room for more, or a name follows."""
    first = piece[0][1].strip()
    if len(piece) > 1 or _ITEM.match(first) or not first[-1:].isalnum():
        return False
    if _width(first) < widest * _FULL or _is_name(following.strip()):
        return True
    return _NUMBERED.match(first) is not None and following.strip()[-1:] in _STOPS


def _is_name(line: str) -> bool:
    """Tell whether a line is the name of a body, and no end of a sentence."""
    is_one = _NAME.fullmatch(line) is not None and len(line) > _SHORTEST_NAME
    return is_one and _ENDS.search(line) is not None


def _width(line: str) -> int:
    """Give how wide a line is, in columns: a Chinese character takes two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line.strip())


def _joined(lines: list[str]) -> str:
    said = lines[0]
    for line in lines[1:]:
        said += (" " if _SPACED.match(said[-1:]) and line[:1].isascii() else "") + line
    return said


def _markup(said: str) -> str:
    """Keep what is stressed as in the document; all other signs are text."""
    written, position = "", 0
    for found in _STRESSED.finditer(said):
        written += escape(said[position : found.start()]) + f"**{escape(found[1])}**"
        position = found.end()
    return guard(written + escape(said[position:]))
