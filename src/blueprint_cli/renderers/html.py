"""The page: one HTML file that needs no network, no other file and no script."""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import templating
from blueprint_cli.world import World


def render(document: LocalizedDocument, world: World) -> bytes:
    """Give the page as UTF-8 HTML."""
    faces = templating.font_faces(document, world)
    return templating.render("page.html.jinja", document, world, faces=faces).encode()
