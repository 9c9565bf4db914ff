"""The markup of a message: CommonMark's emphasis, code and links, and `{placeholders}`.

Raw HTML and images are not part of it. Emphasis works beside Chinese punctuation, where plain
CommonMark loses it, and a line break inside Chinese text is no space. How markup looks, the
renderers know.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from blueprint_cli.language.folding import is_east_asian, joins
from blueprint_cli.markup.limits import NESTING_LIMIT, excess

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: Where a link may lead: the web, a mailbox, or an id of the document.
SCHEMES = ("https://", "http://", "mailto:", "#")

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_PROTECTED = "protected"


@dataclass(frozen=True)
class Part:
    """A part of a message that is not language, from `start` up to `end`.

    `kind` is the type of the token made of it: `link_open`, `placeholder`, `code_inline` or
    `fence`; `value` is what it leads to, names or shows. Of a link with a label, the part is all
    from the bracket that closes the label.
    """

    start: int
    end: int
    kind: str = ""
    value: str = ""


@dataclass(frozen=True)
class Markup:
    """A parsed message: its tokens, and the parts of its text that are not language."""

    text: str
    tokens: tuple[Token, ...]
    parts: tuple[Part, ...]

    @property
    def protected(self) -> tuple[tuple[int, int], ...]:
        """Where the parts are that are not language."""
        return tuple((part.start, part.end) for part in self.parts)

    def inline(self) -> Iterator[Token]:
        """Walk the inline tokens in reading order."""
        for token in self.tokens:
            if token.type == "inline":
                yield from token.children or ()

    def links(self) -> tuple[str, ...]:
        """Give the destinations of the links, in reading order."""
        opening = (token for token in self.inline() if token.type == "link_open")
        return tuple(str(token.attrs["href"]) for token in opening)

    def placeholders(self) -> tuple[str, ...]:
        """Give the names of the placeholders, in reading order."""
        return tuple(token.content for token in self.inline() if token.type == "placeholder")

    def unlinked(self) -> Markup:
        """Give the same text without its links; what stood in them stays."""
        return replace(self, tokens=tuple(map(_unlinked, self.tokens)))


@dataclass(frozen=True)
class _Note:
    """What a rule has matched, before its place in the message is known."""

    text: str
    kind: str = ""
    value: str = ""


def parse_inline(text: str) -> Markup:
    """Parse a message of one paragraph."""
    return _parse(text, inline=True)


def parse_blocks(text: str) -> Markup:
    """Parse a message of paragraphs and lists."""
    return _parse(text, inline=False)


def to_html(markup: Markup, values: Mapping[str, str]) -> str:
    """Give the HTML of a message; `values` are the texts of its placeholders.

    A placeholder without a value is shown as it is written: a check has reported it.
    """
    renderer = _parser().renderer
    return str(renderer.render(list(markup.tokens), _parser().options, {"values": values})).strip()


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


def language_parts(text: str) -> Iterator[tuple[int, int, bool]]:
    """Divide a message into its language and everything else: start, end, whether it is language.

    Code, link destinations and placeholders are no language; markup characters count as what they
    stand in.
    """
    position = 0
    for start, end in parse_blocks(text).protected:
        yield from ((position, start, True), (start, end, False))
        position = end
    yield position, len(text), True


def _plain(tokens: Sequence[Token], index: int, values: Mapping[str, str]) -> str:
    token = tokens[index]
    if token.type == "placeholder":
        return values.get(token.content, f"{{{token.content}}}")
    if token.type == "softbreak":
        return token.content.replace("\n", " ")
    if token.type == "hardbreak":
        return "\n"
    return token.content if token.type in ("text", "code_inline") else ""


def _unlinked(token: Token) -> Token:
    kept = [each for each in token.children or () if each.type not in ("link_open", "link_close")]
    return token.copy(children=kept) if token.children else token


def _parse(text: str, *, inline: bool) -> Markup:
    if excess(text):
        # Whoever has read it has told of it: here it must only cost nothing.
        return Markup(text, tuple(_literal(text)), ())
    parser = _parser()
    notes: dict[tuple[int, str], list[_Note]] = {}
    environment = {_PROTECTED: notes}
    tokens = parser.parseInline(text, environment) if inline else parser.parse(text, environment)
    queue = deque((source, parts) for (_, source), parts in notes.items())
    noted = [part for token in tokens for part in _noted(token, queue)]
    return Markup(text, tuple(tokens), tuple(_find(text, noted)))


def _literal(text: str) -> Iterator[Token]:
    """Give the tokens of a paragraph that says a text to the letter."""
    from markdown_it.token import Token

    said = Token("text", "", 0, content=text)
    yield Token("paragraph_open", "p", 1, block=True)
    yield Token("inline", "", 0, content=text, children=[said], block=True)
    yield Token("paragraph_close", "p", -1, block=True)


def _noted(token: Token, queue: deque[tuple[str, list[_Note]]]) -> list[_Note]:
    """Give the protected parts of one block; `queue` holds those of the blocks still to come."""
    if token.type == "fence":
        return [_Note(line, token.type, line) for line in token.content.splitlines() if line]
    if token.type == "inline" and queue and queue[0][0] == token.content:
        return queue.popleft()[1]
    return []


def _find(text: str, notes: list[_Note]) -> Iterator[Part]:
    """Find the protected parts in the message, given in reading order.

    Inline rules see a block's text without its indentation and list markers, so that each part is
    searched for from where the last one ended.
    """
    position = 0
    for note in notes:
        start = text.find(note.text, position)
        if start >= 0:
            position = start + len(note.text)
            yield Part(start, position, note.kind, note.value)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_cjk_friendly import cjk_friendly

    parser = MarkdownIt("zero", {"maxNesting": NESTING_LIMIT})
    parser.enable(["list", "fence"])
    parser.enable(["newline", "escape", "backticks", "emphasis", "link", "autolink"])
    parser.enable(["balance_pairs", "fragments_join"])
    parser.inline.ruler2.at("fragments_join", _join_fragments)
    parser.use(cjk_friendly)
    add_placeholders(parser)
    ruler = parser.inline.ruler
    for rule in ruler.__rules__:
        if rule.name in ("backticks", "autolink", "link", "placeholder"):
            ruler.at(rule.name, _noting(rule.fn, from_label_end=rule.name == "link"))
    parser.add_render_rule("placeholder", _render_placeholder)
    parser.add_render_rule("softbreak", _render_softbreak)
    parser.core.ruler.push("fold_breaks", _fold_breaks)
    parser.validateLink = lambda url: url.startswith(SCHEMES)  # type: ignore[method-assign]
    return parser


def add_placeholders(parser: MarkdownIt) -> None:
    """Let a parser read `{placeholders}`."""
    parser.inline.ruler.before("escape", "placeholder", _placeholder_rule)


def _noting(rule: Callable[..., bool], *, from_label_end: bool) -> Callable[..., bool]:
    """Wrap an inline rule so that it notes the protected text of what it matched."""

    def noting(state: StateInline, silent: bool) -> bool:
        start, made = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            if from_label_end:
                start = state.md.helpers.parseLinkLabel(state, start, True)
            block = (id(state.tokens), state.src)
            note = _note(state.src[start : state.pos], state.tokens[made:])
            state.env[_PROTECTED].setdefault(block, []).append(note)
        return matched

    return noting


def _note(text: str, tokens: Sequence[Token]) -> _Note:
    """Say what became of a text: the first of its tokens that is more than text tells."""
    for token in tokens:
        if token.type in ("link_open", "code_inline", "placeholder"):
            return _Note(text, token.type, str(token.attrs.get("href", token.content)))
    return _Note(text)


def _join_fragments(state: StateInline) -> None:
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


def _placeholder_rule(state: StateInline, silent: bool) -> bool:
    found = _PLACEHOLDER.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("placeholder", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _render_placeholder(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, environment: dict[str, Any]
) -> str:
    from markdown_it.common.utils import escapeHtml

    name = tokens[index].content
    return escapeHtml(environment["values"].get(name, f"{{{name}}}"))


def _render_softbreak(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, _environment: dict[str, Any]
) -> str:
    return tokens[index].content


def _fold_breaks(state: StateCore) -> None:
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
