"""The blocks of a passage: its paragraphs, the items of its lists, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from blueprint_cli.markup.containers import add_containers
from blueprint_cli.markup.limits import NESTING_LIMIT

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

PARAGRAPH, BULLET, NUMBERED, CODE = "paragraph", "bullet", "numbered", "code"
QUOTED, BREAK = "quoted", "break"
_CONTAINERS = {
    "bullet_list_open": BULLET,
    "ordered_list_open": NUMBERED,
    "blockquote_open": QUOTED,
}
_ENDS = ("bullet_list_close", "ordered_list_close", "blockquote_close")
#: The tokens of blocks, and what each is; of a paragraph, it depends on what is around it.
_LEAVES = {"inline": "", "fence": CODE, "hr": BREAK}
#: The ends of lines, as CommonMark has them (0.31, section 2.1).
_LINE_END = re.compile(r"\r\n?|\n")
#: A line that ends where its reader sees it (CommonMark 0.31, section 6.7).
_BREAK = re.compile(r"(?:(?<!\\)(?:\\\\){0,8}\\|[ ]{2})(?:\r\n?|\n)[ ]*(?=\S)")


@dataclass(frozen=True)
class Block:
    """A block of a message, from `start` up to `end` of its text, without bullets and fences.

    `depth` counts the lists and quotations around it; the first paragraph of an item is the item,
    and a paragraph of a quotation is quoted. `breaks` are the lines that its writer has broken for
    the reader to see.
    """

    kind: str
    depth: int
    start: int
    end: int
    breaks: int = 0

    @property
    def shape(self) -> tuple[str, int]:
        """What it is and how deep it stands: what a translation keeps."""
        return self.kind, self.depth

    @property
    def is_item(self) -> bool:
        """Whether it is the item of a list."""
        return self.kind in (BULLET, NUMBERED)


def paragraph(text: str) -> Block:
    """Give the one block of a message of one paragraph."""
    return Block(PARAGRAPH, 0, 0, len(text), len(_BREAK.findall(text)))


def blocks(text: str) -> Iterator[Block]:
    """Give the blocks of a message of paragraphs, lists and quotations, in reading order."""
    lines = tuple(lines_of(text))
    around: list[str] = []
    item = False
    for token in block_tokens(text):
        if token.type in _CONTAINERS:
            around.append(_CONTAINERS[token.type])
            item = False
        elif token.type in _ENDS:
            around.pop()
        elif token.type in ("list_item_open", "list_item_close"):
            # An item may hold nothing.
            item = token.nesting > 0
        elif token.type in _LEAVES:
            kind = _LEAVES[token.type] or _kind(around, item=item)
            item = False
            breaks = len(_BREAK.findall(token.content)) if kind != CODE else 0
            yield Block(kind, len(around), *_place(token, lines), breaks)


def _kind(around: Sequence[str], *, item: bool) -> str:
    """Say what a paragraph is: the item of a list, what is quoted, or no more than that."""
    if item or (around and around[-1] == QUOTED):
        return around[-1]
    return PARAGRAPH


def block_tokens(text: str) -> Sequence[Token]:
    """Give the tokens of the blocks of a passage, whose texts are not looked into."""
    return _parser().parse(text)


def file_tokens(text: str) -> Sequence[Token]:
    """Give the tokens of the blocks of a file of passages, with the headings between them."""
    return _parser("heading", "lheading").parse(text)


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a text as a parser counts them, each with its start."""
    start = 0
    for found in _LINE_END.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


def places_of(lines: Sequence[tuple[int, str]], token: Token) -> Sequence[int]:
    """Give the place in the text of every code point of a block, without indents and bullets."""
    places: list[int] = []
    first, _ = token.map or (0, 0)
    for number, content in enumerate(token.content.split("\n"), first):
        at, line = lines[number]
        start = at + max(line.rfind(content), 0)
        places += range(start, start + len(content) + 1)
    return places


def _place(token: Token, lines: Sequence[tuple[int, str]]) -> tuple[int, int]:
    """Give where the text of a block starts and ends, in code points of the message."""
    first, after = token.map or (0, 1)
    last = min(after, len(lines)) - 1
    while last > first and not lines[last][1].strip():
        last -= 1
    head = token.content.partition("\n")[0]
    (at, line), (end, tail) = lines[first], lines[last]
    start = at + max(line.find(head), 0)
    return start, max(start, end + len(tail.rstrip()))


@cache
def _parser(*more: str) -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"maxNesting": NESTING_LIMIT}).enable(list(more))
    add_containers(parser)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
