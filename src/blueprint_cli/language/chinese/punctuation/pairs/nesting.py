"""Marks within marks: which kind stands inside which, and pairs that cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from blueprint_cli.language.chinese.punctuation.pairs.paired import CLOSED_BY, Pair, match
from blueprint_cli.language.chinese.punctuation.seen import Fault, is_chinese
from blueprint_cli.language.runs import TextRun

#: The outer and the inner kind of each family, by their opening marks.
_CORNER, _CURLY, _TITLE = "「『", "“‘", "《〈"
_FAMILY = {kind: family for family in (_CORNER, _CURLY, _TITLE) for kind in family}
_REACH = 8


def wrong_nesting(text: str) -> tuple[TextRun, ...]:
    """Find quotation marks and titles nested in the wrong order, and pairs that cross.

    「…『…』…」, “…‘…’…” and 《…〈…〉…》: outer and inner marks by turns (GB/T 15834-2011, 4.8.3.4
    and 4.15.3.5; CLREQ, on quotations). A text with an unpaired mark says nothing certain.
    """
    matched = match(text)
    if not matched.pairs or matched.alone:
        return ()
    # The brackets of links are markup.
    pairs = [pair for pair in matched.pairs if text[pair.opening] != "["]
    levels, crossings = _nest(text, pairs)
    faults = crossings or list(_misplaced(levels))
    return tuple(
        TextRun(start, end, text[start:end], right) for start, end, right in sorted(faults)
    )


@dataclass(eq=False)
class _Level:
    """A pair in its place.

    `depth` counts the pairs of its family about it, of which `top` is the outermost; `right` is the
    kind that belongs there. `around` are the nearest pairs about what stands inside, by family.
    """

    pair: Pair
    family: str
    right: str
    depth: int = 0
    top: _Level | None = None
    in_title: bool = False
    speaks_chinese: bool = True
    holds: bool = False
    around: dict[str, _Level] = field(default_factory=dict)


def _nest(text: str, pairs: Sequence[Pair]) -> tuple[list[_Level], list[Fault]]:
    """Open and close the pairs in the order of the text."""
    ends = sorted((at, pair) for pair in pairs for at in (pair.opening, pair.closing))
    levels: list[_Level] = []
    crossings: list[Fault] = []
    opened: list[_Level] = []
    crossed: set[Pair] = set()
    for at, pair in ends:
        while opened and opened[-1].pair in crossed:
            opened.pop()
        if at == pair.opening:
            opened.append(_level(text, pair, opened[-1].around if opened else {}))
            levels.append(opened[-1])
        elif opened[-1].pair == pair:
            opened.pop()
        else:
            crossed.add(pair)
            crossings.append(_crossing(text, pair, opened[-1].pair))
    return levels, crossings


def _crossing(text: str, pair: Pair, other: Pair) -> Fault:
    """Report a mark that closes while a pair within is open; side by side they change places."""
    if other.closing == pair.closing + 1:
        return Fault(pair.closing, other.closing + 1, text[other.closing] + text[pair.closing])
    return Fault(pair.closing, pair.closing + 1)


def _level(text: str, pair: Pair, around: dict[str, _Level]) -> _Level:
    """Find the place of a pair among those about it."""
    family = _FAMILY.get(pair.kind, "")
    speaks_chinese = is_chinese(text[pair.opening + 1 : pair.opening + _REACH].lstrip("*[")[:1])
    if family == _CURLY and _CURLY not in around and _CORNER in around and speaks_chinese:
        family = _CORNER
    above = around.get(family) if family else None
    level = _Level(pair, family, _right(pair, family, above), speaks_chinese=speaks_chinese)
    if above:
        level.depth, level.top = above.depth + 1, above.top or above
        level.top.holds = True
    level.in_title = _TITLE in around
    # In a title quotation marks start anew; a title in anything but a title does so too.
    if family == _TITLE:
        level.around = {_TITLE: level}
    else:
        level.around = {name: one for name, one in around.items() if name != _TITLE}
        level.around |= {family: level} if family else {}
    return level


def _right(pair: Pair, family: str, above: _Level | None) -> str:
    """Give the kind that belongs where a pair stands: outer and inner ones by turns."""
    if not family or (family == _TITLE and not (above and above.right == pair.kind)):
        return pair.kind
    if family == _TITLE:
        return family[1 - family.index(pair.kind)]
    return family[(above.depth + 1) % 2 if above else 0]


def _misplaced(levels: Sequence[_Level]) -> Iterator[Fault]:
    """Give both marks of every pair whose kind is certainly not the right one."""
    for level in levels:
        if level.right != level.pair.kind and _is_certain(level):
            opening, closing, _ = level.pair
            yield Fault(opening, opening + 1, level.right)
            yield Fault(closing, closing + 1, CLOSED_BY[level.right])


def _is_certain(level: _Level) -> bool:
    """Leave English quotations, ‘’ by themselves, and what a title quotes in its own way."""
    top = level.top or level
    if top.family == _CURLY and not top.speaks_chinese:
        return False
    if level.depth or level.holds or level.family == _TITLE:
        return True
    return level.family == _CORNER and level.speaks_chinese and not level.in_title
