"""The order in which WeasyPrint paints a page (CSS 2.2, appendix E): what lies under each text.

The walk is that of `weasyprint.draw`, with a list of grounds in place of a stream of operators.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from blueprint_cli.renderers.layout.boxes import Edges

#: A box of fewer CSS pixels hides on purpose what it clips: it is there to be heard.
_HIDING = 3.0
_EVERYWHERE = Edges(float("-inf"), float("-inf"), float("inf"), float("inf"))


@dataclass(frozen=True)
class View:
    """How a box comes onto the page: moved by a matrix, clipped, more or less opaque."""

    matrix: Any = None
    clip: Edges = _EVERYWHERE
    opacity: float = 1
    is_hidden: bool = False

    def on_page(self, edges: Edges) -> Edges:
        """Give the edges on the page of what has these edges before it is moved."""
        if self.matrix is None:
            return edges
        left, top, right, bottom = edges
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        across, down = zip(*(self.matrix.transform_point(*each) for each in corners), strict=True)
        return Edges(min(across), min(down), max(across), max(down))

    def before(self, x: float, y: float) -> tuple[float, float]:
        """Give the place that a point of the page has before it is moved."""
        if self.matrix is None:
            return x, y
        moved = self.matrix.invert.transform_point(x, y)
        return moved[0], moved[1]

    @property
    def scale(self) -> float:
        """How much larger a letter becomes."""
        return 1.0 if self.matrix is None else float(abs(self.matrix.determinant) ** 0.5)


@dataclass(frozen=True)
class Ground:
    """Something painted that texts may stand on; of a picture there are edges alone."""

    view: View
    edges: Edges
    background: Any = None
    is_clipped: bool = True


@dataclass(frozen=True)
class Painted:
    """A text as it comes onto the page, after so many grounds."""

    view: View
    under: int


@dataclass
class Painting:
    """What is painted on a page: the grounds in their order, and every box of text."""

    grounds: list[Ground] = field(default_factory=list)
    texts: dict[Any, Painted] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Any) -> Painting:
        """Follow the painting of a page box of WeasyPrint's."""
        from weasyprint.stacking import StackingContext

        painting, view = cls(), View()
        context = StackingContext.from_page(page)
        painting._fill(page, view, page.background, is_clipped=False)
        painting._fill(page, view, page.canvas_background, is_clipped=False)
        painting._draw_context(context, view)
        return painting

    def _draw_context(self, context: Any, view: View) -> None:
        from weasyprint.formatting_structure import boxes

        box = context.box
        if box.is_for_root_element and context.page.style["overflow"] != "visible":
            view = _clipped(view, context.page.rounded_padding_box()[:4])
        view = _view(box, view)
        if view.matrix is not None and not view.matrix.determinant:
            return
        if not isinstance(box, boxes.InlineBox | boxes.TableBox | boxes.PageBox):
            self._fill(box, view, box.background)
        if box.style["overflow"] != "visible" and not isinstance(box, boxes.PageBox):
            view = _clipped(view, box.rounded_padding_box()[:4])
        for each in context.negative_z_contexts:
            self._draw_context(each, view)
        for block in context.block_level_boxes:
            self._fill_block(block, view)
        for each in context.float_contexts:
            self._draw_context(each, view)
        if isinstance(box, boxes.InlineBox):
            self._draw_inline(box, view)
        self._draw_blocks({box: context.blocks_and_cells}, view)
        for each in (*context.zero_z_contexts, *context.positive_z_contexts):
            self._draw_context(each, view)

    def _fill_block(self, block: Any, view: View) -> None:
        from weasyprint.formatting_structure.boxes import TableBox

        self._fill(block, view, block.background)
        if isinstance(block, TableBox):
            for part in _parts(block):
                self._fill(part, view, part.background)

    def _draw_blocks(self, blocks: Mapping[Any, Any], view: View) -> None:
        from weasyprint.formatting_structure.boxes import LineBox, ReplacedBox

        for block, inner in blocks.items():
            if isinstance(block, ReplacedBox):
                self._draw_picture(block, view)
            elif block.children and isinstance(block.children[-1], LineBox):
                for line in block.children:
                    self._draw_inline(line, view)
            self._draw_blocks(inner, view)

    def _draw_inline(self, box: Any, view: View) -> None:
        from weasyprint.formatting_structure import boxes
        from weasyprint.stacking import StackingContext

        if isinstance(box, StackingContext):
            self._draw_context(box, view)
        elif isinstance(box, boxes.TextBox):
            self.texts[box] = Painted(view, len(self.grounds))
        else:
            self._fill(box, view, box.background)
            if isinstance(box, boxes.InlineReplacedBox):
                self._draw_picture(box, view)
            for child in box.children:
                self._draw_inline(child, view)

    def _draw_picture(self, box: Any, view: View) -> None:
        left, top = box.content_box_x(), box.content_box_y()
        edges = Edges(left, top, left + box.width, top + box.height)
        self.grounds.append(Ground(view, edges))

    def _fill(self, box: Any, view: View, background: Any, *, is_clipped: bool = True) -> None:
        if background is not None and background.layers:
            left, top, width, height = background.layers[-1].painting_area
            edges = Edges(left, top, left + width, top + height)
            self.grounds.append(Ground(view, edges, background, is_clipped))


def _parts(table: Any) -> Iterable[Any]:
    """Yield the boxes of a table in the order in which they are painted."""
    for group in table.column_groups:
        yield from (group, *group.children)
    for group in table.children:
        yield group
        for row in group.children:
            yield from (row, *row.children)


def _view(box: Any, view: View) -> View:
    """Give the view of a box that stands in another's view."""
    style = box.style
    if box.is_absolutely_positioned() and style["clip"]:
        view = _clipped(view, _clip_area(box))
    if style["opacity"] < 1:
        view = replace(view, opacity=view.opacity * style["opacity"])
    if box.transformation_matrix:
        own = box.transformation_matrix
        view = replace(view, matrix=own if view.matrix is None else own @ view.matrix)
    return view


def _clipped(view: View, area: tuple[float, float, float, float]) -> View:
    left, top, width, height = area
    edges = view.on_page(Edges(left, top, left + width, top + height))
    is_hidden = view.is_hidden or width < _HIDING or height < _HIDING
    return replace(view, clip=view.clip.within(edges), is_hidden=is_hidden)


def _clip_area(box: Any) -> tuple[float, float, float, float]:
    """Give what `clip` leaves of a box (CSS 2.2, section 11.1.2), as WeasyPrint reads it."""
    automatic = (0, 0, box.border_height(), box.border_width())
    pairs = zip(box.style["clip"], automatic, strict=True)
    top, one, bottom, other = (whole if value == "auto" else value for value, whole in pairs)
    left, right = sorted((one, other))
    return box.border_box_x() + left, box.border_box_y() + top, right - left, bottom - top
