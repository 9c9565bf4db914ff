"""Which of these forms a document uses: what needs words and styles for them, and a last page."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.document import Document
from blueprint_cli.model.publication.parties import Party, named
from blueprint_cli.model.sections import Listing
from blueprint_cli.model.structure.outline import written


def has_back(document: Document) -> bool:
    """Tell whether a publication has a back: a last page on paper, with imprint and contacts."""
    cover = document.document
    return bool(cover.imprint or cover.prevails or cover.partners)


def is_used(document: Document) -> bool:
    """Tell whether a document uses a form of this folder."""
    return has_back(document) or bool(document.parties) or any(listings(document))


def listings(document: Document) -> Iterator[Listing]:
    """Yield the sections that are made of what the document holds, in written order."""
    sections = (placed.section for placed in written(document))
    return (each for each in sections if isinstance(each, Listing))


def publishers(document: Document) -> tuple[Party, ...]:
    """Give the parties that publish a document: publisher, department, partners, each once."""
    cover = document.document
    texts = (cover.publisher, cover.department)
    ids = [*(named(text.source) for text in texts if text), *cover.partners]
    known = {party.id: party for party in document.parties}
    return tuple(known[name] for name in dict.fromkeys(ids) if name in known)
