"""BP215 and BP216: words of elsewhere, and words that a document writes in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.checks.finding import Finding, choices
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import NOT_PROSE
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.mixtures.joined import Mixture
from blueprint_cli.language.tags import speaks


@check("BP215", "not-hong-kong-usage", stage=Glossed, severity=Severity.WARNING)
def not_hong_kong_usage(glossed: Glossed) -> Iterator[Finding]:
    """Find wordings in Traditional text that official Hong Kong Chinese has another word for.

    The term base can name more of them, under `avoid`. Quotations, titles and names are left alone.

    Why: they come in with text from elsewhere, and sound foreign to readers.
    Example: `信息技術`, where `資訊科技` is meant.
    """
    from blueprint_cli.language.chinese.usage import Usage

    if not speaks(glossed.lang, ("zh-Hant",)) or speaks(glossed.lang, ("zh-Hant-TW",)):
        return
    terms = [term for term in glossed.glossary.terms if term.accepted]
    avoided = {wording: term.accepted for term in terms for wording in term.avoided}
    usage = Usage(_accepted(glossed), avoided)
    for text in glossed.written("zh-Hant"):
        for found in usage.foreign(text.prose):
            wording, right = found.text, found.choices
            message = tell("“{wording}” is not Hong Kong usage", wording=wording)
            if wording in avoided:
                message = tell("the term base avoids “{wording}”", wording=wording)
            hint = tell("Write {choices}.", choices=choices(right))
            yield text.finding(found.start, found.end, message, hint, fix=right[0])


@check("BP216", "inconsistent-term", stage=Glossed, severity=Severity.NOTE)
def inconsistent_term(glossed: Glossed) -> Iterator[Finding]:
    """Find words that a document writes in two ways, both of them right; each is told once.

    Why: a reader stops at the second form, and a search finds half.
    Example: `計畫` in a document that has `計劃`; `email` in one that has `e-mail`.
    """
    for lang in ("zh-Hant", "en"):
        texts = list(glossed.written(lang))
        proses = [_without(glossed.names, text.prose) for text in texts]
        for rarer, other in _mixtures(glossed, lang, proses):
            words = {"rarer": rarer.words, "other": other.words}
            message = tell("“{rarer}” here, “{other}” elsewhere", **words)
            place = texts[other.text].message.id
            hint = tell("Keep to one of the two; the other is in {place}.", place=place)
            yield texts[rarer.text].finding(rarer.start, rarer.end, message, hint)


def _mixtures(glossed: Glossed, lang: str, proses: Sequence[str]) -> Iterator[Mixture]:
    from blueprint_cli.language import mixtures

    if lang == "en":
        # Of terms, BP226 says which of the two.
        terms = set(map(_squeezed, _accepted(glossed)))
        found = mixtures.english_mixtures(proses)
        yield from (each for each in found if _squeezed(each.rarer.words) not in terms)
    else:
        yield from mixtures.chinese_mixtures(proses)
    yield from mixtures.mixtures_of(proses, glossed.glossary.synonyms)


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
