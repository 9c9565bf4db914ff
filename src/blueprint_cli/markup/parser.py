"""The parser of messages: which rules of CommonMark are ours, and a note of what is no language."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from blueprint_cli.markup.additions import fold_breaks, join_fragments, render_softbreak
from blueprint_cli.markup.blocks import lines_of, places_of
from blueprint_cli.markup.containers import DEFINED, add_containers
from blueprint_cli.markup.limits import NESTING_LIMIT, excess
from blueprint_cli.markup.parsed import Markup, Part
from blueprint_cli.markup.proper_marks import MARKED
from blueprint_cli.markup.references import resolved
from blueprint_cli.markup.signs import (
    NOTE,
    SUBSCRIPT,
    SUPERSCRIPT,
    add_signs,
    render_placeholder,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: Where a link may lead: the web, a mailbox, or an id of the document.
SCHEMES = ("https://", "http://", "mailto:", "#")

#: The rules whose text is no language, and the tokens that say what it is.
_NOTED = ("backticks", "autolink", "link", "entity", "placeholder", "scripts", "names", NOTE)
_TOLD = ("link_open", MARKED, "code_inline", "placeholder", SUPERSCRIPT, SUBSCRIPT, NOTE)
#: The rules whose words in brackets are language, and whether no link may stand among these.
_BRACKETED = {"link": True, "names": False}
#: Ends of a link whose words are the label of its address (CommonMark 0.31, section 6.3).
_WITHOUT_LABEL = ("]", "][]")
_PROTECTED = "protected"
#: What can start or end a part that is no language.
_SIGNS_OF_MORE = frozenset("`{<]~^&")

#: Addresses that stand by themselves: their label as CommonMark compares it, address and title.
Addresses: TypeAlias = tuple[tuple[str, str, str], ...]
#: The lines of a text, each with its start.
Lines: TypeAlias = Sequence[tuple[int, str]]


def may_link(address: str) -> bool:
    """Tell whether a link may lead to an address; a scheme has no case (RFC 3986, section 3.1)."""
    return address.lower().startswith(SCHEMES)


@dataclass(frozen=True)
class _Note:
    """What a rule has matched in a block, before its place in the message is known."""

    start: int
    end: int
    kind: str = ""
    value: str = ""
    label: str = ""


def parse_inline(text: str, addresses: Addresses = ()) -> Markup:
    """Parse a message of one paragraph; `addresses` are those that stand elsewhere, by label."""
    return _parse(text, inline=True, addresses=addresses)


def parse_blocks(text: str) -> Markup:
    """Parse a message of paragraphs, lists and quotations."""
    return _parse(text, inline=False)


def named(note: str) -> str:
    """Give the HTML of a note's mark where notes have no numbers: its name."""
    return f"<sup>[{note}]</sup>"


def to_html(markup: Markup, values: Mapping[str, str], note: Callable[[str], str] = named) -> str:
    """Give the HTML of a message; `values` are the texts of its placeholders.

    A placeholder without a value is shown as it is written: a check has reported it. `note` gives
    the HTML of the mark of a footnote, by the note's id.
    """
    renderer, tokens = _parser().renderer, list(resolved(markup, values).tokens)
    environment = {"values": values, "note": note}
    return str(renderer.render(tokens, _parser().options, environment)).strip()


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


def addresses(text: str) -> Addresses:
    """Give the addresses that stand by themselves in a passage, each with its label and title."""
    if "]:" not in text or excess(text):
        return ()
    environment: dict[str, Any] = {_PROTECTED: {}}
    _parser().parse(text, environment)
    known = environment.get("references", {}).items()
    return tuple((label, each["href"], each["title"]) for label, each in known)


def _parse(text: str, *, inline: bool, addresses: Addresses = ()) -> Markup:
    if excess(text):
        # Whoever has read it has told of it: here it must only cost nothing.
        return Markup(text, tuple(_literal(text)), ())
    parser = _parser()
    notes: dict[tuple[int, str], list[_Note]] = {}
    known = {label: {"href": href, "title": title} for label, href, title in addresses}
    environment: dict[str, Any] = {_PROTECTED: notes, "references": known}
    tokens = parser.parseInline(text, environment) if inline else parser.parse(text, environment)
    queue = deque((source, parts) for (_, source), parts in notes.items())
    lines = tuple(lines_of(text))
    parts = [part for token in tokens for part in _parts(token, queue, lines)]
    parts += _definitions(environment, lines)
    return Markup(text, tuple(tokens), tuple(sorted(parts, key=lambda part: part.start)))


def _literal(text: str) -> Iterator[Token]:
    """Give the tokens of a paragraph that says a text to the letter."""
    from markdown_it.token import Token

    said = Token("text", "", 0, content=text)
    yield Token("paragraph_open", "p", 1, block=True)
    yield Token("inline", "", 0, content=text, children=[said], block=True)
    yield Token("paragraph_close", "p", -1, block=True)


def _parts(token: Token, queue: deque[tuple[str, list[_Note]]], lines: Lines) -> Iterator[Part]:
    """Give the protected parts of one block; `queue` holds those of the blocks still to come."""
    if token.type == "fence":
        yield from _lines_of_code(token, lines)
    if token.type != "inline" or not queue or queue[0][0] != token.content:
        return
    places = places_of(lines, token)
    for note in queue.popleft()[1]:
        yield Part(places[note.start], places[note.end - 1] + 1, note.kind, note.value, note.label)


def _lines_of_code(token: Token, lines: Lines) -> Iterator[Part]:
    first, _ = token.map or (0, 0)
    for (at, line), code in zip(lines[first + 1 :], token.content.splitlines(), strict=False):
        start = line.rfind(code)
        if code and start >= 0:
            yield Part(at + start, at + start + len(code), token.type, code)


def _definitions(environment: Mapping[str, Any], lines: Lines) -> Iterator[Part]:
    """Give the addresses that stand by themselves, with what belongs to them."""
    for number in environment.get(DEFINED, ()):
        at, line = lines[number]
        yield Part(at + line.find("["), at + len(line.rstrip()), DEFINED)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_cjk_friendly import cjk_friendly

    parser = MarkdownIt("zero", {"maxNesting": NESTING_LIMIT})
    add_containers(parser)
    parser.enable(["newline", "escape", "backticks", "emphasis", "link", "autolink"])
    parser.enable(["balance_pairs", "fragments_join"])
    parser.inline.ruler2.at("fragments_join", join_fragments)
    parser.use(cjk_friendly)
    add_signs(parser)
    ruler = parser.inline.ruler
    for rule in ruler.__rules__:
        if rule.name in _NOTED:
            ruler.at(rule.name, _noting(rule.fn, _BRACKETED.get(rule.name)))
    parser.add_render_rule("placeholder", render_placeholder)
    parser.add_render_rule("softbreak", render_softbreak)
    parser.core.ruler.push("fold_breaks", fold_breaks)
    parser.validateLink = may_link  # type: ignore[assignment, method-assign]
    return parser


def _noting(rule: Callable[..., bool], without_links: bool | None) -> Callable[..., bool]:
    """Wrap an inline rule so that it notes the protected text of what it matched.

    `without_links` is of a rule whose words in brackets are language, and None of any other.
    """

    def noting(state: StateInline, silent: bool) -> bool:
        start = opening = state.pos
        made = len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            if without_links is not None:
                start = state.md.helpers.parseLinkLabel(state, start, without_links)
            block = (id(state.tokens), state.src)
            note = _note(start, state.pos, state.tokens[made:])
            if state.src[start : state.pos] in _WITHOUT_LABEL:
                note = replace(note, label=state.src[opening + 1 : start])
            state.env[_PROTECTED].setdefault(block, []).append(note)
        return matched

    return noting


def _note(start: int, end: int, tokens: Sequence[Token]) -> _Note:
    """Say what became of a text: the first of its tokens that is more than text tells."""
    for token in tokens:
        if token.type in _TOLD:
            return _Note(start, end, token.type, str(token.attrs.get("href", token.content)))
    return _Note(start, end)
