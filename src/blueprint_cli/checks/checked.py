"""Checked: a document in every locale, with all that is found about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from blueprint_cli.checks import places
from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.levels import levels
from blueprint_cli.checks.official import Names
from blueprint_cli.checks.registry import Place, run
from blueprint_cli.checks.suppressions import Suppression
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.surroundings import Typeset
from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.locales import termbase
from blueprint_cli.locales.glossary import official_names
from blueprint_cli.locales.localize import Localization
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument, published
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import Node
from blueprint_cli.world import World


@dataclass(frozen=True)
class Checked:
    """A document that was read, validated and checked, in every locale."""

    root: Node
    document: Document
    localization: Localization

    @cached_property
    def before(self) -> Mapping[str, str]:
        """The ids that renamed messages had before, by those that they have."""
        return {message.id: message.was for _, message in messages(self.document) if message.was}

    @cached_property
    def levels(self) -> Mapping[str, Severity | None]:
        """The severities that the document wants, by code."""
        return levels(self.document)

    @cached_property
    def suppressions(self) -> tuple[Suppression, ...]:
        """The findings that its comments allow."""
        return tuple(places.suppressions(self.root, self.localization.catalogs))

    @cached_property
    def published(self) -> tuple[LocalizedDocument, ...]:
        """The document in every locale as readers meet it."""
        return tuple(map(published, self.localization.documents))

    @property
    def source(self) -> str:
        """The name under which the user knows the document."""
        return self.root.span.source.name

    def localized(self, tag: str) -> LocalizedDocument:
        """Give the document as one locale shows it."""
        return next(each for each in self.localization.documents if each.tag == tag)

    def locate(self, tag: str) -> Callable[[Finding], Place]:
        """Give what finds the place of a finding about a locale."""
        return partial(places.in_locale, self.root, self.localization.entries(tag), self.before)


@dataclass(frozen=True)
class Examined:
    """A document with all that is found about it, be it fit for publication or not.

    `about` are the findings about each locale, by tag; those about the document as it is written
    are the source's.
    """

    checked: Checked
    about: Mapping[str, tuple[Diagnostic, ...]]


def official(own: Document, world: World) -> Names:
    """Give the official names; where the term base cannot be read, localizing tells of it."""
    base = termbase.load(world).value
    return Names(official_names(own, base)) if base else Names()


def check_locale(
    checked: Checked, localized: LocalizedDocument, world: World, names: Names
) -> tuple[Diagnostic, ...]:
    """Run the checks of a locale: of its texts, of its terms, and of what its fonts can set."""
    glossed = Glossed(localized, checked.localization.glossaries[localized.tag])
    return tuple(
        found
        for stage in (localized, glossed, Typeset(localized, world))
        for found in run(stage, checked.locate(localized.tag), checked.levels, names)
    )


def standing(
    about: Mapping[str, Iterable[Diagnostic]], settled: Iterable[Diagnostic]
) -> dict[str, tuple[Diagnostic, ...]]:
    """Give the findings about each locale that are still told, each once; the source has the rest.

    What a conversion shows as its source does is the source's.
    """
    (source, _), left = next(iter(about.items())), dict.fromkeys(settled)
    standing: dict[str, tuple[Diagnostic, ...]] = {}
    for tag, found in about.items():
        standing[tag] = tuple(each for each in dict.fromkeys(found) if each in left)
        for each in standing[tag]:
            del left[each]
    return standing | {source: standing[source] + tuple(left)}
