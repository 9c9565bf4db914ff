"""Ways through a PDF: pages by their printed numbers, links and bookmarks by their elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from blueprint_cli.renderers.paper.tagging import Tags

_FEET = ("@bottom-left", "@bottom-center", "@bottom-right")
_NUMBER = re.compile(r"\d+")


def label(document: Any, pdf: Any) -> None:
    """Give pages the numbers that are printed on them (ISO 32000-1, 12.4.2)."""
    import pydyf

    ranges, after = pydyf.Array(), 0
    for index, page in enumerate(document.pages):
        number = _printed(page._page_box, after + 1)  # noqa: SLF001
        if index == 0 or number != after + 1:
            ranges.extend([index, pydyf.Dictionary({"S": "/D", "St": number})])
        after = number
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": ranges})


def _printed(page: Any, following: int) -> int:
    """Give the number at the foot of a page; where there is none, the one that follows.

    A foot may tell how many pages there are as well: the number that is expected is the page's.
    """
    feet = (box for box in page.children if getattr(box, "at_keyword", "") in _FEET)
    texts = (each.text for box in feet for each in box.descendants() if hasattr(each, "text"))
    numbers = [int(each) for each in _NUMBER.findall("".join(texts))]
    return following if following in numbers or not numbers else numbers[0]


def bookmarks(document: Any, pdf: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every bookmark of a PDF, in order, with the element of the page that it is of."""
    marks = (each for each in pdf.objects if isinstance(each, dict) and "Title" in each)
    boxes = (box for page in document.pages for box in _marked(page._page_box))  # noqa: SLF001
    yield from zip((each for each in marks if "Parent" in each), boxes, strict=True)


def _marked(box: Any) -> Iterator[Any]:
    """Yield the elements of the boxes that have bookmarks, as WeasyPrint finds them."""
    if box.bookmark_label and box.style["bookmark_level"] != "none":
        yield box.element
    for child in box.all_children():
        yield from _marked(child)


def refer(marks: Iterable[tuple[Any, Any]], tags: Tags) -> None:
    """Say of bookmarks which structure elements they are of (ISO 32000-1, table 153)."""
    for mark, element in marks:
        mark["SE"] = tags.of(element)


def lead(pdf: Any, marks: Iterable[tuple[Any, Any]], tags: Tags) -> None:
    """Let links and bookmarks lead to structure elements (ISO 14289-2, 8.8)."""
    for each in pdf.objects:
        if isinstance(each, dict) and each.get("Subtype") == "/Link" and "Dest" in each:
            _lead(each, tags.named(each["Dest"].string))
    for mark, element in marks:
        _lead(mark, tags.of(element))


def _lead(entry: Any, reference: bytes) -> None:
    import pydyf

    place = pydyf.Array([reference, "/XYZ", 0, 0, 0])
    action = {"Type": "/Action", "S": "/GoTo", "D": entry.pop("Dest"), "SD": place}
    entry["A"] = pydyf.Dictionary(action)
