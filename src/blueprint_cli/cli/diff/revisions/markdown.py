"""What changed between editions, as a comment on a pull request (GitHub Flavored Markdown).

What a document says stays text there: no markup of its own, no element, link or mention.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli.cli.diff.marked import escape, in_html, in_markdown
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
from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import tell
from blueprint_cli.diff.editions.changes import (
    EditionDiff,
    MessageChange,
    MessageKind,
    PartChange,
    PartKind,
)
from blueprint_cli.diff.pieces import pieces


def render(diff: EditionDiff, request: Request) -> str:
    """Give a heading, the counts, and below them each change; details are folded away."""
    return "\n\n".join(_blocks(diff, request.lang))


def _blocks(diff: EditionDiff, lang: str) -> Iterator[str]:
    yield f"### {escape(translate(headline(diff), lang))}"
    yield escape(summary(diff, lang))
    renumbered = [each for each in diff.parts if each.kind is PartKind.RENUMBERED]
    others = [each for each in diff.parts if each.kind is not PartKind.RENUMBERED]
    if others:
        yield _listed(_part(each, lang) for each in others)
    if renumbered:
        yield _folded(
            translate(tell("Renumbered"), lang), _listed(_part(each, lang) for each in renumbered)
        )
    for message in diff.messages:
        yield _folded(of_message(message, lang), "\n>\n".join(_texts(message)))
    if diff.values:
        yield _listed(escape(translate(of_value(each), lang)) for each in diff.values)


def _part(change: PartChange, lang: str) -> str:
    said = filter(None, (of_part(change), hint(change)))
    return "<br>".join(escape(translate(each, lang)) for each in said)


def _texts(change: MessageChange) -> Iterator[str]:
    if change.kind is not MessageKind.RETRANSLATED:
        yield f"> {in_markdown(change.pieces)}"
    for each in shown_targets(change):
        changed = in_markdown(pieces(each.before, each.after, each.lang))
        yield f"> {escape(each.tag)}: {changed}"


def _listed(items: Iterable[str]) -> str:
    return "\n".join(f"- {each}" for each in items)


def _folded(heading: str, content: str) -> str:
    """Fold a content away under a heading; its blank lines let Markdown be read in it."""
    return f"<details><summary>{in_html(heading)}</summary>\n\n{content}\n\n</details>"
