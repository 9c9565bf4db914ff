"""Grids: an item that was laid out to learn its height is not laid out again where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped

#: The name under which a box, and every copy of it, has what tells the items of grids apart.
_ITEM = "blueprint_grid_item"
#: Two widths of so few pixels apart are one: they were added up in another order.
_SAME = 1e-6


@contextmanager
def laid_out_once() -> Iterator[None]:
    """Lay out pages so that a grid in a grid costs no more than what stands in them.

    WeasyPrint lays each item of a grid out to learn its height, throws it away, and lays it out
    again in its place: what stands in so many grids is laid out two to the power of that. Here the
    first layout is kept for the page, gives the height whenever it is asked for, and is moved to
    the place of the item where that has the room it was laid out in.
    """
    kept: dict[tuple[object, float], tuple[Any, ...]] = {}

    def forgetting(make: Callable[..., Any]) -> Callable[..., Any]:
        def make_page(*arguments: Any) -> Any:
            # Another page has other counters, footnotes and running heads.
            kept.clear()
            return make(*arguments)

        return make_page

    def keeping(lay_out: Callable[..., Any]) -> Callable[..., Any]:
        def block_level_layout(
            context: Any,
            box: Any,
            bottom_space: float,
            skip_stack: Any,
            containing_block: Any,
            *place: Any,
            **more: Any,
        ) -> Any:
            given = (context, box, bottom_space, skip_stack, containing_block, *place)
            item = vars(box).get(_ITEM)
            if item is None or skip_stack is not None:
                return lay_out(*given, **more)
            known = (item, containing_block.width)
            first = kept.get(known)
            if not place:  # nobody will see it: only the height is asked for
                if first is None:
                    first = lay_out(*given, **more)
                    if first[0] is not None and first[1] is None:
                        kept[known] = first
                return first
            if first is None or not _has_room(box, first[0], context, bottom_space):
                return lay_out(*given, **more)
            return _moved(first[0], box), *first[1:]

        return block_level_layout

    with (
        wrapped("weasyprint.layout.page:make_page", forgetting),
        wrapped("weasyprint.layout.grid:_resolve_tracks_sizes", _marking),
        wrapped("weasyprint.layout.block:block_level_layout", keeping),
    ):
        yield


def _marking(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """Mark the items of a grid, and of all grids in it, before any is copied."""

    def resolve_tracks_sizes(
        functions: Any, size: Any, children_positions: Any, *rest: Any, **more: Any
    ) -> Any:
        for child in children_positions:
            if _ITEM not in vars(child):
                _mark(child)
        return resolve(functions, size, children_positions, *rest, **more)

    return resolve_tracks_sizes


def _mark(item: Any) -> None:
    """Mark an item of a grid as one that is laid out once, or not.

    What is not in normal flow leaves its trace elsewhere: beside, on the page, at its foot.
    """
    vars(item)[_ITEM] = object() if _flows(item) else None


def _flows(box: Any) -> bool:
    """Tell whether all in a box is in normal flow; mark the items of the grids in it."""
    from weasyprint.formatting_structure.boxes import GridContainerBox

    children = getattr(box, "children", ())
    if isinstance(box, GridContainerBox):
        for child in children:
            _mark(child)
        flows = [vars(child)[_ITEM] is not None for child in children]
    else:
        flows = [_flows(child) for child in children]
    return all(flows) and box.is_in_normal_flow() and not box.footnote


def _has_room(box: Any, first: Any, context: Any, bottom_space: float) -> bool:
    """Tell whether an item looks in its place as it did when its height was asked for."""
    sizes = [box.style[f"{limit}height"] for limit in ("", "min_", "max_")]
    stretched = sizes[0] != first.style["height"]
    of_the_row = any(getattr(size, "unit", "") == "%" for size in sizes)
    width = box.style["width"]
    if width != first.style["width"]:
        own = first.width if box.style["box_sizing"] == "content-box" else first.border_width()
        stretched |= abs(width.value - own) > _SAME
    end = box.position_y + first.margin_height()
    return not (stretched or of_the_row or context.overflows_page(bottom_space, end))


def _moved(first: Any, box: Any) -> Any:
    """Give a copy of a box that was laid out, where another one of the item stands."""
    from weasyprint.formatting_structure.boxes import TableBox

    copy = first.deepcopy()
    for each in copy.descendants():
        if isinstance(each, TableBox):
            each.column_groups = tuple(group.deepcopy() for group in each.column_groups)
    copy.translate(box.position_x - copy.position_x, box.position_y - copy.position_y)
    return copy
