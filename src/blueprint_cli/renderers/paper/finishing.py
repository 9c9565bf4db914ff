"""The tags of a PDF: what a reader's software is told, where WeasyPrint leaves it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blueprint_cli.inspection import paper
from blueprint_cli.language.folding import is_east_asian, joins
from blueprint_cli.renderers.paper import feet

#: What a reader meets as one thing, however many boxes it has.
_SINGLE = {"/Link", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}


def finish(document: Any, pdf: Any) -> None:
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
