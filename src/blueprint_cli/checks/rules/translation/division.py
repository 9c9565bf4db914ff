"""BP316: the lines of a text, which its translation keeps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.pairs import Pair
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.markup.blocks import BREAK, BULLET, CODE, NUMBERED, PARAGRAPH, QUOTED, Block
from blueprint_cli.model.message import Passage


@check("BP316", "line-parity", stage=Pair, severity=Severity.WARNING)
def line_parity(pair: Pair) -> Iterator[Finding]:
    """Compare the paragraphs, list items and line breaks of a text and its translation.

    Where a title breaks is a matter of each language.

    Why: a paragraph or an item that is lost is a lost fact, and readers of two editions side by
    side lose their place.
    Example: a list of three items over a source with four.
    """
    if not pair.is_alike:
        yield _otherwise_divided(pair)
        return
    for ours, theirs in zip(pair.source.blocks, pair.target.blocks, strict=True):
        if ours.breaks != theirs.breaks and not pair.source.is_title:
            message = tell(
                "the source of {id} has {said}, its {tag} text {shown}",
                id=pair.id,
                said=_number(ours.breaks, _BREAK),
                tag=pair.tag,
                shown=_number(theirs.breaks, _BREAK),
            )
            hint = tell("Break the lines where the source does, with \\ at the end of a line.")
            yield pair.target.finding(theirs.start, theirs.end, message, hint)


def _otherwise_divided(pair: Pair) -> Finding:
    said, shown = _counted(pair.source), _counted(pair.target)
    start, end = _difference(pair.source.blocks, pair.target.blocks, len(pair.target.text))
    if _MEANT.search(pair.target.text, start, end):
        hint = tell("Start an item with “- ” or “1. ”, on a line of its own.")
    elif isinstance(pair.source.message, Passage):
        hint = tell(
            "Divide it into as many paragraphs and list items as the source has: "
            "“blueprint locale sync” makes an entry of each."
        )
    else:
        hint = tell("Divide it as the source is divided.")
    if str(said) == str(shown):
        message = tell(
            "the paragraphs and lists of the {tag} text of {id} stand otherwise than in its source",
            tag=pair.tag,
            id=pair.id,
        )
        return pair.target.finding(start, end, message, hint)
    message = tell(
        "the source of {id} has {said}, its {tag} text {shown}",
        id=pair.id,
        said=said,
        tag=pair.tag,
        shown=shown,
    )
    return pair.target.finding(start, end, message, hint)


#: A line that its writer meant as an item.
_MEANT = re.compile(r"^[ \t]*(?:[-*+](?=[^\s*+-])|[•·‧●]|[0-9]{1,3}[．、）])", re.MULTILINE)


def _difference(ours: Sequence[Block], theirs: Sequence[Block], size: int) -> tuple[int, int]:
    """Give the part of the target that is divided otherwise: all between what is alike.

    Of several blocks of one kind, which is lost or new is not known: all are given. Where nothing
    is left of what is lost, it is the block before, which may have swallowed it.
    """
    if not theirs:
        return 0, size
    left = _alike(ours, theirs)
    right = min(_alike(ours[::-1], theirs[::-1]), len(theirs) - left, len(ours) - left)
    first, last = left, len(theirs) - right
    shapes = {each.shape for each in (*theirs[first:last], *ours[left : len(ours) - right])}
    while first > 0 and theirs[first - 1].shape in shapes:
        first -= 1
    while last < len(theirs) and theirs[last].shape in shapes:
        last += 1
    if first == last:
        first, last = max(first - 1, 0), max(first, 1)
    return theirs[first].start, theirs[last - 1].end


def _alike(ours: Sequence[Block], theirs: Sequence[Block]) -> int:
    both = zip(ours, theirs, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].shape == pair[1].shape, both))


def _counted(side: Text) -> Told:
    """Say of how many paragraphs and items a text is made."""
    counts = Counter(block.kind for block in side.blocks)
    said = [_number(counts[kind], names) for kind, names in _NAMES.items() if counts[kind]]
    first, *others = said or [_number(0, _NAMES[PARAGRAPH])]
    for other in others:
        first = tell("{one}, {other}", one=first, other=other)
    return first


def _number(count: int, names: tuple[Told, Told]) -> Told:
    return tell("{count} {things}", count=count, things=names[count != 1])


_NAMES = {
    PARAGRAPH: (tell("paragraph"), tell("paragraphs")),
    BULLET: (tell("list item"), tell("list items")),
    NUMBERED: (tell("numbered item"), tell("numbered items")),
    QUOTED: (tell("quoted paragraph"), tell("quoted paragraphs")),
    CODE: (tell("block of code"), tell("blocks of code")),
    BREAK: (tell("rule between paragraphs"), tell("rules between paragraphs")),
}
_BREAK = (tell("line break"), tell("line breaks"))
