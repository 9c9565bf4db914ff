"""The deck: slides for the screen, and the same slides on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from blueprint_cli.inspection import hypertext
from blueprint_cli.inspection.paper import Deck
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.rendering import Layout
from blueprint_cli.model.sections import Section
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.model.structure.footnotes import is_marked_on_slides
from blueprint_cli.renderers.deck import fitting, outline, stories
from blueprint_cli.renderers.enclosures import enclosures
from blueprint_cli.renderers.hypertext import remarks, sandbox, templating
from blueprint_cli.renderers.hypertext.footnotes import Notes
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import World

_TEMPLATE = "slides.html.jinja"


def render(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
    """Give the deck as UTF-8 HTML with its keyboard script, and what is to be seen in it."""
    document = for_readers(document, "slides-html")
    faces = templating.font_faces(document, world)
    page = _html(document, world, _Fitter(document), faces=faces, paged=False)
    return page.encode(), hypertext.read(page)


def render_pdf(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
    """Give the deck as PDF, one 16:9 page a slide, with what is to be seen in it."""
    document = for_readers(document, "slides-pdf")
    fitter = _Fitter(document)
    html = _html(document, world, fitter, faces="", paged=True)
    slides = frozenset(slide.id for slide in fitter.slides)
    deck = Deck(slides, frozenset(fitter.tight))
    return paginate.to_pdf(html, enclosures(document), deck, document.pdf_profile)


def _html(
    document: LocalizedDocument, world: World, fitter: _Fitter, *, faces: str, paged: bool
) -> str:
    return templating.render(
        _TEMPLATE,
        document,
        world,
        marked=paged,
        notes=Notes(document, partial(is_marked_on_slides, document)),
        faces=faces,
        paged=paged,
        slides=fitter.slides,
        said_in=lambda told: [*stories.said([sandbox.required(Section, each) for each in told])],
        fit=sandbox.closed(fitter.fit),
        fit_title=sandbox.closed(fitter.fit_title),
        fit_each=sandbox.closed(fitter.fit_each),
        fit_in=sandbox.closed(fitter.fit_in),
        height_of=sandbox.closed(fitter.height_of),
    )


@dataclass
class _Fitter:
    """Finds the sizes of texts, in CSS; `tight` are the messages that are too long at any size."""

    document: LocalizedDocument
    tight: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.slides = outline.compose(self.document)

    def fit(self, messages: Iterable[Message], *box: Any, **spacing: Any) -> str:
        """Give the largest size at which all the messages fit into one box."""
        return f"{self._size(list(messages), *box, **spacing)}rem"

    def fit_each(self, messages: Iterable[Message], *box: Any, **spacing: Any) -> str:
        """Give the largest size at which each message fits into a box of its own."""
        sizes = (self._size([each], *box, **spacing) for each in messages)
        return f"{min(sizes, default=1)}rem"

    def fit_in(self, messages: Iterable[Message], *box: Any) -> bool:
        """Tell whether each message fits into a box of its own: width, height, size, leading."""
        return all(fitting.fits([self._plain(each)], *box) for each in messages)

    def height_of(self, message: Message | None, *setting: float) -> float:
        """Give the height of a text of a width, a size and a leading; 0 for none."""
        width, size, leading = setting
        return fitting.height_of(self._plain(message), width, size, leading, 0) if message else 0

    def fit_title(self, title: Message, *box: Any) -> str:
        """Give the size of a title; see `fitting.fit_title`."""
        self._size([title], *box)
        return f"{fitting.fit_title(self._plain(title), *box)}rem"

    def _size(self, messages: Sequence[Message], *box: Any, **spacing: Any) -> float:
        texts = [self._plain(each) for each in messages]
        size = fitting.fit(texts, *box, **spacing)
        width, height, _, *leading = box
        if not fitting.fits(texts, width, height, size, *leading, **spacing):
            self.tight.add(max(messages, key=lambda each: len(each.target)).id)
        return size

    def _plain(self, message: Message) -> str:
        return remarks.measured(self.document, sandbox.required(Message, message))
