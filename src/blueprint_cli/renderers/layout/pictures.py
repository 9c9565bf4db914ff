"""How sharp the pictures of a document are at the size that they are shown at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.model.rendering import Picture
from blueprint_cli.renderers.layout.boxes import Sheet

#: CSS Values 4, section 6.2.
_PIXELS_IN_AN_INCH = 96


def pictures(sheets: Sequence[Sheet]) -> Iterator[Picture]:
    """Yield the pictures that are made of pixels; a drawing is as sharp as its reader."""
    from weasyprint.images import RasterImage

    for sheet in sheets:
        for leaf in sheet.leaves:
            image = getattr(leaf.box, "replacement", None)
            if isinstance(image, RasterImage) and leaf.box.width and leaf.box.height:
                scale = min(image.width / leaf.box.width, image.height / leaf.box.height)
                yield Picture(leaf.page, leaf.node, image.width, int(scale * _PIXELS_IN_AN_INCH))
