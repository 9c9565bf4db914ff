"""The deck: slides for the screen, and the same slides on paper."""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import paginate, templating
from blueprint_cli.world import World

_TEMPLATE = "slides.html.jinja"


def render(document: LocalizedDocument, world: World) -> bytes:
    """Give the deck as UTF-8 HTML, with its keyboard script in it."""
    faces = templating.font_faces(document, world)
    return templating.render(_TEMPLATE, document, world, faces=faces, paged=False).encode()


def render_pdf(document: LocalizedDocument, world: World) -> bytes:
    """Give the deck as PDF/UA-1, one 16:9 page a slide."""
    html = templating.render(_TEMPLATE, document, world, faces="", paged=True)
    return paginate.to_pdf(html, document, world)
