"""The links of a PDF: described, printed, and one for one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from blueprint_cli.inspection import paper
from blueprint_cli.language.folding import is_east_asian, joins


def single(pages: Iterable[Any]) -> None:
    """Leave the links of pages that are an element's own; WeasyPrint links what is in it again."""
    for page in pages:
        page.links[:] = [link for link in page.links if link[3].link]


def finish(document: Any, pdf: Any) -> None:
    """Describe every link by its name or its text; WeasyPrint gives its destination.

    ISO 14289-1, 7.18.5: links are described, in words. ISO 32000-1, 12.5.3: they are printed.
    """
    from pydyf import String

    boxes: dict[Any, list[Any]] = defaultdict(list)
    for page in document.pages:
        for box in page._page_box.descendants():  # noqa: SLF001
            if box.link_annotation:
                boxes[box.element].append(box)
    for element, parts in boxes.items():
        named = element.get("aria-label") or _text_of(parts) or _pictured(element)
        for box in parts:
            box.link_annotation["Contents"] = String(named)
            box.link_annotation["F"] = 4


def _text_of(boxes: Iterable[Any]) -> str:
    parts = [each for box in boxes for each in box.descendants() if getattr(each, "text", "")]
    east_asian = is_east_asian("".join(each.text for each in parts))
    text, line = "", None
    for each in parts:
        if text and line != each.position_y:
            text += "" if joins(text, each.text, east_asian=east_asian) else " "
        text, line = text + each.text, each.position_y
    return " ".join(text.replace(paper.BREAK, "").split())


def _pictured(element: Any) -> str:
    """Give what stands for the pictures in a link, or else where it leads."""
    said = " ".join(filter(None, (each.get("alt") for each in element.iter())))
    return said or str(element.get("href"))
