"""HTML to PDF/UA-1, by WeasyPrint; beside `inspection.paper`, the one that knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from blueprint_cli.language.folding import is_east_asian, joins
from blueprint_cli.model.rendering import Layout
from blueprint_cli.renderers import feet, lines, xmp
from blueprint_cli.theme import fonts
from blueprint_cli.world import World

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse

#: What a reader meets as one thing, however many boxes it has.
_SINGLE = {"/Link", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}


def prepare(world: World) -> None:
    """Check the fonts, and load WeasyPrint with them and no others.

    Call it once, before forking: the children share the import. Raises `fonts.FontError`, and
    OSError when a system library is missing.
    """
    pinned = fonts.load(world)
    for font in pinned.fonts:
        fonts.verify(world, font)
    fonts.isolate(world, pinned)
    import weasyprint  # noqa: F401


def to_pdf(html: str, deck: paper.Deck | None = None) -> tuple[bytes, Layout]:
    """Lay out pages and give the PDF, with what is to be seen in it; `prepare` must have run.

    The bytes depend on the input alone: no clock, no random identifier. Nothing is fetched but
    `data:` URLs; anything else stops the rendering.
    """
    from weasyprint import HTML

    seen: list[Layout] = []

    def finish(document: Any, pdf: Any) -> None:
        _finish(document, pdf)
        xmp.describe(pdf, page.etree_element)
        seen.append(paper.of_paper(document, pdf, origins, deck))

    page = HTML(string=html, url_fetcher=_fetcher())
    origins = marks.Origins.of(page.etree_element)
    notes = feet.complete(page.etree_element)
    with _sited(origins) as look, bounded(bounds.LAYOUT, look), notes, lines.filled():
        content = _write(page, html, finish)
    return content, seen[0]


def _write(page: Any, html: str, finish: Any) -> bytes:
    content: bytes = page.write_pdf(
        pdf_variant="pdf/ua-1",
        # ISO 32000-1, 14.4: it tells this file from every other, its siblings included.
        pdf_identifier=sha256(marks.unmarked(html).encode()).hexdigest().encode(),
        presentational_hints=True,  # the number that an ordered list starts with
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


def _finish(document: Any, pdf: Any) -> None:
    """Add what PDF/UA-1 asks for and WeasyPrint leaves out.

    ISO 14289-1, 7.5: header cells tell their scope; 7.18.5: links are described, in words.
    ISO 32000-1, 12.5.3: links are printed.
    """
    by_reference = {each.reference: each for each in pdf.objects if each.number}
    for page in document.pages:
        _describe_links(page._page_box)  # noqa: SLF001
    for each in pdf.objects:
        if not isinstance(each, dict):
            continue
        if each.get("S") == "/TH":
            row = by_reference[each["P"]]
            in_head = by_reference[row["P"]].get("S") == "/THead"
            each["A"]["Scope"] = "/Column" if in_head else "/Row"
        if each.get("Subtype") == "/Link" and "F" not in each:
            each["F"] = 4
    feet.tag(document.pages, by_reference, pdf.objects)
    _unite(pdf, by_reference)


def _describe_links(page_box: Any) -> None:
    """Describe each link by its name or its text; WeasyPrint gives its destination."""
    from pydyf import String

    for box in page_box.descendants():
        if box.link_annotation:
            named = box.element.get("aria-label") if box.element is not None else None
            box.link_annotation["Contents"] = String(named or _text_of(box))


def _text_of(box: Any) -> str:
    parts = [each for each in box.descendants() if getattr(each, "text", "")]
    east_asian = is_east_asian("".join(each.text for each in parts))
    text, line = "", None
    for each in parts:
        if text and line != each.position_y:
            text += "" if joins(text, each.text, east_asian=east_asian) else " "
        text, line = text + each.text, each.position_y
    return " ".join(text.replace(paper.BREAK, "").split())


def _unite(pdf: Any, by_reference: dict[bytes, Any]) -> None:
    """Make one link, or one heading, of what WeasyPrint tags again for every box inside it."""
    dropped = set()
    for each in pdf.objects:
        if not isinstance(each, dict) or each.get("Type") != "/StructElem":
            continue
        around = set(_around(each, by_reference))
        if "/Link" in around:
            kids = {kid: by_reference[kid] for kid in each["K"] if isinstance(kid, bytes)}
            links = {kid: kids[kid]["Obj"] for kid in kids if kids[kid].get("Type") == "/OBJR"}
            each["K"][:] = [kid for kid in each["K"] if kid not in links]
            dropped |= set(links.values())
        if each["S"] in around & _SINGLE:
            each["S"] = "/NonStruct"
    for each in pdf.objects:
        if isinstance(each, dict) and "Annots" in each:
            each["Annots"][:] = [link for link in each["Annots"] if link not in dropped]


def _around(element: Any, by_reference: dict[bytes, Any]) -> Iterator[str]:
    """Yield the roles of the elements that an element is inside."""
    while element.get("Type") == "/StructElem":
        element = by_reference[element["P"]]
        yield element.get("S", "")
