"""How much text and markup one message may hold: whatever is read takes bounded time and memory.

A parser of CommonMark works for every sign that may open or close something, long before it knows
whether any does (cmark and its kin are tested with such inputs under the name *pathological*). The
limits stand far above what a person writes: a chapter of 200 KB passes.
"""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.diagnostics import Told, tell

#: So many characters may one text have: a hundred pages.
LENGTH_LIMIT = 250_000
#: So many signs of markup may one text have: a stress or a link in every sentence of those.
SIGN_LIMIT = 20_000
#: So deep may brackets stand in each other: what is deeper is read again at each level.
NESTING_LIMIT = 10
#: So long may an address be that stands by itself, with its title: its links repeat it.
ADDRESS_LIMIT = 2_000
#: What a parser of markup stops at (CommonMark 0.31, sections 2.4 and 6).
SIGNS = "*_`[]<>&\\{}!^~"


class Excess(NamedTuple):
    """Why a text is not read, and what to do about it."""

    message: Told
    hint: Told


def excess(text: str) -> Excess | None:
    """Say what a text has too much of, before anything reads its markup; None where all is well."""
    if len(text) > LENGTH_LIMIT:
        return Excess(
            tell("the text has {size:,} characters", size=len(text)),
            tell(
                "One text holds up to {limit:,}: divide it among several sections.",
                limit=LENGTH_LIMIT,
            ),
        )
    count = _count(text)
    if count > SIGN_LIMIT:
        return Excess(
            tell("the text has {count:,} signs of markup", count=count),
            tell(
                "One text holds up to {limit:,} of {signs}: delete what was not meant,"
                " or divide the text.",
                limit=SIGN_LIMIT,
                signs=" ".join(SIGNS),
            ),
        )
    return None


def _count(text: str) -> int:
    # A short text cannot have so many, and there are thousands of those.
    return sum(map(text.count, SIGNS)) if len(text) > SIGN_LIMIT else 0
