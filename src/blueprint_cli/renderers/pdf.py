"""The publication on paper: A4, tagged, with contents and bookmarks."""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import paginate, templating
from blueprint_cli.world import World


def render(document: LocalizedDocument, world: World) -> bytes:
    """Give the publication as PDF/UA-1."""
    html = templating.render("print.html.jinja", document, world)
    return paginate.to_pdf(html)
