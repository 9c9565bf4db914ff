"""The full grammar of CommonMark 0.31 and the tables of GitHub, held against ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from blueprint_cli.markup import may_link
from blueprint_cli.markup.blocks import lines_of, places_of
from blueprint_cli.markup.containers import is_too_deep, quote
from blueprint_cli.markup.foreign.html import is_tag
from blueprint_cli.markup.limits import NESTING_LIMIT
from blueprint_cli.markup.signs import add_signs

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: The name of a difference that is none of the constructs with a name.
OTHER = "other"
#: The blocks that are not ours, by the tokens that open them.
_BLOCKS = {
    "heading_open": "heading",
    "table_open": "table",
    "code_block": "indent",
    "html_block": "html",
}
#: What is a block of ours, but not in a text of one paragraph.
_BLOCKS_OF_PASSAGES = {
    "fence": "fence",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quote",
    "hr": "rule",
}
#: What the two grammars read differently has one of these: a sign that ours does not know, a link,
#: a line that is deeply indented, that is nothing but marks, or that starts with one.
_WORTH = re.compile(
    r"[<&\[|]|^[ \t\d.)*+>-]{0,40}?(?:[>#]|[ ]{4}|\t|[=_*-][=_*\- \t]{0,200}$)"
    # So many marks on one line are lists in lists.
    r"|^[ ]{0,3}(?:(?:[-*+>]|\d{1,9}[.)])[ ]{0,4}){5}",
    re.MULTILINE,
)
#: In a text of one paragraph, also what would make several blocks of it.
_WORTH_INLINE = re.compile(
    r"\n[ \t]*\n|^[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]|```|~~~", re.MULTILINE
)
_NOTES, _DEFINED, _DEEP, _INLINE = "notes", "defined", "deep", "inline"
#: So many lines may a definition have; each is looked for in all of them.
_LINES_OF_DEFINITION = 6

#: A name, and where the part of that name starts and ends.
Named = tuple[str, int, int]


def is_worth_parsing(text: str, *, inline: bool) -> bool:
    """Tell, without parsing, whether the two grammars could read a text differently."""
    return bool(_WORTH.search(text) or (inline and _WORTH_INLINE.search(text)))


def differences(text: str, ours: Sequence[Token], *, inline: bool) -> Iterator[Named]:
    """Find what the full grammar reads in a text as something that is not ours.

    What has no name is told as `OTHER`, once, at the first block that the two read differently.
    """
    environment: dict[str, Any] = {_NOTES: [], _DEFINED: [], _DEEP: [], _INLINE: inline}
    full = _parser().parse(text, environment)
    lines = tuple(lines_of(text))
    found = [*_blocks(full, lines, inline=inline), *_definitions(environment, lines)]
    found += (("nested", *_lines_span(first, first + 1, lines)) for first in environment[_DEEP][:1])
    found += _inline(full, environment, lines)
    yield from found or _others(full, ours, lines, inline=inline)


def _blocks(
    full: Sequence[Token], lines: Sequence[tuple[int, str]], *, inline: bool
) -> Iterator[Named]:
    names = _BLOCKS | _BLOCKS_OF_PASSAGES if inline else _BLOCKS
    starts = 0
    for token in full:
        is_block = token.nesting >= 0 and token.type != "inline" and token.level == 0
        starts += is_block
        if token.type in names and not (len(lines) == 1 and _is_label(token)):
            yield (names[token.type], *_span(token, lines))
        elif inline and is_block and starts > 1:
            yield ("paragraphs", *_span(token, lines))


def _is_label(token: Token) -> bool:
    """Tell whether a line is shown as meant: a title with its number, a note with its star."""
    return token.type == "ordered_list_open" or (
        token.type == "bullet_list_open" and token.markup == "*"
    )


def _definitions(environment: dict[str, Any], lines: Sequence[tuple[int, str]]) -> Iterator[Named]:
    """Give the definitions of links that are not ours: no token tells of them."""
    for first, after, address in environment[_DEFINED]:
        if may_link(address) and not environment[_INLINE]:
            continue
        name = "footnote" if lines[first][1].lstrip().startswith("[^") else "definition"
        yield (name, *_lines_span(first, after, lines))


def _inline(
    full: Sequence[Token], environment: dict[str, Any], lines: Sequence[tuple[int, str]]
) -> Iterator[Named]:
    places: dict[int, Sequence[int]] = {}
    blocks = {id(token.children): token for token in full if token.type == "inline"}
    for children, name, start, end in environment[_NOTES]:
        token = blocks.get(id(children))
        # What stands in the words of a picture has no place of its own.
        if token is None or token.map is None:
            continue
        if id(token) not in places:
            places[id(token)] = places_of(lines, token)
        at = places[id(token)]
        if end <= len(at):
            yield name, at[start], at[end - 1] + 1


def _others(
    full: Sequence[Token], ours: Sequence[Token], lines: Sequence[tuple[int, str]], *, inline: bool
) -> Iterator[Named]:
    theirs, own = list(full), list(ours)
    if inline:
        if _is_label(full[0]):
            return
        theirs = [token for token in full if token.type == "inline"]
    for index, token in enumerate(theirs):
        if index >= len(own) or _shape(token) != _shape(own[index]):
            near = next((each for each in theirs[index:] if each.map), None)
            first = next((each for each in reversed(theirs[:index]) if each.map), None)
            at = near or first
            yield (OTHER, *(_span(at, lines) if at else (0, 1)))
            return
    if len(own) > len(theirs):
        yield OTHER, 0, max(len(lines[0][1]), 1)


def _shape(token: Token) -> object:
    """Give what a token says, however it was written."""
    if token.type == "inline":
        return _stripped(_words(token.children or ()))
    return (
        token.type,
        token.tag,
        token.info,
        token.content,
        token.hidden,
        sorted(token.attrs.items()),
    )


def _words(children: Sequence[Token]) -> list[object]:
    words: list[object] = []
    for child in children:
        if child.type not in ("text", "text_special"):
            # What a line break becomes is for ours to say: it folds Chinese without a blank.
            content = "" if child.type == "softbreak" else child.content
            words.append((child.type, content, sorted(child.attrs.items())))
            continue
        before = words.pop() if words and isinstance(words[-1], str) else ""
        words.append(f"{before}{child.content}")
    return words


def _stripped(words: list[object]) -> list[object]:
    """Leave out the blanks around a paragraph."""
    if words and isinstance(words[0], str):
        words[0] = words[0].lstrip()
    if words and isinstance(words[-1], str):
        words[-1] = words[-1].rstrip()
    return [word for word in words if word]


def _span(token: Token, lines: Sequence[tuple[int, str]]) -> tuple[int, int]:
    first, after = token.map or (0, 1)
    return _lines_span(first, after, lines)


def _lines_span(first: int, after: int, lines: Sequence[tuple[int, str]]) -> tuple[int, int]:
    """Give where some lines start and end, without blanks around them."""
    within = [each for each in lines[first:after] if each[1].strip()] or [lines[first]]
    (at, head), (end, tail) = within[0], within[-1]
    start = at + len(head) - len(head.lstrip())
    return start, max(end + len(tail.rstrip()), start)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_cjk_friendly import cjk_friendly

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING_LIMIT})
    parser.enable(["table"]).disable(["text_join"])
    parser.use(cjk_friendly)
    add_signs(parser)
    for rule in parser.inline.ruler.__rules__:
        if rule.name in ("image", "link", "html_inline"):
            rule.fn = partial(_noting, rule.name, rule.fn)
    for block in parser.block.ruler.__rules__:
        if block.name in _WRAPPED:
            block.fn = partial(_WRAPPED[block.name], block.fn)
        if block.name in _CONTAINERS:
            block.fn = partial(_nesting, block.name, block.fn)
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005
    return parser


def _noting(name: str, rule: Callable[..., bool], state: StateInline, silent: bool) -> bool:
    """Run an inline rule, and note where it has matched what is not ours."""
    start, made = state.pos, len(state.tokens)
    if name == "html_inline" and not is_tag(state.src, start):
        return False
    matched = rule(state, silent)
    if matched and not silent:
        kind = _link(state, made) if name == "link" else _KINDS[name]
        if kind:
            state.env[_NOTES].append((state.tokens, kind, start, state.pos))
    return matched


_KINDS = {"image": "picture", "html_inline": "html"}


def _link(state: StateInline, made: int) -> str:
    """Say what a link is that is not ours: it has its address elsewhere, or leads elsewhere."""
    if state.src[state.pos - 1] != ")" and state.env[_INLINE]:
        return "reference"
    opening = next(each for each in state.tokens[made:] if each.type == "link_open")
    address = str(opening.attrs["href"])
    return "" if not address or may_link(address) else "refused"


def _quoting(
    rule: Callable[..., bool], state: StateBlock, start: int, end: int, silent: bool
) -> bool:
    """Take what is compared in a text of one paragraph for what it says."""
    return quote(rule, state, start, end, silent, goes_on=silent or state.env[_INLINE])


def _defining(
    rule: Callable[..., bool], state: StateBlock, start: int, _end: int, silent: bool
) -> bool:
    last, before = state.lineMax, len(state.env.get("references", ()))
    state.lineMax = min(last, start + _LINES_OF_DEFINITION)
    matched = rule(state, start, state.lineMax, silent)
    state.lineMax = last
    if matched and not silent:
        defined = list(state.env["references"].values())
        # Of two with one label, the first is the address, and the second is none.
        address = defined[-1]["href"] if len(defined) > before else "#"
        state.env[_DEFINED].append((start, state.line, address))
    return matched


def _nesting(
    name: str,
    rule: Callable[..., bool],
    state: StateBlock,
    start: int,
    end: int,
    silent: bool,
) -> bool:
    """Note where a list or a quotation stands too deep, which is none then."""
    if not is_too_deep(state, name):
        return rule(state, start, end, silent)
    if rule(state, start, end, True) and not silent:
        state.env[_DEEP].append(start)
    return False


_WRAPPED = {"blockquote": _quoting, "reference": _defining}
_CONTAINERS = ("blockquote", "list")
