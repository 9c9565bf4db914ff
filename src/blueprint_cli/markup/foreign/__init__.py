"""What a text holds of other Markdowns: marks that are no markup here, so that readers see them.

The language of a message is a part of CommonMark. A writer may have learnt all of it, or the kinds
of GitHub, Pandoc, a wiki or a word processor. `constructs` says what all of these are; `grammar`
finds those of CommonMark by a parse with all of it, `typed` lists that were typed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from blueprint_cli.markup import Markup, parse_blocks, parse_inline
from blueprint_cli.markup.foreign import grammar
from blueprint_cli.markup.foreign.constructs import CONSTRUCTS, Construct, blot

__all__ = ["CONSTRUCTS", "Construct", "Foreign", "foreign"]


@dataclass(frozen=True)
class Foreign:
    """A construct that is no markup here, from `start` up to `end` of the text."""

    construct: Construct
    start: int
    end: int


# Several checks ask about one text after another.
@lru_cache(maxsize=4)
def foreign(text: str, prose: str, *, inline: bool) -> tuple[Foreign, ...]:
    """Find what is no markup here, in reading order, each part of the text once.

    `prose` is the text without what is no language, as long as it is; `inline` says that it is one
    paragraph. Spans count code points.
    """
    found = [*_by_pattern(prose), *_by_grammar(text, inline=inline)]
    return tuple(_apart(sorted(found, key=lambda each: (each.start, -each.end))))


def _by_pattern(prose: str) -> Iterator[Foreign]:
    blotted = blot(prose)
    for construct in CONSTRUCTS.values():
        for start, end in construct.find(blotted):
            yield Foreign(construct, start, end)


def _by_grammar(text: str, *, inline: bool) -> Iterator[Foreign]:
    if not grammar.is_worth_parsing(text, inline=inline):
        return
    ours = _parsed(text, inline=inline)
    for name, start, end in grammar.differences(text, ours.tokens, inline=inline):
        yield Foreign(CONSTRUCTS[name], start, end)


def _parsed(text: str, *, inline: bool) -> Markup:
    return parse_inline(text) if inline else parse_blocks(text)


def _apart(found: Sequence[Foreign]) -> Iterator[Foreign]:
    """Leave out what lies inside another, or begins in it, and what only differs."""
    reached = 0
    told = [each for each in found if each.construct.name != grammar.OTHER]
    for each in told or found:
        if each.start >= reached:
            reached = max(each.end, each.start + 1)
            yield each
