"""Elsewhere: what a file leaves out of a document, and which other file of the locale shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.plan import Direction
from blueprint_cli.model.publication.listings import listed
from blueprint_cli.model.publication.selecting import names
from blueprint_cli.model.publication.selections import FULL, folder
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.structure.footnotes import met
from blueprint_cli.model.structure.outline import every
from blueprint_cli.model.walk import identities

#: Where a link leads from a file to a part that the file does not show, the best first.
_LINKED = ("html", "slides-html", "pdf")


class File(NamedTuple):
    """One of the files that a locale has: that of an edition in a format."""

    edition: str
    format: str

    def seen_from(self, edition: str) -> str:
        """Give the relative address of the file for those of an edition."""
        file = FORMATS[self.format].file
        return file if self.edition == edition else f"{beside(edition)}{folder(self.edition)}{file}"


#: Gives what a file shows of a document.
Show = Callable[[str, str], Document]


def beside(edition: str) -> str:
    """Give the way from the folder of an edition to that of its locale."""
    return "" if edition == FULL else "../"


def elsewhere(document: LocalizedDocument, own: File, show: Show) -> dict[str, File]:
    """Tell of the parts that a file does not show, by id, in which other file readers find them.

    `document` is as the file shows it. The files of the edition come first, then those of the full
    one. What no file shows is not told of.
    """
    left = set(_parts(document)) - set(_anchors(document.document))
    found: dict[str, File] = {}
    for file in _files(document, own):
        if not left:
            break
        there = left.intersection(_anchors(show(*file)))
        found |= dict.fromkeys(sorted(there), file)
        left -= there
    return found


def _files(document: LocalizedDocument, own: File) -> Iterator[File]:
    """Give the other files of a locale, the best to lead to first."""
    known = names(document.whole or document.document)
    formats = dict.fromkeys((own.format, *_LINKED))
    for edition in dict.fromkeys((own.edition, FULL, *known)):
        yield from (File(edition, name) for name in formats if (edition, name) != own)


def _parts(document: LocalizedDocument) -> Iterator[str]:
    """Give the ids of all parts that some file may show."""
    own = document.whole or document.document
    yield from (name for _, name in (*identities(own.sections), *identities(own.directions)))
    yield from _listed(own)


def _anchors(own: Document) -> Iterator[str]:
    """Give the ids that links to a file may name, of a document as the file shows it."""
    for placed in every(own):
        alone = replace(placed.section, sections=(), footnotes=(), short=None)
        yield from _ids(alone)
    yield from met(own)
    yield from _of_plan(own.directions, {each.section.kind for each in every(own)})
    yield from _listed(own)
    yield from _ids(own.document.contacts)


def _ids(node: object) -> Iterator[str]:
    return (name for _, name in identities(node))


def _listed(own: Document) -> Iterator[str]:
    for listing in listings(own):
        yield from listed(own, listing)


def _of_plan(directions: Iterable[Direction], kinds: set[str]) -> Iterator[str]:
    """Give the parts of the plan that sections of some kinds show."""
    for direction in directions if kinds & {"directions", "overview", "strategies"} else ():
        if "strategies" in kinds:
            yield from _ids(direction)
        else:
            yield direction.id
            yield from (each.id for each in direction.strategies if "overview" in kinds)
