"""A review as a comment on a pull request, in GitHub Flavored Markdown.

What a document says stays text there: no markup of its own, no element, link or mention.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.cli.diff.marked import escape, in_markdown
from blueprint_cli.cli.diff.review import Context, unfinished
from blueprint_cli.cli.diff.review.telling import SEVERITIES, condition, summary
from blueprint_cli.cli.language import label, translate, translate_all
from blueprint_cli.cli.reports.queries import said_of
from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.diff.pieces import pieces
from blueprint_cli.diff.review.rows import Review, Row, Side


def render(review: Review, context: Context) -> str:
    """Give a heading for each locale, and below it the messages that need work."""
    return "\n".join(line for tag in context.tags for line in _locale(review, tag, context))


def _locale(review: Review, tag: str, context: Context) -> Iterator[str]:
    messages = list(unfinished(review, tag))
    sides = [side for _, side in messages]
    yield f"### {escape(review.names[tag])} ({escape(tag)}): {summary(sides, context.lang)}"
    yield ""
    for row, side in messages:
        yield from _message(row, side, context.lang)
        yield ""


def _message(row: Row, side: Side, lang: str) -> Iterator[str]:
    _, state = condition(side)
    where = [f"**{escape(' '.join(filter(None, (row.number, row.id))))}**", translate(state, lang)]
    where += [escape(each) for each in (row.section, side.place) if each]
    yield " · ".join(where)
    yield ""
    yield f"> {label(tell('source:'), lang)}{_marked(row, side)}"
    if side.text:
        yield ">"
        yield f"> {label(tell('target:'), lang)}{escape(side.text)}"
    if side.faults or side.queries:
        yield ""
    for query in side.queries:
        first, *rest = said_of(query, lang)
        yield f"- {escape(first)}{''.join(f'<br>{escape(each.strip())}' for each in rest)}"
    yield from (_finding(each, lang) for each in translate_all(side.faults, lang))


def _marked(row: Row, side: Side) -> str:
    source = row.source
    if not side.stale:
        return escape(source.text)
    return in_markdown(pieces(side.previous, source.text, source.lang))


def _finding(each: Diagnostic, lang: str) -> str:
    hints = "".join(f" *{escape(hint)}*" for hint in each.hints)
    word = translate(SEVERITIES[each.severity], lang)
    return f"- **{each.code}** {word}: {escape(each.message)}{hints}"
