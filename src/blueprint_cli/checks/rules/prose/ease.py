"""BP259: what makes a text hard to read; for those who ask for it."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.tags import is_chinese


@check("BP259", "plain", stage=Glossed, severity=Severity.NOTE, optional=True)
def plain_language(glossed: Glossed) -> Iterator[Finding]:
    """Find what makes a text hard to read: long sentences, passives, official wordings.

    How hard the texts of a locale are as a whole is told at the title of the document. It is off
    until a document asks for it: `checks: {plain: on}`.

    Why: easy-read editions are for readers who lose a long sentence on its way.
    Example: `The scheme was approved by the Council prior to its commencement`.
    """
    chinese = is_chinese(glossed.lang)
    texts = list(glossed.written("zh" if chinese else "en"))
    yield from _as_a_whole(texts, chinese=chinese)
    for text in texts:
        yield from _long(text, chinese=chinese)
        if not chinese and not text.is_title:
            yield from _wordings(text)


def _as_a_whole(texts: list[Text], *, chinese: bool) -> Iterator[Finding]:
    """Say how hard the texts are together, at the title of the document."""
    from blueprint_cli.language.plain import chinese as han
    from blueprint_cli.language.plain import english

    proses = [text.prose for text in texts if not text.is_title]
    title = next((text for text in texts if text.path == ("document", "title")), None)
    if title is None:
        return
    if chinese:
        number = han.sentence_length(proses)
        if number is not None and number > han.PLAIN:
            values = {"count": number, "most": han.PLAIN}
            message = tell("sentences have {count} characters on average, over {most}", **values)
            yield title.finding(0, len(title.text), message, tell("Divide the long ones."))
        return
    ease = english.reading_ease(proses)
    if ease is not None and ease < english.PLAIN:
        values = {"score": ease, "least": english.PLAIN}
        message = tell("the reading ease is {score} of 100, below {least}", **values)
        yield title.finding(0, len(title.text), message, tell("Use shorter sentences and words."))


def _long(text: Text, *, chinese: bool) -> Iterator[Finding]:
    from blueprint_cli.language.plain import chinese as han
    from blueprint_cli.language.plain import english

    hint = tell("Make two sentences of it.")
    if chinese:
        for start, end, number in han.long_sentences(text.prose):
            message = tell("a sentence of {count} characters", count=number)
            yield text.finding(start, end, message, hint)
    else:
        for start, end, number in english.long_sentences(text.prose):
            message = tell("a sentence of {count} words", count=number)
            yield text.finding(start, end, message, hint)


def _wordings(text: Text) -> Iterator[Finding]:
    from blueprint_cli.language.plain.english import official_wordings, passives

    for run in passives(text.prose):
        message = tell("“{words}” is passive", words=run.text)
        yield text.finding(run.start, run.end, message, tell("Say first who does it."))
    for run in official_wordings(text.prose):
        message = tell("“{words}” can be said in plainer words", words=run.text)
        hint = tell("Write “{right}”.", right=run.replacement)
        yield text.finding(run.start, run.end, message, hint)
