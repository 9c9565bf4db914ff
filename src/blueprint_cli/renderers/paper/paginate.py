"""HTML to PDF for all readers and for archives, by WeasyPrint; see `hooks` for what is private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from traceback import walk_stack, walk_tb
from types import FrameType
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from blueprint_cli import bounds
from blueprint_cli.bounds import bounded
from blueprint_cli.diagnostics import said_by, shorten, tell
from blueprint_cli.inspection import marks, paper
from blueprint_cli.model.formats import PDF_PROFILES
from blueprint_cli.model.rendering import Layout
from blueprint_cli.renderers.paper import (
    attaching,
    feet,
    grid_items,
    lines,
    links,
    loading,
    navigation,
    profiles,
    style_sheets,
    tagging,
    widths,
    xmp,
)
from blueprint_cli.renderers.paper.attaching import Attachment
from blueprint_cli.theme import fonts
from blueprint_cli.world import World

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse


def prepare(world: World) -> None:
    """Check the fonts, and load WeasyPrint with them and no others.

    Call it once, before forking: the children share the import. Raises `fonts.FontError`, and
    OSError when a system library is missing.
    """
    pinned = fonts.load(world)
    for font in pinned.fonts:
        fonts.verify(world, font)
    fonts.isolate(world, pinned)
    loading.load()


def to_pdf(
    html: str,
    attachments: Sequence[Attachment] = (),
    deck: paper.Deck | None = None,
    profile: str = PDF_PROFILES[0],
) -> tuple[bytes, Layout]:
    """Lay out pages and give the PDF, with what is to be seen in it; `prepare` must have run.

    The bytes depend on the input alone: no clock, no random identifier. Nothing is fetched but
    `data:` URLs; anything else stops the rendering.
    """
    from weasyprint import HTML

    seen: list[Layout] = []
    standards = profiles.PROFILES[profile]

    def finish(document: Any, pdf: Any) -> None:
        links.finish(document, pdf)
        navigation.label(document, pdf)
        bookmarks = [*navigation.bookmarks(document, pdf)]
        navigation.refer(bookmarks, tagged)
        if standards.part > 1:
            navigation.lead(pdf, bookmarks, tagged)
        attaching.attach(pdf, attachments)
        xmp.describe(pdf, page.etree_element, standards.part)
        seen.append(paper.of_paper(document, pdf, origins, deck))

    page = HTML(string=html, url_fetcher=_fetcher())
    origins = marks.Origins.of(page.etree_element)
    notes = feet.complete(page.etree_element)
    tags = tagging.written(page.etree_element)
    with (
        _sited(origins) as look,
        bounded(bounds.LAYOUT, look),
        notes,
        lines.set_well(),
        widths.found_once(),
        style_sheets.read_once(),
        grid_items.laid_out_once(),
        tags as tagged,
    ):
        content = _write(page, html, standards.variant, finish)
    return content, seen[0]


def _write(page: Any, html: str, variant: str, finish: Any) -> bytes:
    document = page.render(presentational_hints=True)  # the number that an ordered list starts with
    links.single(document.pages)
    with profiles.colours_read():
        content: bytes = document.write_pdf(
            pdf_variant=variant,
            pdf_tags=True,
            # ISO 32000-1, 14.4: it tells this file from every other, its siblings included.
            pdf_identifier=sha256(marks.unmarked(html).encode()).hexdigest().encode(),
            finisher=finish,
        )
    return content


@contextmanager
def _sited(origins: marks.Origins) -> Iterator[bounds.Look]:
    """Say of a layout that took too much which part of the document it was at.

    What it gives is to be told now and then what runs: between two parts an error has no place, and
    is told at the last one seen.
    """
    pages, at = bounds.Pages(), ""

    def look(frame: FrameType | None) -> None:
        nonlocal at
        outwards = (each for each, _ in walk_stack(frame)) if frame else ()
        at = _node(origins, outwards) or at
        pages.look(frame)

    try:
        yield look
    except (bounds.ExhaustedError, MemoryError, RecursionError) as error:
        bounds.lift()
        inwards = [frame for frame, _ in walk_tb(error.__traceback__)]
        node = _node(origins, reversed(inwards)) or at
        if not node:
            raise
        reason = tell("at “{id}”: {reason}", id=node, reason=said_by(error))
        raise bounds.ExhaustedError(reason) from error


def _node(origins: marks.Origins, frames: Iterable[FrameType]) -> str:
    """Give the id of the node that is laid out in the first frame that has one, or nothing."""
    boxes = (each for frame in frames for each in frame.f_locals.values())
    elements = (vars(box).get("element") for box in boxes if hasattr(box, "__dict__"))
    return next(filter(None, (origins.node(each) for each in elements if _is_element(each))), "")


def _is_element(value: Any) -> bool:
    return isinstance(value, Element)


def _fetcher() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class DataOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Fetches what is in the document itself; a file or the network never."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            if not url.startswith("data:"):
                raise FatalURLFetchingError(
                    tell("{url} is outside the document", url=shorten(url, 100))
                )
            return super().fetch(url, headers)

    return DataOnly(allowed_protocols={"data"}, fail_on_errors=True)
