"""BP22x: faults of English."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.registry import Finding, check
from blueprint_cli.checks.texts import Text, written
from blueprint_cli.diagnostics import Severity
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument

_BOTH = Document | LocalizedDocument


@check("BP220", "american-spelling", stage=_BOTH, severity=Severity.WARNING)
def american_spelling(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find American spellings.

    Why: official English in Hong Kong is spelt the British way, throughout.
    Example: `center`, where `centre` is meant.
    """
    from blueprint_cli.language.spelling import find_american

    for text in _english(document):
        for found in find_american(text.text):
            hint = f"Write “{found.british}”."
            yield text.finding(f"“{found.text}” is American spelling", found.text, hint)


@check("BP221", "wrong-article", stage=_BOTH, severity=Severity.WARNING)
def wrong_article(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find `a` before a vowel sound and `an` before a consonant.

    Why: it reads as a slip.
    Example: `a I&T centre`, where `an I&T centre` is meant.
    """
    from blueprint_cli.language.english import wrong_articles

    for text in _english(document):
        for run in wrong_articles(text.text):
            after = text.text[run.start : run.end + 20].split()[1:2]
            message = f"“{run.text}” before “{after[0] if after else ''}”"
            yield text.finding(message, " ".join([run.text, *after]), f"Write “{run.replacement}”.")


@check("BP222", "double-space", stage=_BOTH, severity=Severity.WARNING)
def double_space(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find two spaces and more in a row.

    Why: they tear holes into a line.
    Example: two spaces after a full stop.
    """
    from blueprint_cli.language.english import double_spaces

    for text in _english(document):
        for run in double_spaces(text.text):
            yield text.finding("more than one space", run.text, "Leave one.")


@check("BP223", "repeated-word", stage=_BOTH, severity=Severity.WARNING)
def repeated_word(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find words that stand twice in a row.

    Why: it is a slip of editing.
    Example: `the the`.
    """
    from blueprint_cli.language.english import repeated_words

    for text in _english(document):
        for run in repeated_words(text.text):
            message = f"“{run.text.strip()}” stands twice"
            yield text.finding(message, run.text, "Delete one of the two.")


def _english(document: Document | LocalizedDocument) -> Iterator[Text]:
    return (text for text in written(document) if text.lang.partition("-")[0] == "en")
