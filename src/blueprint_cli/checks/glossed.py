"""A locale's document with its glossary: for checks of terms, and of a text as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.checks.texts import Text, shown
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.tags import speaks
from blueprint_cli.model.terms import Glossary


@dataclass(frozen=True, eq=False)
class Glossed:
    """A document as one locale shows it, with what this locale calls things."""

    document: LocalizedDocument
    glossary: Glossary

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
        if speaks(self.document.edition.lang, langs):
            yield from (text for text in self.texts if text.written)
