"""BP334, BP335: faults of the theme's words that a locale says itself."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.catalogs.headers import plural_count
from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.model.figures import forms_of
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.theme.words import ID


@check("BP334", "broken-word", stage=LocalizedDocument, firm=True)
def broken_word(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the placeholders of a word of the theme with those of its source.

    Of the forms for numbers, each may leave out the number: “one strategy”.

    Why: readers would see `{page}` in place of the number, or none at all.
    Example: `Página {página} de {pages}` for `Page {page} of {pages}`.
    """
    for message, counted in _said(document):
        known = _placeholders(message, message.source)
        for form in forms_of(message.target) if counted else (message.target,):
            said = _placeholders(message, form)
            unknown, lost = said - known, known - said
            if unknown:
                text = tell(
                    "“{word}” has no {placeholder}",
                    word=message.source,
                    placeholder=f"{{{min(unknown)}}}",
                )
                hint = tell("Write a placeholder as the source has it, or none.")
                yield _finding(document, message, text, hint)
            elif lost and not counted:
                text = tell("{placeholder} is lost", placeholder=f"{{{min(lost)}}}")
                hint = tell("Put it where your sentence needs it.")
                yield _finding(document, message, text, hint)


@check("BP335", "plural-forms-of-word", stage=LocalizedDocument, severity=Severity.WARNING)
def plural_forms_of_word(document: LocalizedDocument) -> Iterator[Finding]:
    """Find words of the theme with fewer or more plural forms than their language has.

    Why: “2 estratégia” stands on the page, or a form that is never shown.
    Example: `{count} estratégia` in Portuguese, which has one form for one and another for more.
    """
    count = plural_count(document.edition.lang)
    for message, counted in _said(document):
        forms = forms_of(message.target) if counted else ()
        if counted and len(forms) != count:
            text = tell(
                "there are {count} forms for numbers, and the language has {needed}",
                count=len(forms),
                needed=count,
            )
            hint = tell("Write each, with “|” between them.")
            yield _finding(document, message, text, hint)


def _placeholders(message: Message, text: str) -> set[str]:
    """Give the placeholders of a text: a number may be said in words, and words in digits."""
    return {each.removesuffix("-in-words") for each in message.parse(text).placeholders()}


def _said(document: LocalizedDocument) -> Iterator[tuple[Message, bool]]:
    """Give the words that a catalog has, and whether each has forms for numbers."""
    for message in document.own_words:
        if not message.is_fallback and not message.is_draft:
            yield message, message.id.removeprefix(ID) in document.words.counted


def _finding(document: LocalizedDocument, message: Message, text: str, hint: str) -> Finding:
    return Finding(("locales", document.tag), text, (hint,), message.id)
