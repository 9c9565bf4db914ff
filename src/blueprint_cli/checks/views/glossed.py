"""A locale's document with its glossary: for checks of terms, and of a text as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.checks.views.text import Text, shown
from blueprint_cli.language.english.abbreviations import definitions
from blueprint_cli.language.phrases.search import (
    Finder,
    chinese_finder,
    english_finder,
)
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Origin
from blueprint_cli.model.terms import Glossary, LocalTerm


@dataclass(frozen=True, eq=False)
class Glossed:
    """A document as one locale shows it, with what this locale calls things."""

    document: LocalizedDocument
    glossary: Glossary

    @property
    def lang(self) -> str:
        """The full tag of the locale's language."""
        return self.document.edition.lang

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """All texts in the locale's own language, in written order."""
        return tuple(shown(self.document))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The official names, as the locale writes them."""
        terms = self.glossary.terms
        return tuple(name for term in terms if term.locked for name in term.accepted)

    def written(self, *langs: str) -> Iterator[Text]:
        """Give what someone wrote in one of the languages."""
        if speaks(self.lang, langs):
            yield from (text for text in self.texts if text.written)

    @cached_property
    def translated(self) -> tuple[tuple[Text, tuple[LocalTerm, ...]], ...]:
        """What was written for this locale from a source, and the terms of that source."""
        if not self.glossary.terms:
            return ()
        written = (text for text in self.texts if text.written and not text.message.is_draft)
        made = (text for text in written if text.message.origin is not Origin.SOURCE)
        return tuple((text, self._terms_of(text)) for text in made)

    def _terms_of(self, text: Text) -> tuple[LocalTerm, ...]:
        found = self._find_terms(text.source_prose)
        return tuple(dict.fromkeys(self._by_source[each.phrase] for each in found))

    def forms(self, wording: str) -> tuple[str, ...]:
        """Give a wording, and what it is with the abbreviations that the text itself explains."""
        if wording not in self._forms:
            short = (_shortened(wording, *each) for each in self._abbreviations.items())
            self._forms[wording] = (wording, *filter(None, short))
        return self._forms[wording]

    @cached_property
    def _forms(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _abbreviations(self) -> Mapping[str, str]:
        found = (each for text in self.written("en") for each in definitions(text.prose))
        return {each.words.lower(): each.abbreviation for each in found}

    @cached_property
    def _by_source(self) -> Mapping[str, LocalTerm]:
        return {source: term for term in self.glossary.terms for source in term.sources}

    @cached_property
    def _find_terms(self) -> Finder:
        chinese = is_chinese(self.document.source_lang)
        return (chinese_finder if chinese else english_finder)(self._by_source)


def _shortened(wording: str, words: str, abbreviation: str) -> str:
    """Give a wording with some of its words abbreviated; nothing where it does not have them."""
    start = wording.lower().find(words)
    return wording[:start] + abbreviation + wording[start + len(words) :] if start >= 0 else ""
