"""Quotation marks of the other script: “ ” in Traditional text, 「 」 in that of the Mainland."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.pairs.paired import Pair, match
from blueprint_cli.language.chinese.punctuation.seen import (
    CORNER_QUOTES,
    CURLY_QUOTES,
    HAN,
)
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

#: Laws define their terms in “ ”, in Traditional text too.
_DEFINED = lazy_pattern("”(?:（[^）]{1,40}）)?(?:具有|指|包括|的涵義)")
_CHINESE = lazy_pattern(f"[{HAN}]")


def foreign_quotes(text: str, *, quotes: str = CORNER_QUOTES) -> tuple[TextRun, ...]:
    """Find the quotation marks about Chinese that are none of `quotes`.

    Those about Latin words alone stay: a quotation in English has its own. “ ” inside 「 」 are for
    `wrong_nesting`.
    """
    foreign = CURLY_QUOTES if quotes == CORNER_QUOTES else CORNER_QUOTES
    if not any(mark in text for mark in foreign):
        return ()
    found = sorted(_changed(text, quotes, foreign), key=lambda run: run.start)
    return tuple(found)


def _changed(text: str, quotes: str, foreign: str) -> Iterator[TextRun]:
    """Give both marks of each pair with the kind that belongs there: outer and inner by turns."""
    around: list[Pair] = []
    for pair in sorted(match(text).pairs):
        while around and around[-1].closing < pair.opening:
            around.pop()
        if pair.kind not in CORNER_QUOTES + CURLY_QUOTES:
            continue
        is_inside = any(each.kind in quotes for each in around[:1])
        if pair.kind in foreign and not (is_inside and quotes == CORNER_QUOTES):
            is_defined = _DEFINED.match(text, pair.closing)
            if _CHINESE.search(text, pair.opening, pair.closing) and not is_defined:
                depth = len(around) % 2 * 2
                for at, right in zip((pair.opening, pair.closing), quotes[depth:], strict=False):
                    yield TextRun(at, at + 1, text[at], right)
        around.append(pair)
