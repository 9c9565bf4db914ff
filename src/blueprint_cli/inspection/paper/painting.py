"""The order in which WeasyPrint paints a page (CSS 2.2, appendix E): what lies under each text.

The walk is that of `weasyprint.draw`, with a list of grounds in place of a stream of operators.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import category

from blueprint_cli.inspection.paper.boxes import Edges, Leaf, Sheet
from blueprint_cli.inspection.paper.grounds import Ground
from blueprint_cli.inspection.paper.views import View, view_of
from blueprint_cli.language.folding import is_wide

#: What a space takes up, in em; no reader misses one.
_SPACE = 0.2
#: How far glyphs reach above the line and below it, in em: Chinese, letters, letters with a tail.
_WIDE, _TALL, _TAIL = (0.84, 0.08), 0.7, 0.2
_TAILED = frozenset("gjpqyQ,;()[]{}|/")
#: Text that covers less than this is hidden on purpose.
_TRANSPARENT = 0.02


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
            view = view.clipped(context.page.rounded_padding_box()[:4])
        view = view_of(box, view)
        if view.matrix is not None and not view.matrix.determinant:
            return
        if not isinstance(box, boxes.InlineBox | boxes.TableBox | boxes.PageBox):
            self._fill(box, view, box.background)
        if box.style["overflow"] != "visible" and not isinstance(box, boxes.PageBox):
            view = view.clipped(box.rounded_padding_box()[:4])
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


@dataclass(frozen=True)
class Shown:
    """A text with the way it comes onto its page; `ink` is what its glyphs take up there."""

    sheet: Sheet
    leaf: Leaf
    painted: Painted
    ink: Edges

    @property
    def room(self) -> Edges:
        """The part of the page on which it can be seen."""
        return self.painted.view.clip.within(self.sheet.edges)

    @property
    def opacity(self) -> float:
        """How much it covers of what lies behind."""
        return float(self.leaf.box.style["color"].alpha * self.painted.view.opacity)

    @property
    def has_letters(self) -> bool:
        """Whether it says something, and is no ornament."""
        return any(category(character)[0] in "LN" for character in self.leaf.text)


def visible(sheets: Sequence[Sheet], paintings: Mapping[int, Painting]) -> Iterator[Shown]:
    """Yield the texts that are painted to be seen."""
    for sheet in sheets:
        texts = paintings[sheet.number].texts
        for leaf in (*sheet.leaves, *sheet.margins):
            painted = texts.get(leaf.box)
            if painted is None or painted.view.is_hidden or not leaf.box.style["font_size"]:
                continue
            shown = Shown(sheet, leaf, painted, painted.view.on_page(ink_of(leaf)))
            if shown.opacity > _TRANSPARENT:
                yield shown


def ink_of(leaf: Leaf) -> Edges:
    """Estimate what the glyphs of a text take up, before it is moved."""
    box, text = leaf.box, leaf.text
    size, line = box.style["font_size"], box.position_y + box.baseline
    top, bottom = _TALL, _TAIL if _TAILED.intersection(text) else 0.0
    if any(map(is_wide, text)):
        top, bottom = max(top, _WIDE[0]), max(bottom, _WIDE[1])
    spacing = box.style["letter_spacing"]
    after = 0.0 if spacing == "normal" else max(spacing, 0.0)
    before = (len(text) - len(text.lstrip())) * _SPACE * size
    after += (len(text) - len(text.rstrip())) * _SPACE * size
    left, right = box.position_x + before, box.position_x + box.width - after
    return Edges(left, line - top * size, max(left, right), line + bottom * size)
