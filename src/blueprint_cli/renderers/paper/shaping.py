"""What Pango is asked about the glyphs of a text, beyond what WeasyPrint asks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    ffi, pango = _library()
    pango.pango_layout_set_single_paragraph_mode(layout, True)
    run = pango.pango_layout_get_line_readonly(layout, 0).runs
    while run != ffi.NULL:
        offset, glyphs = run.data.item.offset, run.data.glyphs
        for at in range(glyphs.num_glyphs):
            more = wider.get(offset + glyphs.log_clusters[at])
            is_last = at + 1 == glyphs.num_glyphs
            if more and (is_last or glyphs.log_clusters[at + 1] != glyphs.log_clusters[at]):
                # Rounded up, for WeasyPrint rounds down.
                glyphs.glyphs[at].geometry.width += ceil(more * size * _PANGO_UNITS / 1000)
        run = run.next
