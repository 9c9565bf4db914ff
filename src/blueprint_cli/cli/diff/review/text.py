"""A review for people at a terminal: what a locale has work left for, message by message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from blueprint_cli.cli.diff.review import Context, unfinished
from blueprint_cli.cli.diff.review.words import condition, summary
from blueprint_cli.cli.language import label, translate, translate_all
from blueprint_cli.cli.reports.text import format_diagnostic, printable
from blueprint_cli.diagnostics import tell
from blueprint_cli.diff.review import Review, Row, Side
from blueprint_cli.diff.wording import Kind, pieces

#: What stands around a piece that came or went, where there is no colour.
_BRACKETS = {Kind.ADDED: ("+{", "}+"), Kind.REMOVED: ("-[", "]-"), Kind.KEPT: ("", "")}
#: The same in colour, and never by colour alone.
_STYLES: Mapping[Kind, Mapping[str, Any]] = {
    Kind.ADDED: {"fg": "green", "underline": True},
    Kind.REMOVED: {"fg": "red", "strikethrough": True},
    Kind.KEPT: {},
}


def render(review: Review, context: Context) -> str:
    """Give each locale's messages that need work, and how many there are."""
    lines = (line for tag in context.tags for line in _locale(review, tag, context))
    return "\n".join(lines if context.colour else map(click.unstyle, lines))


def _locale(review: Review, tag: str, context: Context) -> Iterator[str]:
    sides = []
    for row, side in unfinished(review, tag):
        sides.append(side)
        yield from _message(row, side, context)
        yield ""
    yield click.style(f"{tag}: ", bold=True) + summary(sides, context.lang)


def _message(row: Row, side: Side, context: Context) -> Iterator[str]:
    lang = context.lang
    _, state = condition(side)
    name = click.style(row.id, bold=True)
    yield "  ".join(filter(None, (row.number, name, translate(state, lang), printable(side.place))))
    if row.section:
        yield f"  {printable(row.section)}"
    yield from _labelled(label(tell("source:"), lang), marked(row, side, colour=context.colour))
    if side.text:
        yield from _labelled(label(tell("target:"), lang), _shown(side.text))
    for each in translate_all(side.faults, lang):
        yield from (f"  {line}" for line in format_diagnostic(each, lang).split("\n"))


def marked(row: Row, side: Side, *, colour: bool) -> str:
    """Give the source, with what has changed since the side was made for it."""
    source = row.source
    if not side.stale:
        return _shown(source.text)
    found = pieces(side.previous, source.text, source.lang)
    return "".join(_piece(each.kind, _shown(each.text), colour=colour) for each in found)


def _piece(kind: Kind, text: str, *, colour: bool) -> str:
    if colour:
        return click.style(text, **_STYLES[kind]) if _STYLES[kind] else text
    before, after = _BRACKETS[kind]
    return f"{before}{text}{after}"


def _labelled(word: str, text: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"  {word}{first}"
    yield from (f"    {line}" for line in rest)


def _shown(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))
