"""The private functions of WeasyPrint that pages need otherwise than they are, all in one place.

WeasyPrint is pinned to one version, for every release changes what pages look like. What stands
here is held by tests to the names and the parameters that the wrappers rely on, so that another
version names what broke before anybody sees a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

#: Each function as `module:name`, with the parameters that are relied on, in their order.
HOOKS = {
    "weasyprint.text.line_break:Layout.set_text": "self text justify",
    "weasyprint.layout.inline:split_text_box": "context box available_width skip is_line_start",
    "weasyprint.layout.inline:get_next_linebox": (
        "context linebox position_y bottom_space skip_stack containing_block absolute_boxes "
        "fixed_boxes first_letter_style first_line_style"
    ),
    "weasyprint.layout.inline:justify_line": "context line extra_width",
    "weasyprint.layout.inline:can_break_text": "text lang",
    "weasyprint.draw:draw_text": "stream textbox offset_x text_overflow block_ellipsis",
    "weasyprint.draw.text:draw_first_line": ("stream textbox text_overflow block_ellipsis matrix"),
    "weasyprint.draw.text:draw_text_decoration": (
        "stream textbox offset_x offset_y thickness color"
    ),
    "weasyprint.layout.preferred:inline_max_content_width": "context box outer is_line_start",
    "weasyprint.pdf:ColorProfile": "file_object src rendering_intent components",
    "weasyprint.pdf:add_tags": "pdf document pdf_version page_streams",
    "weasyprint.layout.inline:split_first_line": (
        "text style context max_width justification_spacing is_line_start minimum"
    ),
    "weasyprint.layout.preferred:split_first_line": (
        "text style context max_width justification_spacing is_line_start minimum"
    ),
    "weasyprint.css:CSS": (
        "guess filename url file_obj string encoding base_url url_fetcher _check_mime_type "
        "media_type font_config counter_style color_profiles matcher page_rules layers layer"
    ),
    "weasyprint.layout.grid:_resolve_tracks_sizes": (
        "sizing_functions box_size children_positions implicit_start direction gap context "
        "containing_block orthogonal_sizes"
    ),
    "weasyprint.layout.block:block_level_layout": (
        "context box bottom_space skip_stack containing_block page_is_empty absolute_boxes "
        "fixed_boxes adjoining_margins first_letter_style first_line_style discard max_lines"
    ),
    "weasyprint.layout.page:make_page": (
        "context root_box page_type resume_at page_number page_state"
    ),
}


@contextmanager
def wrapped(place: str, wrap: Callable[[Any], Callable[..., Any]]) -> Iterator[None]:
    """Put another function in the place of one of `HOOKS` for a while; `wrap` is given that one.

    Wrappers of one place may stand in each other; the last one that was entered is asked first.
    Raises KeyError where the place is none of `HOOKS`.
    """
    HOOKS[place]
    path, name = place.split(":")
    owner: Any = import_module(path)
    *outer, name = name.split(".")
    for each in outer:
        owner = getattr(owner, each)
    own = getattr(owner, name)
    setattr(owner, name, wrap(own))
    try:
        yield
    finally:
        setattr(owner, name, own)
