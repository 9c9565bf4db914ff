"""BP3xx: faults of a locale, found in the document as that locale shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity, shorten
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
            hint = f"Translate {message.id} in locales/{document.tag}.po."
            yield Finding(path, f"no {document.tag} text: the source is shown", (hint,))


@check("BP302", "stale-target", stage=LocalizedDocument, severity=Severity.WARNING)
def stale_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find targets that were made for another wording of the source.

    Why: the locale may say something that the source no longer says.
    Example: a source that now says 五年, over a target made for 十年.
    """
    for path, message in messages(document.document):
        if message.stale:
            text = f"the source of {message.id} has changed since its {document.tag} text was made"
            hint = f"The source is now: {shorten(message.source, 80)}"
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
        source, target = message.parse(message.source), message.parse(message.target)
        wanted = Counter(source.links() + tuple(f"{{{name}}}" for name in source.placeholders()))
        there = Counter(target.links() + tuple(f"{{{name}}}" for name in target.placeholders()))
        for part in (wanted - there).elements():
            text = f"the {document.tag} text of {message.id} lacks {part}"
            yield Finding(path, text, ("Put it where the sentence needs it.",), message.id)
        for part in (there - wanted).elements():
            text = f"the {document.tag} text of {message.id} has {part}, which its source has not"
            yield Finding(path, text, ("Take it out.",), message.id, part=part)


def _has_markup(text: str) -> bool:
    return "{" in text or "](" in text or "<" in text
