"""The deck: slides for the screen, and the same slides on paper."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.renderers import deck, fitting, paginate, templating, text
from blueprint_cli.world import World

_TEMPLATE = "slides.html.jinja"


def render(document: LocalizedDocument, world: World) -> bytes:
    """Give the deck as UTF-8 HTML, with its keyboard script in it."""
    faces = templating.font_faces(document, world)
    return _html(document, world, faces=faces, paged=False).encode()


def render_pdf(document: LocalizedDocument, world: World) -> bytes:
    """Give the deck as PDF/UA-1, one 16:9 page a slide."""
    html = _html(document, world, faces="", paged=True)
    return paginate.to_pdf(html)


def _html(document: LocalizedDocument, world: World, *, faces: str, paged: bool) -> str:
    slides = deck.compose(document)
    return templating.render(
        _TEMPLATE,
        document,
        world,
        faces=faces,
        paged=paged,
        slides=slides,
        fit=partial(_fit, document),
        fit_title=partial(_fit_title, document),
        fit_each=partial(_fit_each, document),
    )


def _fit(
    document: LocalizedDocument, messages: Iterable[Message], *box: Any, **spacing: Any
) -> str:
    """Give the largest size, in CSS, at which all the messages fit into one box."""
    texts = [_plain(document, message) for message in messages]
    return f"{fitting.fit(texts, *box, **spacing)}rem"


def _fit_title(document: LocalizedDocument, title: Message, *box: Any) -> str:
    """Give the size of a title; see `fitting.fit_title`."""
    return f"{fitting.fit_title(_plain(document, title), *box)}rem"


def _fit_each(
    document: LocalizedDocument, messages: Iterable[Message], *box: Any, **spacing: Any
) -> str:
    """Give the largest size, in CSS, at which each message fits into a box of its own."""
    texts = [_plain(document, message) for message in messages]
    sizes = (fitting.fit([each], *box, **spacing) for each in texts)
    return f"{min(sizes, default=1)}rem"


def _plain(document: LocalizedDocument, message: Message) -> str:
    return text.plain(message, document.values)
