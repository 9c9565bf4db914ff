"""A review for people at a terminal: what a locale has work left for, message by message."""

from __future__ import annotations

from collections.abc import Iterator

import click

from blueprint_cli.cli.diff.marked import in_brackets, shown_lines
from blueprint_cli.cli.diff.review import Context, unfinished
from blueprint_cli.cli.diff.review.telling import condition, summary
from blueprint_cli.cli.language import label, translate, translate_all
from blueprint_cli.cli.reports.queries import said_of
from blueprint_cli.cli.reports.text import format_diagnostic, printable
from blueprint_cli.diagnostics import tell
from blueprint_cli.diff.pieces import pieces
from blueprint_cli.diff.review.rows import Review, Row, Side


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
        yield from _labelled(label(tell("target:"), lang), shown_lines(side.text))
    for query in side.queries:
        yield from (f"  {printable(line)}" for line in said_of(query, lang))
    for each in translate_all(side.faults, lang):
        yield from (f"  {line}" for line in format_diagnostic(each, lang).split("\n"))


def marked(row: Row, side: Side, *, colour: bool) -> str:
    """Give the source, with what has changed since the side was made for it."""
    source = row.source
    if not side.stale:
        return shown_lines(source.text)
    found = pieces(side.previous, source.text, source.lang)
    return "".join(in_brackets(each.kind, shown_lines(each.text), colour=colour) for each in found)


def _labelled(word: str, text: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"  {word}{first}"
    yield from (f"    {line}" for line in rest)
