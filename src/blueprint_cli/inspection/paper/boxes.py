"""What WeasyPrint has laid out, leaf by leaf: each stretch of text and each picture on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from blueprint_cli.inspection.marks import Origins
from blueprint_cli.model.rendering import Place

#: How far the letters of most words reach above and below the line that they stand on, in em.
_ASCENT, _DESCENT = 0.75, 0.15
#: How far something may reach over an edge before a reader sees it, in CSS pixels.
_TOLERANCE = 2.0


class Edges(NamedTuple):
    """The edges of a rectangle on a page, in CSS pixels from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """How much of the page it takes up."""
        return (self.right - self.left) * (self.bottom - self.top)

    def within(self, other: Edges) -> Edges:
        """Give the edges of what two rectangles share."""
        return Edges(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def meet(self, other: Edges) -> bool:
        """Tell whether two rectangles share more than an edge."""
        shared = self.within(other)
        return min(shared.right - shared.left, shared.bottom - shared.top) > _TOLERANCE

    def exceed(self, limits: Edges, tolerance: float = _TOLERANCE) -> bool:
        """Tell whether a reader sees that it reaches beyond other edges."""
        return (
            self.left < limits.left - tolerance
            or self.top < limits.top - tolerance
            or self.right > limits.right + tolerance
            or self.bottom > limits.bottom + tolerance
        )


#: What layout has for `<wbr>` (HTML, 15.3.5): a place where a line may end, and no text.
BREAK = "\u200b"


@dataclass(frozen=True, eq=False)
class Leaf:
    """A stretch of text on one line, or a picture; `around` are its boxes, the outermost first.

    `node` and `message` are the ids of what it shows, and empty for what is the theme's own.
    """

    page: int
    box: Any
    around: tuple[Any, ...]
    node: str
    message: str

    @property
    def text(self) -> str:
        """The text; nothing for a picture."""
        return str(getattr(self.box, "text", ""))

    @property
    def place(self) -> Place:
        """Where it stands, for a reader and for the writer."""
        return Place(self.page, self.node, self.message)

    @cached_property
    def edges(self) -> Edges:
        """What it takes up of the page."""
        box = self.box
        if not self.text:
            return outside(box)
        line, size = box.position_y + box.baseline, box.style["font_size"]
        top, bottom = line - _ASCENT * size, line + _DESCENT * size
        return Edges(box.position_x, top, box.position_x + box.width, bottom)


@dataclass(frozen=True)
class Sheet:
    """One page: its box, the leaves of its content, and those of its running head and foot."""

    number: int
    box: Any
    leaves: tuple[Leaf, ...]
    margins: tuple[Leaf, ...]

    @property
    def edges(self) -> Edges:
        """The edges of the paper."""
        return Edges(0, 0, self.box.margin_width(), self.box.margin_height())


def sheets(document: Any, origins: Origins) -> list[Sheet]:
    """Give the pages of a document of WeasyPrint's."""
    boxes = (page._page_box for page in document.pages)  # noqa: SLF001
    return [_sheet(number, box, origins) for number, box in enumerate(boxes, 1)]


def outside(box: Any) -> Edges:
    """Give the outer edges of a box's border."""
    left, top, width, height = box.hit_area()
    return Edges(left, top, left + width, top + height)


def inside(box: Any) -> Edges:
    """Give the edges of what a box has for its content."""
    left, top = box.content_box_x(), box.content_box_y()
    return Edges(left, top, left + box.width, top + box.height)


def tag(box: Any) -> str:
    """Give the name of a box's element, or of its pseudo-element: `h2`, `li::marker`."""
    return str(box.element_tag or "")


def is_line(box: Any) -> bool:
    """Tell whether a box is one line of text."""
    from weasyprint.formatting_structure.boxes import LineBox

    return isinstance(box, LineBox)


def is_inline(box: Any) -> bool:
    """Tell whether a box is a part of a line that lines may divide."""
    from weasyprint.formatting_structure.boxes import InlineBox

    return isinstance(box, InlineBox)


def is_footnote(leaf: Leaf) -> bool:
    """Tell whether something stands among the notes at the foot of its page."""
    from weasyprint.formatting_structure.boxes import FootnoteAreaBox

    return any(isinstance(box, FootnoteAreaBox) for box in leaf.around)


def selector_of(leaf: Leaf) -> str:
    """Say in CSS what kind of place a text stands in, for who changes the style sheet."""
    margin = getattr(leaf.around[0], "at_keyword", "")
    if margin:
        return str(margin)
    boxes = (box for box in (leaf.box, *reversed(leaf.around)) if box.element is not None)
    by_element = {box.element: box for box in reversed([*boxes])}
    own, *around = reversed(by_element.values())
    name, pseudo = tag(own).partition("::")[::2]
    rest = f"::{pseudo}" if pseudo else ""
    outer = next((f"{tag(box)}{_classes(box)} " for box in around if _classes(box)), "")
    return f"{outer}{name}{_classes(own)}{rest}"


def _sheet(number: int, page: Any, origins: Origins) -> Sheet:
    from weasyprint.formatting_structure.boxes import MarginBox

    content: list[Leaf] = []
    margins: list[Leaf] = []
    for child in page.children:
        chosen = margins if isinstance(child, MarginBox) else content
        chosen.extend(_leaves(number, child, (), origins))
    return Sheet(number, page, tuple(content), tuple(margins))


def _leaves(page: int, box: Any, around: tuple[Any, ...], origins: Origins) -> Iterator[Leaf]:
    from weasyprint.formatting_structure.boxes import ReplacedBox, TextBox

    if (
        isinstance(box, TextBox)
        and box.text.strip(f"{BREAK} \n")
        and box.style["visibility"] == "visible"
    ):
        # What a style sheet adds belongs to no message.
        message = "" if "::" in tag(box) else origins.message(box.element, box.text)
        yield Leaf(page, box, around, origins.node(box.element), message)
    elif isinstance(box, ReplacedBox):
        yield Leaf(page, box, around, origins.node(box.element), "")
    for child in box.children:
        yield from _leaves(page, child, (*around, box), origins)


def _classes(box: Any) -> str:
    return "".join(f".{name}" for name in box.element.get("class", "").split())
