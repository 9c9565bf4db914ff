"""The rules of a message's parser that are not the library's: placeholders and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from blueprint_cli.language.folding import is_east_asian, joins
from blueprint_cli.markup.placeholders import shown

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: The name of a placeholder, and of a figure the form that is asked for: `{site:number}`.
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*(?::[a-z]+)?)\}")
#: The space between a number and the word that says how much of what it is.
_AFTER_DIGIT = re.compile(r"(?<=\d) (?=[^\W\d])")


def add_placeholders(parser: MarkdownIt) -> None:
    """Let a parser read `{placeholders}`."""
    parser.inline.ruler.before("escape", "placeholder", _read_placeholder)


def _read_placeholder(state: StateInline, silent: bool) -> bool:
    found = _PLACEHOLDER.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("placeholder", "", 0).content = found[1]
    state.pos = found.end()
    return True


def render_placeholder(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, environment: dict[str, Any]
) -> str:
    """Give the value of a placeholder as HTML, or the placeholder as it is written.

    A number stays on one line with the word behind it: HK$10 billion, 30 June.
    """
    from markdown_it.common.utils import escapeHtml

    text = shown(tokens, index, environment["values"])
    return escapeHtml(_AFTER_DIGIT.sub("\N{NO-BREAK SPACE}", text))


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
    """Say what each line break inside a paragraph becomes: nothing, or a line break to collapse.

    What stands around it is gathered in one walk backwards and one forwards: a paragraph may have
    as many breaks as characters.
    """
    for block in state.tokens:
        children = block.children or []
        breaks = [at for at, token in enumerate(children) if token.type == "softbreak"]
        if block.type != "inline" or not breaks:
            continue
        east_asian = is_east_asian(block.content)
        below = dict(_next_contents(children))
        above = ""
        for at, token in enumerate(children):
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
