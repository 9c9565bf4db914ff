"""The markup of a message: CommonMark's emphasis, code and links, and `{placeholders}`.

Raw HTML and images are not part of it. Emphasis works beside Chinese punctuation, where plain
CommonMark loses it, and a line break inside Chinese text is no space. How markup looks, the
renderers know.
"""

from __future__ import annotations

from blueprint_cli.markup.parsed import Markup, Part
from blueprint_cli.markup.parser import (
    SCHEMES,
    addresses,
    is_language,
    language_parts,
    may_link,
    parse_blocks,
    parse_inline,
    passage_to_html,
    to_html,
)
from blueprint_cli.markup.plain import NO_NOTES, to_plain_text

__all__ = [
    "NO_NOTES",
    "SCHEMES",
    "Markup",
    "Part",
    "addresses",
    "is_language",
    "language_parts",
    "may_link",
    "parse_blocks",
    "parse_inline",
    "passage_to_html",
    "to_html",
    "to_plain_text",
]
