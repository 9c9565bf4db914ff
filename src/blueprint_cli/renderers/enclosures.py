"""Enclosures: what lies inside a PDF for programs and for those who come after us.

It is the document as the file shows it, in its locale alone: as data, and as YAML that is read and
written by hand. See docs/decisions/026-what-lies-in-a-pdf.md.
"""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.enclosed import enclosed
from blueprint_cli.renderers import as_data, canonical
from blueprint_cli.renderers.paper.attaching import Attachment


def enclosures(document: LocalizedDocument) -> tuple[Attachment, ...]:
    """Give the data and the source of a document, which is as one of its files shows it."""
    own = enclosed(document)
    cover = own.document.document
    day = (cover.revised or cover.published).strftime("%Y%m%d")
    say = document.words.say
    told = {"format": as_data.VERSION, "locale": as_data.locale(own), **as_data.content(own)}
    data, source = as_data.written(told), canonical.source(own)
    return (
        Attachment("blueprint.json", "application/json", data, say("enclosed-data"), "Data", day),
        Attachment(
            "blueprint.yaml", "application/yaml", source, say("enclosed-source"), "Source", day
        ),
    )
