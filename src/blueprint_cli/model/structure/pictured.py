"""The pictures of a document: those that sections show, portraits of who signs, and logos."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Pictured
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path


def pictures(document: Document) -> Iterator[tuple[Path, str]]:
    """Give the path of every picture in the document's folder, with the place that names it."""
    for index, party in enumerate(document.parties):
        if party.logo:
            yield ("parties", index, "logo"), party.logo
    for placed in written(document):
        if isinstance(placed.section, Pictured):
            yield (*placed.path, "image"), placed.section.image
        signed = placed.section.signed
        if signed and signed.portrait:
            yield (*placed.path, "signed", "portrait"), signed.portrait
