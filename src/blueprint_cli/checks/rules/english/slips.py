"""BP22x: faults of English."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell

_ENGLISH = ("en",)
#: How far the word after an article is looked for.
_LOOK = 40


@check("BP220", "american-spelling", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def american_spelling(text: Text) -> Iterator[Finding]:
    """Find American spellings.

    Why: official English in Hong Kong is spelt the British way, throughout.
    Example: `center`, where `centre` is meant.
    """
    from blueprint_cli.language.english.spelling import find_american

    for found in find_american(text.prose):
        message = tell("“{word}” is American spelling", word=found.text)
        hint = tell("Write “{right}”.", right=found.british)
        yield text.finding(found.start, found.end, message, hint, fix=found.british, safe=True)


@check("BP221", "wrong-article", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def wrong_article(text: Text) -> Iterator[Finding]:
    """Find `a` before a vowel sound and `an` before a consonant.

    Why: it reads as a slip.
    Example: `a I&T centre`, where `an I&T centre` is meant.
    """
    from blueprint_cli.language.english.slips import wrong_articles

    for run in wrong_articles(text.prose):
        word = (text.text[run.end : run.end + _LOOK].split() or [""])[0]
        message = tell("“{article}” before “{word}”", article=run.text, word=word)
        hint = tell("Write “{right}”.", right=run.replacement)
        yield text.finding(run.start, run.end, message, hint, fix=run.replacement)


@check("BP222", "double-space", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def double_space(text: Text) -> Iterator[Finding]:
    """Find two spaces and more in a row.

    Why: they tear holes into a line.
    Example: two spaces after a full stop.
    """
    from blueprint_cli.language.english.slips import double_spaces

    for run in double_spaces(text.prose):
        message, hint = tell("more than one space"), tell("Leave one.")
        yield text.finding(run.start, run.end, message, hint, fix=" ", safe=True)


@check("BP223", "repeated-word", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def repeated_word(text: Text) -> Iterator[Finding]:
    """Find words that stand twice in a row, one by one or several together.

    Why: it is a slip of editing.
    Example: `the the`.
    """
    from blueprint_cli.language.english.slips import repeated_phrases, repeated_words

    for run in (*repeated_words(text.prose), *repeated_phrases(text.prose)):
        message = tell("“{word}” stands twice", word=run.text.strip())
        yield text.finding(run.start, run.end, message, tell("Delete one of the two."), fix="")
