"""Glossaries: the term base, as one locale has it."""

from __future__ import annotations

from functools import partial

from blueprint_cli.locales.conversion import characters, converted_term
from blueprint_cli.locales.strategies import Setting
from blueprint_cli.model.terms import Glossary, LocalTerm, Term


def glossary(setting: Setting, source: str) -> Glossary:
    """Give the terms of a locale; `source` is the tag of the locale that the document is in."""
    makers = {"source": _written, "convert": _converted, "translate": _translated}
    make = partial(makers[setting.locale.strategy], setting, source)
    return Glossary(tuple(map(make, setting.terms.terms)))


def _written(setting: Setting, source: str, term: Term) -> LocalTerm:
    sources = _sources(term, source)
    return LocalTerm(sources, sources, term.avoid.get(source, ()), term.locked)


def _translated(setting: Setting, source: str, term: Term) -> LocalTerm:
    target, also = term.targets.get(setting.tag), term.also.get(setting.tag, ())
    avoided = term.avoid.get(setting.tag, ())
    accepted = (target, *also) if target else ()
    return LocalTerm(_sources(term, source), accepted, avoided, term.locked)


def _converted(setting: Setting, source: str, term: Term) -> LocalTerm:
    """Give the profile's word; those of the other profiles are to be avoided."""
    profile, plain = setting.locale.profile or "hk-gov", characters(term.source)
    right = converted_term(profile, setting.tag, term)
    words = {plain, *term.profiles.values()} if not term.locked else set[str]()
    avoided = (*sorted(words - {right}), *term.avoid.get(setting.tag, ()))
    accepted = (right, *term.also.get(setting.tag, ()))
    return LocalTerm(_sources(term, source), accepted, avoided, term.locked)


def _sources(term: Term, source: str) -> tuple[str, ...]:
    return (term.source, *term.also.get(source, ()))
