"""BP3xx: faults of a locale, found in the document as that locale shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.walk import messages


@check("BP301", "missing-target", stage=LocalizedDocument, severity=Severity.WARNING)
def missing_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find messages that the locale shows in the source language.

    Why: readers of this locale meet a language they may not read.
    Example: an action without an entry in `locales/en.po`.
    """
    for path, message in messages(document.document):
        if message.is_fallback:
            hint = tell("Translate {id} in locales/{tag}.po.", id=message.id, tag=document.tag)
            text = tell("no {tag} text: the source is shown", tag=document.tag)
            yield Finding(path, text, (hint,))


@check("BP302", "stale-target", stage=LocalizedDocument, severity=Severity.WARNING)
def stale_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find targets that were made for another wording of the source.

    Why: the locale may say something that the source no longer says.
    Example: a source that now says 五年, over a target made for 十年.
    """
    for path, message in messages(document.document):
        if message.stale:
            text = tell(
                "the source of {id} has changed since its {tag} text was made",
                id=message.id,
                tag=document.tag,
            )
            hint = tell("The source is now: {source}", source=shorten(message.source, 80))
            yield Finding(path, text, (hint,), message.id)


@check("BP304", "broken-markup", stage=LocalizedDocument, firm=True)
def broken_markup(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the links and placeholders of a target with those of its source.

    Why: a lost link or placeholder is a lost fact; a new one has no value.
    Example: a target without the `{actions}` of its source.
    """
    for path, message in messages(document.document):
        if not _has_markup(message.source) and not _has_markup(message.target):
            continue
        tag = document.tag
        source, target = message.parse(message.source), message.parse(message.target)
        wanted = Counter(source.links() + tuple(f"{{{name}}}" for name in source.placeholders()))
        there = Counter(target.links() + tuple(f"{{{name}}}" for name in target.placeholders()))
        for part in (wanted - there).elements():
            text = tell("the {tag} text of {id} lacks {part}", tag=tag, id=message.id, part=part)
            yield Finding(path, text, (tell("Put it where the sentence needs it."),), message.id)
        for part in (there - wanted).elements():
            text = tell(
                "the {tag} text of {id} has {part}, which its source has not",
                tag=tag,
                id=message.id,
                part=part,
            )
            yield Finding(path, text, (tell("Take it out."),), message.id, part=part)


def _has_markup(text: str) -> bool:
    return "{" in text or "](" in text or "<" in text
