"""The parser of messages: which rules of CommonMark are ours, and a note of what is no language."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from blueprint_cli.markup.additions import (
    add_placeholders,
    fold_breaks,
    join_fragments,
    render_placeholder,
    render_softbreak,
)
from blueprint_cli.markup.limits import NESTING_LIMIT, excess
from blueprint_cli.markup.parsed import Markup, Part
from blueprint_cli.markup.references import resolved

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: Where a link may lead: the web, a mailbox, or an id of the document.
SCHEMES = ("https://", "http://", "mailto:", "#")

_PROTECTED = "protected"
#: What can start or end a part that is no language.
_SIGNS_OF_MORE = frozenset("`{<]~")


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
    renderer, tokens = _parser().renderer, list(resolved(markup, values).tokens)
    return str(renderer.render(tokens, _parser().options, {"values": values})).strip()


def passage_to_html(markup: Markup, blocks: Sequence[str], ids: Sequence[str]) -> str:
    """Give the HTML of a passage, with these pieces of HTML for its paragraphs.

    Each paragraph gets its id, or the item that it is; none where that is empty.
    """
    from markdown_it.token import Token

    tokens: list[Token] = []
    own = iter(zip(blocks, ids, strict=True))
    for token in markup.tokens:
        if token.type != "inline":
            tokens.append(token.copy(attrs=dict(token.attrs)))
            continue
        html, name = next(own)
        tokens.append(token.copy(children=[Token("html_inline", "", 0, content=html)]))
        if name:
            # The paragraph of a tight item is not shown: the item stands for it.
            (tokens[-3] if tokens[-2].hidden else tokens[-2]).attrSet("id", name)
    return str(_parser().renderer.render(tokens, _parser().options, {})).strip()


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


def is_language(text: str) -> bool:
    """Tell whether a text has a letter in it that is no code, address or placeholder."""
    if not any(map(str.isalpha, text)):
        return False
    if _SIGNS_OF_MORE.isdisjoint(text):
        return True
    parts = ((start, end) for start, end, is_language in language_parts(text) if is_language)
    return any(any(map(str.isalpha, text[start:end])) for start, end in parts)


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
    parser.inline.ruler2.at("fragments_join", join_fragments)
    parser.use(cjk_friendly)
    add_placeholders(parser)
    ruler = parser.inline.ruler
    for rule in ruler.__rules__:
        if rule.name in ("backticks", "autolink", "link", "placeholder"):
            ruler.at(rule.name, _noting(rule.fn, from_label_end=rule.name == "link"))
    parser.add_render_rule("placeholder", render_placeholder)
    parser.add_render_rule("softbreak", render_softbreak)
    parser.core.ruler.push("fold_breaks", fold_breaks)
    parser.validateLink = lambda url: url.startswith(SCHEMES)  # type: ignore[method-assign]
    return parser


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
