"""Elsewhere: what a file leaves out of a document, and which other file shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from blueprint_cli.model.delivery.displayed import homes as shown_in
from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.plan import Direction
from blueprint_cli.model.publication.listings import listed
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.selection.selecting import names
from blueprint_cli.model.selection.selections import FULL, folder
from blueprint_cli.model.structure.footnotes import met
from blueprint_cli.model.structure.outline import every
from blueprint_cli.model.walk import identities

#: Where a link leads from a file to a part that the file does not show, the best first.
_LINKED = ("html", "slides-html", "pdf")


class File(NamedTuple):
    """One of the files of a publication: that of a locale's edition in a format.

    Without a format it is the data of an edition, which have all that is in it.
    """

    tag: str
    edition: str
    format: str

    @property
    def group(self) -> str:
        """The group of its format; data have none."""
        return FORMATS[self.format].group if self.format else ""

    @property
    def is_paper(self) -> bool:
        """Whether no link leads from it to other files."""
        return bool(self.format) and FORMATS[self.format].paginated

    def seen_from(self, other: File) -> str:
        """Give the relative address of the file for another one."""
        file = FORMATS[self.format].file
        if self.tag != other.tag:
            return f"{beside(other.edition)}../{self.tag}/{folder(self.edition)}{file}"
        if self.edition != other.edition:
            return f"{beside(other.edition)}{folder(self.edition)}{file}"
        return file


#: Gives what a file shows of a document.
Show = Callable[[File], Document]


def beside(edition: str) -> str:
    """Give the way from the folder of an edition to that of its locale."""
    return "" if edition == FULL else "../"


def elsewhere(document: LocalizedDocument, own: File, show: Show) -> dict[str, File]:
    """Tell of the parts that a file does not show, by id, in which other file readers find them.

    `document` is as the file shows it. The files of the edition come first, then those of the full
    one, then those of the locales that readers are sent to from one that leaves parts out. What no
    file shows is not told of.
    """
    left = set(_parts(document)) - set(_anchors(document.document))
    found: dict[str, File] = {}
    for file in _files(document, own):
        if not left:
            break
        there = left.intersection(_anchors(show(file)))
        found |= dict.fromkeys(sorted(there), file)
        left -= there
    return found


def _files(document: LocalizedDocument, own: File) -> Iterator[File]:
    """Give the other files, the best to lead to first."""
    whole = document.whole or document.document
    editions = dict.fromkeys((own.edition, FULL, *names(whole)))
    formats = dict.fromkeys((own.format, *_LINKED))
    for tag in (own.tag, *left_out.elsewhere(whole, own.tag)):
        files = (File(tag, edition, name) for edition in editions for name in formats)
        yield from (file for file in files if file != own)


def _parts(document: LocalizedDocument) -> Iterator[str]:
    """Give the ids of all parts that some file may show."""
    own = document.whole or document.document
    yield from (name for _, name in (*identities(own.sections), *identities(own.directions)))
    yield from _listed(own)
    yield from shown_in(own)


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
