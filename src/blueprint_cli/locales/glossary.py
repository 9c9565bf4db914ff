"""Glossaries: the term base, as one locale has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from blueprint_cli.language.tags import is_chinese
from blueprint_cli.locales.conversion.converter import converted_term, plainly
from blueprint_cli.locales.strategies import Setting
from blueprint_cli.model.document import Document
from blueprint_cli.model.terms import Glossary, LocalTerm, Term, TermBase

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U00033479]")


def glossary(setting: Setting) -> Glossary:
    """Give the terms of a locale."""
    makers = {"source": _written, "convert": _converted, "translate": _translated}
    make = partial(makers[setting.locale.strategy], setting)
    written = setting.locale.strategy == "source"
    synonyms = tuple(_synonyms(setting.terms)) if written else ()
    return Glossary(tuple(map(make, setting.terms.terms)), synonyms)


def official_names(document: Document, base: TermBase) -> frozenset[str]:
    """Give the names that a term base locks, in every language and script of a document."""
    locked = [term for term in base.terms if term.locked]
    names = {name for term in locked for name in (term.source, *term.targets.values(), *term.also)}
    for tag in filter(document.is_converted, document.locales):
        if document.sources:
            own = source_terms(document, tag, TermBase(terms=tuple(locked))).terms
            names |= {converted_term(document.profile(tag), tag, term) for term in own}
    return frozenset(names)


def source_terms(document: Document, tag: str, base: TermBase) -> TermBase:
    """Give the terms as the text has them that a locale is made from.

    Where that is a translation, the others are not there to be converted.
    """
    origin = document.made_from(tag)
    if origin in document.sources:
        return base
    said = (replace(term, source=term.targets.get(origin, "")) for term in base.terms)
    return replace(base, terms=tuple(term for term in said if term.source))


def _written(setting: Setting, term: Term) -> LocalTerm:
    sources = _sources(setting, term)
    return LocalTerm(sources, sources, _in(setting.lang, term.avoid), term.locked)


def _translated(setting: Setting, term: Term) -> LocalTerm:
    target = term.targets.get(setting.tag)
    accepted = (target, *_in(setting.lang, term.also)) if target else ()
    avoided = _in(setting.lang, term.avoid)
    return LocalTerm(_sources(setting, term), accepted, avoided, term.locked, term.note)


def _converted(setting: Setting, term: Term) -> LocalTerm:
    """Give the profile's word; those of the other profiles are to be avoided."""
    plain = plainly(setting.profile, term.source)
    right = converted_term(setting.profile, setting.tag, term)
    words = {plain, *term.profiles.values()} if not term.locked else set[str]()
    accepted = (right, *(plainly(setting.profile, each) for each in _in(setting.lang, term.also)))
    avoided = tuple(sorted(words.difference(accepted)))
    return LocalTerm(_sources(setting, term), accepted, avoided, term.locked)


def _synonyms(base: TermBase) -> Iterator[tuple[str, ...]]:
    """Find terms with the same target, but for a short form of another: 初創, 初創企業."""
    by_target: dict[tuple[str, str], list[str]] = {}
    for term in base.terms:
        for target in term.targets.items():
            by_target.setdefault(target, []).append(term.source)
    for sources in dict.fromkeys(map(tuple, by_target.values())):
        whole = [
            one for one in sources if not any(one in other for other in sources if other != one)
        ]
        if len(whole) > 1:
            yield tuple(whole)


def _sources(setting: Setting, term: Term) -> tuple[str, ...]:
    return (term.source, *_in(setting.source_lang, term.also))


def _in(lang: str, wordings: Iterable[str]) -> tuple[str, ...]:
    """Give the wordings that a language's script can write."""
    return tuple(each for each in wordings if bool(_HAN.search(each)) == is_chinese(lang))
