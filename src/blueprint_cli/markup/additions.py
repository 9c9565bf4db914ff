"""The steps of a message's parser that are not the library's: joined texts and line breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from blueprint_cli.language.folding import is_east_asian, joins

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


def render_softbreak(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, _environment: dict[str, Any]
) -> str:
    """Give what `fold_breaks` has made of a line break."""
    return tokens[index].content


def join_fragments(state: StateInline) -> None:
    """Join the texts that marks have parted, and set the levels of all tokens anew.

    The library's own rule adds one piece after another to a growing text, and keeps every one of
    them: 60 KB of marks took more than a gigabyte.
    """
    joined: list[Token] = []
    pieces: list[str] = []
    level = 0
    for token in state.tokens:
        level -= token.nesting < 0
        token.level = level
        level += token.nesting > 0
        if token.type == "text" and pieces:
            pieces.append(token.content)
            continue
        _close(joined, pieces)
        joined.append(token)
        if token.type == "text":
            pieces.append(token.content)
    _close(joined, pieces)
    state.tokens[:] = joined


def _close(joined: Sequence[Token], pieces: list[str]) -> None:
    """Put the pieces of a text together in the last token, which began it."""
    if len(pieces) > 1:
        joined[-1].content = "".join(pieces)
    pieces.clear()


def fold_breaks(state: StateCore) -> None:
    """Say what each line break inside a paragraph becomes: nothing, or a line break to collapse."""
    for block in state.tokens:
        if block.type == "inline":
            fold_in(block.children or (), block.content)


def fold_in(tokens: Sequence[Token], content: str) -> None:
    """Say it of the tokens of one paragraph, whose text is `content`.

    What stands around a break is gathered in one walk backwards and one forwards: a paragraph may
    have as many breaks as characters.
    """
    if not any(token.type == "softbreak" for token in tokens):
        return
    east_asian = is_east_asian(content)
    below = dict(_next_contents(tokens))
    above = ""
    for at, token in enumerate(tokens):
        if token.type == "softbreak":
            joined = joins(above, below[at], east_asian=east_asian)
            token.content = "" if joined else "\n"
        elif token.content:
            above = token.content


def _next_contents(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Give, of each line break, the text that follows it."""
    content = ""
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].type == "softbreak":
            yield at, content
        content = tokens[at].content or content
