"""BP104, BP105, BP139: references to what the document does not have, links and placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, did_you_mean, nearest, tell
from blueprint_cli.model.localized import placeholder_values
from blueprint_cli.model.walk import identities, renamed

_REFERENCE = re.compile(r"\]\(\s*<?#([^\s)>]+)")
_PLACEHOLDER = re.compile(r"\{(.+)\}$")


#: What looks like a placeholder to its writer, and is none: `{Strategies}`, `{總數}`.
_IN_BRACES = re.compile(r"(?<![\\{$])\{([^\W\d][\w-]{0,40})\}(?!\})")


@check("BP104", "unknown-reference", stage=Texts)
def unknown_reference(texts: Texts) -> Iterator[Finding]:
    """Find links to ids that the document does not have.

    Why: such a link goes nowhere in print and on screen.
    Example: `[the third strategy](#startegy-3)`.
    """
    if not texts.is_source or "#" not in texts.joined:
        return
    known = {identity for _, identity in identities(texts.document)}
    known |= set(renamed(texts.document).values())
    for text in texts.written:
        for start, end in _unknown(text, "](", _REFERENCE, known):
            name = text.text[start:end]
            message = tell("nothing has the id “{name}”", name=name)
            near = nearest(name, sorted(known))
            fix = f"#{near}" if near else None
            yield text.finding(start - 1, end, message, *did_you_mean(name, known), fix=fix)


@check("BP139", "renamed-reference", stage=Texts, severity=Severity.NOTE)
def renamed_reference(texts: Texts) -> Iterator[Finding]:
    """Find links to the id that a part had before it was renamed.

    Why: such a link leads where it should as long as `was` says so; who deletes that line later, or
    gives the old id to another part, sends readers elsewhere.
    Example: `[](#talent)` where a goal has `id: local-talent` and `was: talent`.
    """
    if not texts.is_source or "#" not in texts.joined:
        return
    moved = {before: now for now, before in renamed(texts.document).items()}
    known = {identity for _, identity in identities(texts.document)}
    for text in texts.written if moved else ():
        for start, end in _unknown(text, "](", _REFERENCE, known):
            name = text.text[start:end]
            if name in moved:
                now = moved[name]
                message = tell("“{name}” is called “{id}” now", name=name, id=now)
                hint = tell("The link leads there; write the new id.")
                yield text.finding(start - 1, end, message, hint, fix=f"#{now}")


@check("BP105", "unknown-placeholder", stage=Texts)
def unknown_placeholder(texts: Texts) -> Iterator[Finding]:
    """Find placeholders that have no value.

    Why: readers would see the braces.
    Example: `{actoins}`, where `{actions}` is meant.
    """
    if not texts.is_source or "{" not in texts.joined:
        return
    known = set(placeholder_values(texts.document))
    for text in texts.written:
        lookalikes = (found.span(1) for found in _IN_BRACES.finditer(text.prose))
        for start, end in (*_unknown(text, "{", _PLACEHOLDER, known), *lookalikes):
            name = text.text[start:end]
            message = tell("the placeholder {{{name}}} has no value", name=name)
            hint = tell("Write \\{{ for a brace that is meant as text.")
            near = nearest(name, sorted(known))
            fix = f"{{{near}}}" if near else None
            hints = (*did_you_mean(name, known), hint)
            yield text.finding(start - 1, end + 1, message, *hints, fix=fix)


def _unknown(
    text: Text, sign: str, pattern: re.Pattern[str], known: set[str]
) -> Iterator[tuple[int, int]]:
    """Find the names that stand where Markdown sees a link or a placeholder, and are not known."""
    if sign not in text.text:
        return
    for start, end in text.message.parse(text.text).protected:
        found = pattern.match(text.text, start, end)
        if found and found[1] not in known:
            yield found.span(1)
