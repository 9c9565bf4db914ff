"""Whether the script of a document can be converted: Traditional Chinese to Simplified."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.model.document import Document
from blueprint_cli.model.walk import messages

_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U00033479]")
_TAIWAN = ("zh-Hant-TW",)
_LETTER = re.compile(r"[^\W\d_]")
#: A Chinese text has at least one Chinese character among so many letters.
_LETTERS = 20


def unconvertible(document: Document) -> Mapping[str, Told]:
    """Give the locales that are to be converted and cannot be, by tag, with the reason."""
    converted = [tag for tag in document.locales if document.is_converted(tag)]
    if len(document.sources) != 1:
        return {}
    rootless = unfounded(document)
    reasons = {
        tag: _of_origin(document, tag) or _of_locale(document, tag)
        for tag in converted
        if tag not in rootless
    }
    return {tag: told for tag, told in reasons.items() if told}


def unfounded(document: Document) -> Mapping[str, Told]:
    """Give the locales whose `from` leads to no text of the document, by tag, with the reason."""
    reasons: dict[str, Told] = {}
    for tag, locale in document.locales.items():
        if locale.from_ is not None and locale.from_ not in document.locales:
            reasons[tag] = tell("there is no locale {origin} to convert from", origin=locale.from_)
        elif len(document.sources) == 1 and tag in (chain := _chain(document, tag))[1:]:
            circle = " → ".join(reversed(chain))
            reasons[tag] = tell("{tag} is converted from itself: {circle}", tag=tag, circle=circle)
    return reasons


def convertible(document: Document, tag: str) -> tuple[str, ...]:
    """Give the locales that one can be converted from instead: those in Traditional Chinese."""
    if _of_locale(document, tag):
        return ()
    return tuple(
        each
        for each, lang in document.langs.items()
        if _is_traditional(lang)
        and each != document.made_from(tag)
        and tag not in _chain(document, each)
    )


def traditional(document: Document, lang: str) -> str:
    """Give the locale that a new one in a language can be converted from; empty where none is."""
    if not _can_be(lang):
        return ""
    own = [tag for tag, each in document.langs.items() if _is_traditional(each)]
    return next((tag for tag in own if tag in document.sources), next(iter(own), ""))


def in_order(document: Document) -> tuple[str, ...]:
    """Give the locales of a document without circles, those first that others are made from."""
    return tuple(sorted(document.locales, key=lambda tag: len(_chain(document, tag))))


def _chain(document: Document, tag: str) -> Sequence[str]:
    """Give a locale, what it is made from, and so on; a circle ends where it is closed."""
    chain = [tag]
    while document.is_converted(chain[-1]):
        chain.append(document.made_from(chain[-1]))
        if chain[-1] in chain[:-1] or chain[-1] not in document.locales:
            break
    return chain


def _is_traditional(lang: str) -> bool:
    return is_chinese(lang) and not speaks(lang, ("zh-Hans",))


def _of_origin(document: Document, tag: str) -> Told | None:
    """Say why nothing can be converted from a text; None where it is Traditional Chinese."""
    origin = document.made_from(tag)
    lang = document.langs[origin]
    if not _is_traditional(lang):
        return tell(
            "nothing can be converted from {lang}, only from Traditional Chinese", lang=lang
        )
    if origin not in document.sources:
        return None
    said = "".join(message.source for _, message in messages(document))
    letters, characters = len(_LETTER.findall(said)), len(_CHINESE.findall(said))
    if letters > _LETTERS and characters * _LETTERS < letters:
        return tell("the source is called {lang}, and has hardly a Chinese character", lang=lang)
    return None


def _of_locale(document: Document, tag: str) -> Told | None:
    lang, own = document.langs[tag], document.profile(tag)
    if not _can_be(lang):
        return tell(
            "conversion makes Simplified Chinese, or that of Taiwan, and {tag} is another", tag=tag
        )
    if (own == "taiwan") != speaks(lang, _TAIWAN):
        return tell("the profile {profile} does not make {lang}", profile=own, lang=lang)
    return None


def _can_be(lang: str) -> bool:
    """Tell whether a conversion makes a language: Simplified Chinese, or that of Taiwan."""
    return is_chinese(lang) and (not speaks(lang, ("zh-Hant",)) or speaks(lang, _TAIWAN))
