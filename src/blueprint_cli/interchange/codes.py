"""Inline codes: the parts of a message that a translator moves but does not translate.

CAT tools show them as tags. Each stands for the Markdown that it replaces, to the letter, so that
the text and its codes together are always the message as it was written.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from blueprint_cli.markup import Part, emphasis, parse_inline, proper_marks
from blueprint_cli.markup.signs import NOTE, SUBSCRIPT, SUPERSCRIPT


class Kind(Enum):
    """Whether a code opens or closes something, or stands by itself."""

    OPEN = "open"
    CLOSE = "close"
    SINGLE = "single"


BOLD, ITALIC, LINK, PLACEHOLDER, CODE = "bold", "italic", "link", "placeholder", "code"
FOOTNOTE, NAME, TITLE = "footnote", "name", "title"
HIGH, LOW = "superscript", "subscript"
#: What the parser calls a part that is one code, and what it is here.
_SINGLES = {
    "link_open": LINK,
    "placeholder": PLACEHOLDER,
    "code_inline": CODE,
    "fence": CODE,
    NOTE: FOOTNOTE,
}
#: What the parser calls a part with a mark at each end, and what the pair is here.
_SCRIPTS = {SUPERSCRIPT: HIGH, SUBSCRIPT: LOW}
#: What the end of words in brackets makes of them, if no link.
_MARKED = {f"]{proper_marks.NAME}": NAME, f"]{proper_marks.TITLE}": TITLE}
#: A mark of strong emphasis is two signs long (CommonMark 0.31, section 6.2).
_STRONG = 2


@dataclass(frozen=True)
class Code:
    """One code: its `number` in the unit, the same where it opens and closes, and its Markdown."""

    number: int
    kind: Kind
    type: str
    text: str


#: What a message is made of: text, and codes between.
Coded: TypeAlias = tuple[str | Code, ...]


@dataclass(frozen=True)
class _Piece:
    """A code and its place, before it has a number; `partner` is where its other half starts."""

    start: int
    end: int
    kind: Kind
    type: str
    partner: int = -1


def coded(text: str) -> Coded:
    """Split a message into text and codes, numbered from 1; `joined` gives it back to the letter.

    Stress, names, signs set high or low and links with a label are pairs; addresses, code and
    placeholders are single. What is escaped is text.
    """
    numbers: dict[int, int] = {}
    parts: list[str | Code] = []
    position = 0
    for piece in _pieces(text):
        if piece.start > position:
            parts.append(text[position : piece.start])
        first = piece.partner if piece.kind is Kind.CLOSE else piece.start
        number = numbers.setdefault(first, len(numbers) + 1)
        parts.append(Code(number, piece.kind, piece.type, text[piece.start : piece.end]))
        position = piece.end
    return (*parts, text[position:]) if position < len(text) else tuple(parts)


def joined(parts: Iterable[str | Code]) -> str:
    """Give the Markdown of text and codes."""
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def like(target: Coded, source: Coded) -> Coded:
    """Give each code of a target the number that the source has for what it stands for.

    A code that the source does not have is text: a tool could not say what it belongs to.
    """
    numbers = _numbers(target, source)
    parts: list[str | Code] = []
    for part in target:
        if isinstance(part, Code) and part.number in numbers:
            parts.append(replace(part, number=numbers[part.number]))
            continue
        text = part if isinstance(part, str) else part.text
        before = parts.pop() if parts and isinstance(parts[-1], str) else ""
        parts.append(f"{before}{text}")
    return tuple(parts)


def _numbers(target: Coded, source: Coded) -> dict[int, int]:
    """Find for the codes of a target those of the source: first the same, then those of a type."""
    ours, theirs = _keys(target), _keys(source)
    numbers: dict[int, int] = {}
    for length in (None, 2):
        free: dict[tuple[str, ...], deque[int]] = {}
        taken = set(numbers.values())
        for number, key in theirs.items():
            if number not in taken:
                free.setdefault(key[:length], deque()).append(number)
        for number, key in ours.items():
            if number not in numbers and free.get(key[:length]):
                numbers[number] = free[key[:length]].popleft()
    return numbers


def _keys(parts: Coded) -> dict[int, tuple[str, ...]]:
    """Say of each code what it is: type and kind, and its text, which no other may replace.

    One link may stand for another: a translation leads to the page in its own language.
    """
    keys: dict[int, tuple[str, ...]] = {}
    for part in parts:
        if isinstance(part, Code):
            fixed = _fixed(part)
            start = (part.type + fixed, part.kind.value)
            keys[part.number] = (*keys.get(part.number, start), part.text)
    return keys


def _fixed(code: Code) -> str:
    """Give what no code may be without: a figure may take another form of it, `{site:number}`."""
    if code.type == PLACEHOLDER:
        return code.text.strip("{}").partition(":")[0]
    return code.text if code.type in (CODE, FOOTNOTE) else ""


def _pieces(text: str) -> Iterator[_Piece]:
    """Give the codes in reading order, properly nested; half a pair is none."""
    singles: list[_Piece] = []
    links: list[_Piece] = []
    pairs: list[_Piece] = []
    opened: dict[int, int] = {}
    for part in parse_inline(text).parts:
        if text[part.start] == "]":
            links += _link(text, part, singles, opened)
        elif part.kind in _SCRIPTS:
            start, end = part.start, part.end
            pairs += _pair(start, start + 1, end - 1, end, _SCRIPTS[part.kind])
        elif part.kind in _SINGLES:
            singles.append(_Piece(part.start, part.end, Kind.SINGLE, _SINGLES[part.kind]))
    pairs += _stress(text)
    return _nested(sorted([*singles, *links, *pairs], key=lambda piece: piece.start))


def _link(
    text: str, part: Part, singles: Sequence[_Piece], opened: dict[int, int]
) -> Iterator[_Piece]:
    """Find the bracket that opens a link or a name: back from its end, past brackets inside.

    `opened` are those that were found, by where each ends.
    """
    sort = _MARKED.get(text[part.start : part.end], LINK)
    inside = len(singles) - 1
    depth, at = 1, part.start - 1
    while at >= 0:
        if at + 1 in opened:
            at = opened[at + 1] - 1
            continue
        while inside >= 0 and singles[inside].start > at:
            inside -= 1
        if inside >= 0 and at < singles[inside].end:
            at = singles[inside].start - 1
            continue
        if text[at] in "[]" and not _is_escaped(text, at):
            depth += 1 if text[at] == "]" else -1
        if depth == 0:
            opened[part.end] = at
            yield _Piece(at, at + 1, Kind.OPEN, sort, part.start)
            yield _Piece(part.start, part.end, Kind.CLOSE, sort, at)
            return
        at -= 1


def _is_escaped(text: str, at: int) -> bool:
    before = text[max(at - 64, 0) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _stress(text: str) -> Iterator[_Piece]:
    """Give the marks of stress: two pairs side by side, one in the other, are one strong pair."""
    left = dict(emphasis.pairs(text, inline=True))
    for start, end in list(left.items()):
        if start not in left or text[start] not in "*_" or text[end : end + 1] != text[start]:
            continue
        size = 1
        # The outermost of an odd number is the single one (CommonMark 0.31, rule 14 of 6.2).
        while left.get(start + size) == end - size and text[start + size] == text[start]:
            size += 1
        if size % 2 == 0 and text[end - 1] == text[start]:
            del left[start + 1]
            yield from _pair(start, start + _STRONG, end - 1, end + 1, BOLD)
        else:
            yield from _pair(start, start + 1, end, end + 1, ITALIC)


def _pair(start: int, inner: int, last: int, end: int, sort: str) -> Iterator[_Piece]:
    yield _Piece(start, inner, Kind.OPEN, sort, last)
    yield _Piece(last, end, Kind.CLOSE, sort, start)


def _nested(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Leave out what overlaps another piece, and pairs that cross: a mark was misplaced then."""
    clear = list(_apart(pieces))
    kept: set[int] = set()
    stack: list[int] = []
    opened: set[int] = set()
    for piece in clear:
        if piece.kind is Kind.OPEN:
            stack.append(piece.start)
            opened.add(piece.start)
        elif piece.kind is Kind.SINGLE:
            kept.add(piece.start)
        elif piece.partner in opened:
            while (start := stack.pop()) != piece.partner:
                opened.remove(start)
            opened.remove(start)
            kept |= {piece.start, start}
    return (piece for piece in clear if piece.start in kept)


def _apart(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    position = 0
    for piece in pieces:
        if piece.start >= position:
            position = piece.end
            yield piece
