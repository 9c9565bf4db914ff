"""What was drawn for each element of a page, in the order of the layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

#: Row groups that are drawn again on each page that a table goes on to.
_REPEATED = ("thead", "tfoot")


class Piece(NamedTuple):
    """Marked content: its page (from 0) and its number there."""

    page: int
    number: int


class Annotation(NamedTuple):
    """The annotation of a link on a page."""

    page: int
    reference: bytes


class Box(NamedTuple):
    """A box with an element; `drawn` is what it shows itself: nothing of one that holds others.

    `tag` is the element's, with a pseudo-element behind it. A `repeated` one was drawn before.
    """

    layout: Any
    tag: str
    drawn: tuple[Piece | Annotation, ...]
    repeated: bool

    @property
    def element(self) -> Any:
        """The element of the page that the box is of."""
        return self.layout.element


@dataclass(frozen=True)
class Content:
    """All boxes of elements, and of each page what is in its margins, with the name of its box."""

    boxes: tuple[Box, ...]
    margins: Mapping[Piece, str]


def read(document: Any, streams: Any) -> Content:
    """Read the pages that WeasyPrint has drawn, and what it has marked in their streams."""
    boxes, margins, begun = list[Box](), dict[Piece, str](), dict[Any, int]()
    for number, (page, stream) in enumerate(zip(document.pages, streams, strict=True)):
        marked = {box: Piece(number, mark["mcid"]) for box, mark in stream._tags.items()}  # noqa: SLF001
        for child in page._page_box.children:  # noqa: SLF001
            name = getattr(child, "at_keyword", "")
            if name.startswith("@") and name != "@footnote":
                found = (each for each, _ in _walk(child, number, {}))
                margins |= {marked[each]: name for each in found if each in marked}
            else:
                walked = _walk(child, number, begun)
                boxes += (_box(each, marked, number, again) for each, again in walked)
    return Content(tuple(each for each in boxes if each.element is not None), margins)


def _walk(box: Any, page: int, begun: dict[Any, int]) -> Iterator[tuple[Any, bool]]:
    """Yield a box and all in it, in order, and whether it was drawn on an earlier page.

    A leader, which leads the eye from a title to its page, says nothing.
    """
    waiting = [(box, False)]
    while waiting:
        each, again = waiting.pop()
        each = getattr(each, "_box", each)  # an `AbsolutePlaceholder`
        if each.element is not None and each.element_tag in _REPEATED:
            again = again or begun.setdefault(each.element, page) < page
        yield each, again
        if not each.is_leader:
            waiting.extend((kid, again) for kid in reversed(getattr(each, "children", ())))


def _box(box: Any, marked: Mapping[Any, Piece], page: int, again: bool) -> Box:
    drawn: list[Piece | Annotation] = []
    if box.link_annotation:
        drawn.append(Annotation(page, box.link_annotation.reference))
    if box in marked:
        drawn.append(marked[box])
    return Box(box, box.element_tag or "", tuple(drawn), again)
