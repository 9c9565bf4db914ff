"""How boxes come onto a page: transformed, clipped, more or less opaque."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from blueprint_cli.inspection.paper.boxes import Edges

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
    def is_upright(self) -> bool:
        """Whether lines run as they do in most books: what stands askew, edges describe badly."""
        return self.matrix is None or not (self.matrix[0][1] or self.matrix[1][0])

    @property
    def scale(self) -> float:
        """How much larger a letter becomes."""
        return 1.0 if self.matrix is None else float(abs(self.matrix.determinant) ** 0.5)

    def clipped(self, area: tuple[float, float, float, float]) -> View:
        """Give the view of what is cut off by a box: its corner, its width and height."""
        left, top, width, height = area
        edges = self.on_page(Edges(left, top, left + width, top + height))
        is_hidden = self.is_hidden or width < _HIDING or height < _HIDING
        return replace(self, clip=self.clip.within(edges), is_hidden=is_hidden)


def view_of(box: Any, view: View) -> View:
    """Give the view of a box that stands in another's view."""
    style = box.style
    if box.is_absolutely_positioned() and style["clip"]:
        view = view.clipped(_clip_area(box))
    if style["opacity"] < 1:
        view = replace(view, opacity=view.opacity * style["opacity"])
    if box.transformation_matrix:
        own = box.transformation_matrix
        view = replace(view, matrix=own if view.matrix is None else own @ view.matrix)
    return view


def _clip_area(box: Any) -> tuple[float, float, float, float]:
    """Give what `clip` leaves of a box (CSS 2.2, section 11.1.2), as WeasyPrint reads it."""
    automatic = (0, 0, box.border_height(), box.border_width())
    pairs = zip(box.style["clip"], automatic, strict=True)
    top, one, bottom, other = (whole if value == "auto" else value for value, whole in pairs)
    left, right = sorted((one, other))
    return box.border_box_x() + left, box.border_box_y() + top, right - left, bottom - top
