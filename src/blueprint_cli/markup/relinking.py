"""Links whose address stands elsewhere in their text, for whoever divides the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blueprint_cli.markup.containers import DEFINED
from blueprint_cli.markup.parsed import Markup, Part

if TYPE_CHECKING:
    from markdown_it.token import Token


def with_addresses(markup: Markup) -> str:
    """Give the text of a message with the address in each link, and none by itself.

    Each part of it is then as good as the whole: `[words][label]` is `[words](https://…)`.
    """
    if not any(part.kind == DEFINED for part in markup.parts):
        return markup.text
    opening = (token for token in markup.inline() if token.type == "link_open")
    pieces: list[str] = []
    position = 0
    for part in markup.parts:
        pieces.append(markup.text[position : part.start])
        link = next(opening, None) if part.kind == "link_open" else None
        pieces.append(_written(markup.text[part.start : part.end], part, link))
        position = part.end
    return "".join([*pieces, markup.text[position:]])


def _written(text: str, part: Part, link: Token | None) -> str:
    if part.kind == DEFINED:
        return ""
    if link is None or text[0] != "]" or text[-1] != "]":
        return text
    title = str(link.attrs.get("title", "")).replace('"', "&quot;")
    return f'](<{part.value}> "{title}")' if title else f"](<{part.value}>)"
