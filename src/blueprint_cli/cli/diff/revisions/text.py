"""What changed between editions, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from blueprint_cli.cli.diff.marked import in_text, shown_text
from blueprint_cli.cli.diff.request import Request
from blueprint_cli.cli.diff.revisions.telling import (
    headline,
    hint,
    of_message,
    of_part,
    of_value,
    shown_targets,
    summary,
)
from blueprint_cli.cli.language import label, translate
from blueprint_cli.diagnostics import tell
from blueprint_cli.diff.editions.changes import (
    EditionDiff,
    MessageChange,
    MessageKind,
    PartChange,
)
from blueprint_cli.diff.pieces import pieces


def render(diff: EditionDiff, request: Request) -> str:
    """Give what moved, what was reworded and what else changed, and count it."""
    return "\n".join(_lines(diff, request))


def _lines(diff: EditionDiff, request: Request) -> Iterator[str]:
    lang = request.lang
    for part in diff.parts:
        yield from _part(part, lang)
    if diff.parts:
        yield ""
    for message in diff.messages:
        yield from _message(message, request)
        yield ""
    for value in diff.values:
        yield shown_text(translate(of_value(value), lang))
    if diff.values:
        yield ""
    yield click.style(label(tell("{told}:", told=headline(diff)), lang), bold=True) + summary(
        diff, lang
    )


def _part(change: PartChange, lang: str) -> Iterator[str]:
    yield shown_text(translate(of_part(change), lang))
    advice = hint(change)
    if advice:
        yield "  " + label(tell("hint:"), lang) + shown_text(translate(advice, lang))


def _message(change: MessageChange, request: Request) -> Iterator[str]:
    yield click.style(shown_text(of_message(change, request.lang)), bold=True)
    if change.kind is not MessageKind.RETRANSLATED:
        yield "  " + in_text(change.pieces, colour=request.colour)
    for each in shown_targets(change):
        changed = pieces(each.before, each.after, each.lang)
        yield f"  {each.tag}: {in_text(changed, colour=request.colour)}"
