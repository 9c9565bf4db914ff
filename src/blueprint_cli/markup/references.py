"""References: links without words of their own, `[](#id)`, which say what they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from blueprint_cli.markup.parsed import Markup

if TYPE_CHECKING:
    from markdown_it.token import Token

#: What links to a part of the same document start with.
HERE = "#"
#: Before a link to a part that is elsewhere, as one by its old id: its value is the link to where
#: it is, empty where there is no way to it.
MOVED = "moved:"
#: Before a link to a part that another language alone has: its value is the language's tag.
IN = "in:"
#: The class of a link within a file whose words were given to it.
CLASS = "reference"
#: The class of one in brackets: what paper adds to it, its page, wants none of its own there.
IN_BRACKETS = "in-brackets"
_OPENING, _CLOSING = "（(［[〔【", "）)］]〕】"
#: So many characters are worth no line of their own.
_SHORT = 14


def resolved(markup: Markup, values: Mapping[str, str]) -> Markup:
    """Give a message with the words of its references, and with links to renamed parts set right.

    `values` have what a reference to a part says under `#` and the part's id.
    """
    if not any(href.startswith(HERE) for href in markup.links()):
        return markup
    return replace(markup, tokens=tuple(_block(token, values) for token in markup.tokens))


def _block(token: Token, values: Mapping[str, str]) -> Token:
    if not token.children:
        return token
    return token.copy(children=list(_inline(token.children, values)))


def _inline(tokens: Sequence[Token], values: Mapping[str, str]) -> Iterator[Token]:
    is_linked, depth = True, 0
    for token, following in zip(tokens, (*tokens[1:], None), strict=True):
        if token.type == "link_close" and not is_linked:
            is_linked = True
            continue
        if token.type != "link_open":
            depth = max(0, depth + opened(token.content))
            yield token
            continue
        href = str(token.attrs["href"])
        target = values.get(f"{MOVED}{href}", href)
        said = values.get(href, "") if following and following.type == "link_close" else ""
        is_linked = bool(target)
        if is_linked:
            classes = _classes(said, is_enclosed=depth > 0)
            named = {"class": classes} if said and target.startswith(HERE) else {}
            lang = values.get(f"{IN}{href}")
            spoken = {"hreflang": lang} if lang else {}
            yield token.copy(attrs={**token.attrs, "href": target, **named, **spoken})
        if said:
            yield _text(said)


def opened(text: str) -> int:
    """Give how many brackets a text leaves open, or closes of those before it."""
    return sum((sign in _OPENING) - (sign in _CLOSING) for sign in text)


def _classes(said: str, *, is_enclosed: bool) -> str:
    """Give the classes of a reference; a short one, as Table 3, stays on one line."""
    tie = " tie" if " " in said and len(said) <= _SHORT else ""
    return f"{CLASS}{tie}{f' {IN_BRACKETS}' if is_enclosed else ''}"


def _text(said: str) -> Token:
    from markdown_it.token import Token

    return Token("text", "", 0, content=said)
