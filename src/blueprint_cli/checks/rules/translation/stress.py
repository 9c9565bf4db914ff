"""BP315: stress, which a translation keeps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.pairs import Pair
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, shorten, tell
from blueprint_cli.language.english.everyday import is_everyday
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.markup.blocks import Block, paragraph
from blueprint_cli.markup.emphasis import MOST, count_marks, stressed, unclosed


@dataclass(frozen=True)
class _Stress:
    """What is stressed in a block of one side: the parts, with their marks, and where they are.

    `free` are those that English sets in italics by its own rules, such as titles and loan words.
    """

    side: Text
    block: Block
    spans: tuple[tuple[int, int], ...]

    @property
    def parts(self) -> list[str]:
        return [self.side.text[start:end] for start, end in self.spans]

    @property
    def free(self) -> int:
        return 0 if is_chinese(self.side.lang) else sum(map(_is_conventional, self.parts))

    @property
    def groups(self) -> int:
        """How many there are, counting those as one that only a comma or an “and” is between."""
        between = (self.side.text[end:start] for (_, end), (start, _) in pairwise(self.spans))
        return len(self.spans) and 1 + sum(not _NOTHING.fullmatch(gap) for gap in between)

    @property
    def share(self) -> float:
        """How much of the text is stressed."""
        whole = _size(self.side.text[self.block.start : self.block.end])
        return sum(map(_size, self.parts)) / max(whole, 1)

    @property
    def pieces(self) -> int:
        """How many parts another language could make of the stressed ones."""
        return sum(map(_pieces, self.parts))


@check("BP315", "emphasis-parity", stage=Pair, severity=Severity.WARNING)
def emphasis_parity(pair: Pair) -> Iterator[Finding]:
    """Compare what is stressed in a text with what is stressed in its translation.

    One stress may become two where the words part, and two may become one. English sets titles and
    loan words in italics (New Hart’s Rules, chapter 7), where Chinese writes 《》 or nothing.

    Why: what is stressed is what readers of one edition remember, and of the other do not.
    Example: `nurture local talent` over `培育**本地**人才`.
    """
    marks = [count_marks(side.text) for side in (pair.source, pair.target)]
    if not any(marks) or max(marks) > MOST:
        return
    found = [(source, target) for source, target in _compared(pair) if not _agree(source, target)]
    if found and not any(unclosed(pair.target.text, inline=not pair.target.is_passage)):
        yield from (_finding(pair, source, target) for source, target in found)


def _compared(pair: Pair) -> Iterator[tuple[_Stress, _Stress]]:
    """Give what is to be compared: block by block where the sides are alike, else the whole."""
    sides = pair.source, pair.target
    spans = [tuple(stressed(side.text, inline=not side.is_passage)) for side in sides]
    if not any(spans):
        return
    wholes = [(paragraph(side.text),) for side in sides]
    blocks = [side.blocks for side in sides] if pair.is_alike else wholes
    for ours, theirs in zip(*blocks, strict=True):
        yield (
            _Stress(pair.source, ours, _within(ours, spans[0])),
            _Stress(pair.target, theirs, _within(theirs, spans[1])),
        )


def _within(block: Block, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    first, last = (bisect_left(spans, (at,)) for at in (block.start, block.end))
    return spans[first:last]


def _agree(source: _Stress, target: _Stress) -> bool:
    ours, theirs = len(source.spans), len(target.spans)
    if ours == theirs:
        return not _has_moved(source, target)
    if is_chinese(source.side.lang) and is_chinese(target.side.lang):
        return False
    if not (_is_read(source) and _is_read(target)):
        return bool(ours) == bool(theirs)
    if ours - source.free <= theirs and theirs - target.free <= ours:
        return True
    few, many = (source, target) if ours < theirs else (target, source)
    if not few.spans or few.pieces < len(many.spans):
        return False
    return few.share >= many.share * (_SIDE_BY_SIDE if few.groups == many.groups else _APART)


def _is_read(stress: _Stress) -> bool:
    """Tell whether the words that join what is stressed are known in its language."""
    return speaks(stress.side.lang, ("en", "zh"))


def _has_moved(source: _Stress, target: _Stress) -> bool:
    """Tell whether a number that the source stresses stands elsewhere in the target, unstressed."""
    wanted = {number for part in source.parts for number in _NUMBER.findall(part)}
    shown = {number for part in target.parts for number in _NUMBER.findall(part)}
    there = set(_NUMBER.findall(target.side.text[target.block.start : target.block.end]))
    return not wanted <= shown and wanted <= there


def _is_conventional(part: str) -> bool:
    """Tell whether English sets a part in italics by its own rules, and not to stress it."""
    words = _WORD.findall(part)
    if part[1:2] in ("*", "_") or not words:
        return False
    if words[0][0].isupper():
        return len(words) > 1 or not is_everyday(words[0])
    return not any(map(is_everyday, words))


_NUMBER = lazy_pattern(r"\d[\d,.]*(?<![,.])")
_WORD = lazy_pattern(r"[^\W\d_]+")
#: Where two stresses may have become one.
_JOINT = lazy_pattern(
    r",|;|、|，|；|和|及|與|或|并|並|以|的|之|\b(?:and|or|of|for|in|to|from|with|the)\b"
)
_NOTHING = lazy_pattern(r"[\s,;、，；「」“”]*(?:和|及|與|或|并|並|以及|and|or)?[\s「」“”]*")
_VISIBLE = lazy_pattern(r"[^\W_]")
#: One stress says what two say that stand side by side, or apart: so much of it at the least.
_SIDE_BY_SIDE, _APART = 0.5, 0.85
#: So many characters make a Chinese word.
_WORD_SIZE = 2


def _size(text: str) -> int:
    return len(_VISIBLE.findall(text))


def _pieces(part: str) -> int:
    return max(1 + len(_JOINT.findall(part)), _size(_LATIN.sub("", part)) // _WORD_SIZE)


_LATIN = lazy_pattern(r"[A-Za-z]+")


def _finding(pair: Pair, source: _Stress, target: _Stress) -> Finding:
    message = tell(
        "the source of {id} stresses {said}, its {tag} text {shown}",
        id=pair.id,
        said=_said(source),
        tag=pair.tag,
        shown=_said(target),
    )
    if len(target.spans) > len(source.spans):
        hint = tell("Stress what the source stresses: take out the marks of the rest.")
        return pair.target.finding(target.spans[0][0], target.spans[-1][1], message, hint)
    hint = tell("Stress what the source stresses, with **…**.")
    return pair.target.finding(target.block.start, target.block.end, message, hint)


def _said(stress: _Stress) -> Told:
    if not stress.parts:
        return tell("nothing")
    said, *others = (
        tell("“{text}”", text=shorten(part.strip("*_"))) for part in stress.parts[:_SHOWN]
    )
    for other in others:
        said = tell("{one}, {other}", one=said, other=other)
    return tell("{one}, {other}", one=said, other="…") if len(stress.parts) > _SHOWN else said


#: So many stresses are told of.
_SHOWN = 4
