"""The text of a message as a reader sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from blueprint_cli.markup.parsed import Markup
from blueprint_cli.markup.placeholders import shown

if TYPE_CHECKING:
    from markdown_it.token import Token


def to_plain_text(markup: Markup, values: Mapping[str, str]) -> str:
    """Give the text of a message as a reader sees it, blocks separated by line breaks."""
    blocks: list[str] = []
    for token in markup.tokens:
        if token.type == "inline":
            children = token.children or []
            texts = (_plain(children, index, values) for index in range(len(children)))
            blocks.append("".join(texts))
        elif token.type == "fence":
            blocks.append(token.content.rstrip("\n"))
    return "\n".join(blocks)


def _plain(tokens: Sequence[Token], index: int, values: Mapping[str, str]) -> str:
    token = tokens[index]
    if token.type == "placeholder":
        return shown(tokens, index, values)
    if token.type == "softbreak":
        return token.content.replace("\n", " ")
    if token.type == "hardbreak":
        return "\n"
    return token.content if token.type in ("text", "code_inline") else ""
