"""BP255, BP256: words that do not go with each other, and words mistaken for others."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding, choices
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell

_ENGLISH = ("en",)


@check("BP255", "disagreement", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def disagreement(text: Text) -> Iterator[Finding]:
    """Find verbs and nouns that do not go with the words they belong to, where that is certain.

    Headings are left alone: they leave words out.

    Why: readers stop at it, and doubt what else was not read again.
    Example: `the figures shows`, `these scheme`, `the fund will supports`.
    """
    from blueprint_cli.language.english.grammar.agreement import disagreements

    if text.is_title:
        return
    for found in disagreements(text.prose):
        message = tell("“{word}” does not go with “{other}”", word=found.text, other=found.other)
        right = tell("Write {choices}.", choices=choices(found.instead)) if found.instead else None
        hint = right or tell("Delete it.")
        fix = found.right if found.instead == (found.right,) else None
        yield text.finding(found.start, found.end, message, hint, fix=fix)


@check("BP256", "confused-word", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def confused_word(text: Text) -> Iterator[Finding]:
    """Find words that are mistaken for others, by the words around them.

    Why: no list of words tells of them, since each is right somewhere else.
    Example: `higher then expected`, `the principle of the school`, `comprising of`.
    """
    from blueprint_cli.language.english.grammar.confusions import confusions

    for found in confusions(text.prose):
        message = tell("“{word}” is not the word that belongs here", word=found.text)
        hint = tell("Write “{right}”.", right=found.right)
        fix = found.instead[0] if found.instead else None
        yield text.finding(found.start, found.end, message, hint, fix=fix)
