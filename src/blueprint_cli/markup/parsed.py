"""A parsed message: its tokens, and the parts of it that are not language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blueprint_cli.markup.additions import fold_in

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True)
class Part:
    """A part of a message that is not language, from `start` up to `end`.

    `kind` is the type of the token made of it: `link_open`, `placeholder`, `code_inline` or
    `fence`; `value` is what it leads to, names or shows. Of a link with a label, the part is all
    from the bracket that closes the label; where its words are what its address is known by, they
    are its `label`.
    """

    start: int
    end: int
    kind: str = ""
    value: str = ""
    label: str = ""


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
        """Give the placeholders in reading order: their names, and forms where they ask for one."""
        return tuple(token.content for token in self.inline() if token.type == "placeholder")

    def filled(self, blocks: Sequence[Markup]) -> Markup:
        """Give the same structure with other texts in its paragraphs: one for each, in order."""
        inline = iter(blocks)
        filled = [
            token.copy(children=list(next(inline).inline())) if token.type == "inline" else token
            for token in self.tokens
        ]
        return replace(self, tokens=tuple(filled))

    def notes(self) -> tuple[str, ...]:
        """Give the ids of the footnotes that it marks, in reading order."""
        return tuple(token.content for token in self.inline() if token.type == "noteref")

    def unlinked(self) -> Markup:
        """Give the same text without its links, whose words stay, and without marks of notes."""
        return replace(self, tokens=tuple(map(_unlinked, self.tokens)))

    def on_one_line(self) -> Markup:
        """Give the same text with its hard line breaks (CommonMark 0.31, 6.7) as any others are."""
        if not any(token.type == "hardbreak" for token in self.inline()):
            return self
        return replace(self, tokens=tuple(map(_softened, self.tokens)))


#: What leads elsewhere: no part of a link may.
_LINKS = ("link_open", "link_close", "noteref")


def _unlinked(token: Token) -> Token:
    kept = [each for each in token.children or () if each.type not in _LINKS]
    return token.copy(children=kept) if token.children else token


def _softened(token: Token) -> Token:
    kept = [_soft(each) if each.type == "hardbreak" else each for each in token.children or ()]
    fold_in(kept, token.content)
    return token.copy(children=kept) if token.children else token


def _soft(token: Token) -> Token:
    return token.copy(type="softbreak", tag="br", content="")
