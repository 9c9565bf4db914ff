"""What can be told of a file with pages, before it is written as a PDF.

With `renderers/paper`, this is the one room that knows WeasyPrint; it changes nothing on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from blueprint_cli.inspection.marks import Origins
from blueprint_cli.inspection.paper.boxes import BREAK, selector_of, sheets
from blueprint_cli.inspection.paper.columns import narrow
from blueprint_cli.inspection.paper.lines import edges, endings, off_scale, paragraphs
from blueprint_cli.inspection.paper.overlaps import overlaps
from blueprint_cli.inspection.paper.painting import Painting, Shown, visible
from blueprint_cli.inspection.paper.pictures import pictures
from blueprint_cli.inspection.paper.room import Deck, overflows, spilt
from blueprint_cli.inspection.paper.sight import cause, faint, hidden
from blueprint_cli.inspection.paper.speech import Speech
from blueprint_cli.inspection.paper.tagged import Paper
from blueprint_cli.inspection.paper.turns import bare, stranded
from blueprint_cli.model.rendering import Layout, Spilt

__all__ = ["BREAK", "Deck", "of_paper"]


def of_paper(document: Any, pdf: Any, origins: Origins, deck: Deck | None) -> Layout:
    """Look at a document that WeasyPrint has drawn: its pages and objects, and their origins."""
    laid = sheets(document, origins)
    speech = Speech.of(Paper.of(document, pdf), laid)
    links = (link for page in document.pages for link in page.links)
    paintings = {sheet.number: Painting.of(sheet.box) for sheet in laid}
    texts = list(visible(laid, paintings))
    blocks = list(paragraphs(laid))
    overflowing = tuple(overflows(laid, deck)) if deck else ()
    told = {place.page for place in overflowing}
    return Layout(
        anchors=tuple(name for page in document.pages for name in page.anchors),
        links=tuple(dict.fromkeys(f"#{to}" for kind, to, *_ in links if kind == "internal")),
        undrawn=_undrawn(document),
        spoken=speech.spoken(),
        unspoken=speech.unspoken,
        headings=speech.headings(),
        overflows=overflowing,
        stranded=() if deck else tuple(stranded(laid)),
        bare=() if deck else tuple(bare(laid)),
        endings=tuple(endings(blocks)),
        edges=tuple(edges(blocks)),
        narrow=tuple(narrow(blocks)),
        off_scale=tuple(off_scale(blocks)),
        pictures=tuple(pictures(laid)),
        hidden=tuple(each for each in hidden(texts) if each.page not in told),
        faint=tuple(faint(texts, paintings)),
        overlaps=tuple(each for each in overlaps(texts, paintings) if each.page not in told),
        spilt=() if deck else tuple(_spilt(texts)),
    )


def _spilt(texts: Sequence[Shown]) -> Iterator[Spilt]:
    for leaf in spilt(shown.leaf for shown in texts):
        yield Spilt(*leaf.place, leaf.text, selector_of(leaf), cause(leaf))


def _undrawn(document: Any) -> str:
    missing = {point for font in document.fonts.values() for point in font.missing}
    return "".join(map(chr, sorted(missing)))
