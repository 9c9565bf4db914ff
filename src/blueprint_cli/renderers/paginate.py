"""HTML to PDF/UA-1, by WeasyPrint; the one place that knows it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import fonts
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
    import weasyprint  # noqa: F401


def to_pdf(html: str, document: LocalizedDocument, world: World) -> bytes:
    """Lay out pages and give the PDF.

    The bytes depend on the input alone: no clock, no random identifier. Nothing is fetched but
    `data:` URLs; anything else stops the rendering.
    """
    if "FONTCONFIG_FILE" not in os.environ:
        prepare(world)
    from weasyprint import HTML

    page = HTML(string=html, url_fetcher=_fetcher())
    return page.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_identifier=document.digest[:32].encode(),
        finisher=_finish,
    )


def _fetcher() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class DataOnly(URLFetcher):
        """Fetches what is in the document itself; a file or the network never."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            if not url.startswith("data:"):
                raise FatalURLFetchingError(f"{url[:100]} is outside the document")
            return super().fetch(url, headers)

    return DataOnly(allowed_protocols={"data"}, fail_on_errors=True)


def _finish(_document: Any, pdf: Any) -> None:
    """Add what PDF/UA-1 asks for and WeasyPrint leaves out.

    ISO 14289-1, 7.5: header cells tell their scope. ISO 32000-1, 12.5.3: links are printed.
    """
    by_reference = {each.reference: each for each in pdf.objects if each.number}
    for each in pdf.objects:
        if not isinstance(each, dict):
            continue
        if each.get("S") == "/TH":
            row = by_reference[each["P"]]
            in_head = by_reference[row["P"]].get("S") == "/THead"
            each["A"]["Scope"] = "/Column" if in_head else "/Row"
        if each.get("Subtype") == "/Link" and "F" not in each:
            each["F"] = 4
