"""Names and titles of works that a writer marks: `[李白]{.name}` and `[將進酒]{.title}`.

They are Pandoc's bracketed spans with one class. HTML has an element for each: `u` for a proper
name in Chinese, `cite` for the title of a work (HTML Living Standard, 4.5.22 and 4.5.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

MARKED, _END = "marked_open", "marked_close"
#: What stands behind the words in brackets.
NAME, TITLE = "{.name}", "{.title}"
_ELEMENTS = {NAME: "u", TITLE: "cite"}
#: The class of one that stands right behind another: their lines must not run together.
_NEXT = "next"
#: What each ends with: nothing needs looking for where a text does not have it.
_SIGN = "]{."


def add_names(parser: MarkdownIt) -> None:
    """Let a parser read names and titles of works."""
    parser.inline.ruler.before("link", "names", _read)


def _read(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[" or _SIGN not in state.src:
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos, False)
    mark = next((each for each in _ELEMENTS if state.src.startswith(each, end + 1)), "")
    words = state.src[state.pos + 1 : end].strip() if end >= 0 else ""
    if not mark or not words or end + 1 + len(mark) > state.posMax:
        return False
    if not silent:
        start, last = state.pos, state.posMax
        state.pos, state.posMax = start + 1, end
        follows = bool(state.tokens) and state.tokens[-1].type == _END and not state.pending
        opening = state.push(MARKED, _ELEMENTS[mark], 1)
        if follows:
            opening.attrSet("class", _NEXT)
        state.md.inline.tokenize(state)
        state.push(_END, _ELEMENTS[mark], -1)
        state.pos, state.posMax = start, last
    state.pos = end + 1 + len(mark)
    return True
