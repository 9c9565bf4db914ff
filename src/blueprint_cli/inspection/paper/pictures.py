"""How sharp the pictures of a document are at the size that they are shown at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.inspection.paper.boxes import Leaf, Sheet, is_inline, is_line
from blueprint_cli.model.rendering import Picture

#: CSS pixels (CSS Values 4, section 6.2): a picture has as many of its own where nothing sizes it.
_IN_AN_INCH = 96


def pictures(sheets: Sequence[Sheet]) -> Iterator[Picture]:
    """Yield the pictures that are made of pixels; a drawing is as sharp as its reader."""
    from weasyprint.images import RasterImage

    for sheet in sheets:
        for leaf in sheet.leaves:
            image, box = getattr(leaf.box, "replacement", None), leaf.box
            if isinstance(image, RasterImage) and box.width and box.height:
                scale = min(image.width / box.width, image.height / box.height)
                dpi = round(scale * _IN_AN_INCH)
                width = _column(leaf) if dpi == _IN_AN_INCH else box.width
                yield Picture(leaf.page, leaf.node, dpi, width / _IN_AN_INCH)


def _column(leaf: Leaf) -> float:
    """Give the width that a picture with more pixels could take up."""
    blocks = (box for box in reversed(leaf.around) if not (is_line(box) or is_inline(box)))
    tallest = leaf.box.max_height * leaf.box.replacement.ratio
    return max(float(leaf.box.width), float(min(next(blocks).width, tallest)))
