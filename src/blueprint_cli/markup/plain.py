"""The text of a message as a reader sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from blueprint_cli.markup.parsed import Markup
from blueprint_cli.markup.placeholders import shown
from blueprint_cli.markup.references import resolved
from blueprint_cli.markup.signs import NOTE, SUBSCRIPT, SUPERSCRIPT, plain_script

if TYPE_CHECKING:
    from markdown_it.token import Token


NO_NOTES: Mapping[str, str] = {}


def to_plain_text(
    markup: Markup, values: Mapping[str, str], notes: Mapping[str, str] = NO_NOTES
) -> str:
    """Give the text of a message as a reader sees it, blocks separated by line breaks.

    `notes` are the marks of footnotes by their ids; a title in a list of titles has none.
    """
    blocks: list[str] = []
    for token in resolved(markup, values).tokens:
        if token.type == "inline":
            children = token.children or []
            texts = (_plain(children, index, values, notes) for index in range(len(children)))
            blocks.append("".join(texts))
        elif token.type == "fence":
            blocks.append(token.content.rstrip("\n"))
    return "\n".join(blocks)


def _plain(
    tokens: Sequence[Token], index: int, values: Mapping[str, str], notes: Mapping[str, str]
) -> str:
    token = tokens[index]
    if token.type == NOTE:
        return notes.get(token.content, "")
    if token.type == "placeholder":
        return shown(tokens, index, values)
    if token.type == "softbreak":
        return token.content.replace("\n", " ")
    if token.type == "hardbreak":
        return "\n"
    if token.type in (SUPERSCRIPT, SUBSCRIPT):
        return plain_script(token)
    return token.content if token.type in ("text", "code_inline") else ""
