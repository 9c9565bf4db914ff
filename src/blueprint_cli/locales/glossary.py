"""Glossaries: the term base, as one locale has it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from blueprint_cli.locales.conversion import characters, converted_term
from blueprint_cli.locales.strategies import Setting
from blueprint_cli.model.tags import is_chinese
from blueprint_cli.model.terms import Glossary, LocalTerm, Term

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")


def glossary(setting: Setting) -> Glossary:
    """Give the terms of a locale."""
    makers = {"source": _written, "convert": _converted, "translate": _translated}
    make = partial(makers[setting.locale.strategy], setting)
    return Glossary(tuple(map(make, setting.terms.terms)))


def _written(setting: Setting, term: Term) -> LocalTerm:
    sources = _sources(setting, term)
    return LocalTerm(sources, sources, _in(setting.lang, term.avoid), term.locked)


def _translated(setting: Setting, term: Term) -> LocalTerm:
    target = term.targets.get(setting.tag)
    accepted = (target, *_in(setting.lang, term.also)) if target else ()
    avoided = _in(setting.lang, term.avoid)
    return LocalTerm(_sources(setting, term), accepted, avoided, term.locked)


def _converted(setting: Setting, term: Term) -> LocalTerm:
    """Give the profile's word; those of the other profiles are to be avoided."""
    profile, plain = setting.locale.profile or "hk-gov", characters(term.source)
    right = converted_term(profile, setting.tag, term)
    words = {plain, *term.profiles.values()} if not term.locked else set[str]()
    accepted = (right, *map(characters, _in(setting.lang, term.also)))
    avoided = tuple(sorted(words.difference(accepted)))
    return LocalTerm(_sources(setting, term), accepted, avoided, term.locked)


def _sources(setting: Setting, term: Term) -> tuple[str, ...]:
    return (term.source, *_in(setting.source_lang, term.also))


def _in(lang: str, wordings: Iterable[str]) -> tuple[str, ...]:
    """Give the wordings that a language's script can write."""
    return tuple(each for each in wordings if bool(_HAN.search(each)) == is_chinese(lang))
