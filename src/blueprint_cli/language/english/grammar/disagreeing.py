"""A fault of grammar: the words at fault, what belongs there, and what they do not go with."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.language.english.grammar.inflection import like
from blueprint_cli.language.english.grammar.tokenising import Token


@dataclass(frozen=True, order=True)
class Fault:
    """Words of a text, `text[start:end]`, that do not go with another word of it.

    `right` is what belongs there, `instead` all that may: the words, or others of them; nothing
    where the words are to be deleted.
    """

    start: int
    end: int
    text: str
    right: str
    other: str
    instead: tuple[str, ...] = ()


def fault(token: Token, right: str, other: Token, *instead: str) -> Fault:
    """Say that a word does not go with another one."""
    right = like(right, token.text)
    return Fault(token.start, token.end, token.text, right, other.text, instead or (right,))
