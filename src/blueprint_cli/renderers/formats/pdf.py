"""The publication on paper: A4, tagged, with contents and bookmarks."""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.rendering import Layout
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.renderers.enclosures import enclosures
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.renderers.hypertext.footnotes import Notes
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import World


def render(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
    """Give the publication as an accessible PDF for archives, with what is to be seen in it."""
    document = for_readers(document, "pdf")
    notes = Notes(document, paper=True)
    html = templating.render("print.html.jinja", document, world, marked=True, notes=notes)
    return paginate.to_pdf(html, enclosures(document), profile=document.pdf_profile)
