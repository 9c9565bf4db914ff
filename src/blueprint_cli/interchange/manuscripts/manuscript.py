"""A manuscript: the blocks of a document in their order, each with its place in the original."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Diagnostic, Severity, Told

if TYPE_CHECKING:
    from blueprint_cli.source import Span

#: Something of the original that is not in the document, and something that was guessed.
LOST, GUESSED = "BP515", "BP516"


class Form(Enum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    FOOTNOTE = "footnote"
    SPEECH = "speech"


@dataclass(frozen=True)
class Block:
    """One block: its text in the markup of messages, and the span that it was read from.

    `level` counts from 1: of a heading, and of an item of a list. A table has `rows`, its first
    line among them. A footnote is marked in texts by its `name`.
    """

    form: Form
    text: str
    span: Span
    level: int = 1
    ordered: bool = False
    name: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Manuscript:
    """A document as its carrier had it. `is_plain`: the carrier knows no headings, nor lists."""

    blocks: tuple[Block, ...]
    is_plain: bool = False


def lost(message: Told, span: Span, *hints: Told) -> Diagnostic:
    """Say that something of the original is not in the document."""
    return Diagnostic(LOST, message, span, Severity.WARNING, hints=hints)


def guessed(message: Told, span: Span, *hints: Told) -> Diagnostic:
    """Say that something in the document was guessed."""
    return Diagnostic(GUESSED, message, span, Severity.NOTE, hints=hints)
