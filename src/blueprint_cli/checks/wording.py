"""BP215 and BP216: words of elsewhere, and words that a document writes in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.checks.glossed import Glossed
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import NOT_PROSE, Finding, choices
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.model.tags import spelt_out


@check("BP215", "not-hong-kong-usage", stage=Glossed, severity=Severity.WARNING)
def not_hong_kong_usage(glossed: Glossed) -> Iterator[Finding]:
    """Find wordings in Traditional text that official Hong Kong Chinese has another word for.

    The term base can name more of them, under `avoid`. Quotations, titles and names are left alone.

    Why: they come in with text from elsewhere, and sound foreign to readers.
    Example: `信息技術`, where `資訊科技` is meant.
    """
    from blueprint_cli.language.phrases import chinese_finder
    from blueprint_cli.language.usage import find_foreign

    if spelt_out(glossed.lang).startswith("zh-Hant-TW"):
        return
    avoided = {wording: term for term in glossed.glossary.terms for wording in term.avoided}
    find = chinese_finder((*avoided, *_accepted(glossed)))
    for text in glossed.written("zh-Hant"):
        for found in find_foreign(text.prose, glossed.names):
            message = tell("“{wording}” is not Hong Kong usage", wording=found.text)
            hint = tell("Write {choices}.", choices=choices(found.choices))
            yield text.finding(found.start, found.end, message, hint, fix=found.choices[0])
        for phrase in find(text.prose) if avoided else ():
            if phrase.phrase in avoided:
                right = avoided[phrase.phrase].accepted
                message = tell("the term base avoids “{wording}”", wording=phrase.phrase)
                hint = tell("Write {choices}.", choices=choices(right))
                yield text.finding(phrase.start, phrase.end, message, hint, fix=right[0])


@check("BP216", "inconsistent-term", stage=Glossed, severity=Severity.NOTE)
def inconsistent_term(glossed: Glossed) -> Iterator[Finding]:
    """Find words that a document writes in two ways, both of them right; each is told once.

    Why: a reader stops at the second form, and a search finds half.
    Example: `計畫` in a document that has `計劃`; `email` in one that has `e-mail`.
    """
    from blueprint_cli.language.mixtures import chinese_mixtures, english_mixtures

    terms = set(map(_squeezed, _accepted(glossed)))
    for lang, find in (("zh-Hant", chinese_mixtures), ("en", english_mixtures)):
        texts = list(glossed.written(lang))
        for rarer, other in find([_without(glossed.names, text.prose) for text in texts]):
            if _squeezed(rarer.words) in terms:
                continue  # BP226 says which of the two
            message = tell(
                "“{rarer}” here, “{other}” elsewhere", rarer=rarer.words, other=other.words
            )
            place = texts[other.text].message.id
            hint = tell("Keep to one of the two; the other is in {place}.", place=place)
            yield texts[rarer.text].finding(rarer.start, rarer.end, message, hint)


def _accepted(glossed: Glossed) -> Iterator[str]:
    return (wording for term in glossed.glossary.terms for wording in term.accepted)


def _squeezed(words: str) -> str:
    return words.lower().replace("-", "").replace(" ", "").removesuffix("s")


def _without(names: Sequence[str], prose: str) -> str:
    """Blot out the official names, whose form is not the writer's."""
    for name in names:
        if name in prose:
            prose = prose.replace(name, NOT_PROSE * len(name))
    return prose
