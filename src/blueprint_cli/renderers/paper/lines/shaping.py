"""What Pango is asked about the glyphs of a text, beyond what WeasyPrint asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import ceil
from typing import Any

#: Functions of Pango that WeasyPrint does not declare.
_DECLARED = "PangoAttribute * pango_attr_allow_breaks_new (gboolean allow_breaks);"

_PANGO_UNITS = 1024


@cache
def _library() -> tuple[Any, Any]:
    from weasyprint.text.ffi import ffi, pango

    ffi.cdef(_DECLARED)
    return ffi, pango


def ask(
    layout: Any, features: Sequence[tuple[int, int, bytes]], ties: Sequence[tuple[int, int]]
) -> None:
    """Ask a Pango layout for features of the font, and for no breaks, between bytes of its text."""
    if not features and not ties:
        return
    ffi, pango = _library()
    attributes = pango.pango_layout_get_attributes(layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    asked = [(*span, pango.pango_attr_font_features_new(name)) for *span, name in features]
    asked += [(*span, pango.pango_attr_allow_breaks_new(False)) for span in ties]
    for start, end, attribute in asked:
        attribute.start_index, attribute.end_index = start, end
        pango.pango_attr_list_insert(attributes, attribute)
    pango.pango_layout_set_attributes(layout, attributes)


def widen(layout: Any, wider: Mapping[int, int], size: float) -> None:
    """Widen glyphs of a Pango layout's one line: thousandths of an em, by the byte that is shown.

    Pango lets a caller change the widths of a line (`pango_layout_get_line`), and keeps them until
    the layout is changed otherwise: so what WeasyPrint sets before it draws is set first.
    """
    pango = _library()[1]
    pango.pango_layout_set_single_paragraph_mode(layout, True)
    for ends, byte, glyph in _glyphs(layout):
        if ends and byte in wider:
            # Rounded up, for WeasyPrint rounds down.
            glyph.geometry.width += ceil(wider[byte] * size * _PANGO_UNITS / 1000)


def middles(layout: Any, text: str) -> Iterator[float]:
    """Yield how far the middle of each letter is from the start of a Pango layout's one line."""
    bytes_of, x = text.encode(), 0
    for ends, byte, glyph in _glyphs(layout):
        shown = bytes_of[byte : byte + 4].decode(errors="ignore")[:1]
        if ends and shown.isalnum():
            yield (x + (glyph.geometry.width + glyph.geometry.x_offset) / 2) / _PANGO_UNITS
        x += glyph.geometry.width


def _glyphs(layout: Any) -> Iterator[tuple[bool, int, Any]]:
    """Yield each glyph of a line: whether it is the last for its byte, the byte, and itself."""
    ffi, pango = _library()
    run = pango.pango_layout_get_line_readonly(layout, 0).runs
    while run != ffi.NULL:
        offset, glyphs = run.data.item.offset, run.data.glyphs
        clusters = glyphs.log_clusters[0 : glyphs.num_glyphs]
        for at, cluster in enumerate(clusters):
            is_last = at + 1 == len(clusters) or clusters[at + 1] != cluster
            yield is_last, offset + cluster, glyphs.glyphs[at]
        run = run.next
