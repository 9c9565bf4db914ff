"""The page: one HTML file that needs no network, no other file and no script."""

from __future__ import annotations

from blueprint_cli.inspection import hypertext
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.rendering import Layout
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.world import World


def render(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
    """Give the page as UTF-8 HTML, with what is to be seen in it."""
    document = for_readers(document, "html")
    faces = templating.font_faces(document, world)
    page = templating.render("page.html.jinja", document, world, faces=faces)
    return page.encode(), hypertext.read(page)
