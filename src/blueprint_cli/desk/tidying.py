"""Tidying: a document in the order and the style of the house, with all that it says kept.

Keys stand as the schema lists them, what names a part before what it says and the speaker's notes
last; blocks are indented by two, lists below their key; quotation marks stand where YAML needs
them. Comments stay with what they are about, and a text keeps its lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from blueprint_cli.edits import Change
from blueprint_cli.source import Source
from blueprint_cli.syntax import Mapping, Node, Path, Scalar, parse, read, to_plain
from blueprint_cli.syntax.nodes import Entry
from blueprint_cli.syntax.nodes import Sequence as List
from blueprint_cli.syntax.scalars import AMBIGUOUS
from blueprint_cli.validation.schema import keys_at
from blueprint_cli.validation.splicing import INCLUDE
from blueprint_cli.validation.validate import document_schema
from blueprint_cli.world import World

#: What names a part, before all that it says; and what is about it, after that.
_FIRST = ("kind", "id", "was", "role", "title")
_LAST = ("remarks", "source", "footnotes", "sections", "notes")
#: The lists whose items are parted by a blank line.
_ROOMY = frozenset({"sections", "directions"})
_INDENT = 2


class UntidyError(Exception):
    """A document that cannot be put in order without changing what it says."""


@dataclass(frozen=True)
class Tidied:
    """What becomes of a file; one that nobody knows how to tidy `is_left` as it is."""

    change: Change
    is_left: bool = False


def tidied(world: World, path: str) -> Iterator[Tidied]:
    """Tidy a valid document, and the files whose items it includes, each once; write nothing."""
    known: set[str] = set()
    for name, part in ((path, None), *_included(_read(world, path).value)):
        if name not in known:
            known.add(name)
            yield _tidied(world, name, part)


def _tidied(world: World, path: str, part: str | None) -> Tidied:
    read = _read(world, path)
    before = read.source.text
    try:
        after = tidy(read.source, read.value, document_schema(part))
    except UntidyError:
        return Tidied(Change.of(world, path, before, before), is_left=True)
    return Tidied(Change.of(world, path, before, after))


class _File(NamedTuple):
    source: Source
    value: Node


def _read(world: World, path: str) -> _File:
    """Read a file that was read before without a fault."""
    source = read(world, path).value
    root = parse(source).value if source else None
    if source is None or root is None:
        raise FileNotFoundError(path)  # it has changed since
    return _File(source, root)


def _included(node: Node) -> Iterator[tuple[str, str]]:
    """Give the files whose items stand in lists of a document, each with the name of its list."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        for item in entry.value.items if isinstance(entry.value, List) else ():
            named = item.entry(INCLUDE) if isinstance(item, Mapping) else None
            if named and isinstance(named.value, Scalar) and not _is_markdown(named.value):
                yield str(named.value.value), str(entry.key.value)
            yield from _included(item)
        yield from _included(entry.value)


def _is_markdown(path: Scalar) -> bool:
    """Tell whether a file is a chapter, which stands as its writer has it."""
    return str(path.value).lower().endswith(".md")


def tidy(source: Source, root: Node, schema: dict[str, Any]) -> str:
    """Give the text of a valid document, or of a file of a list's items, in order and style.

    The same text comes of it when it is tidied again. Raises `UntidyError` where it is written in a
    way that nobody foresaw: nothing may be lost.
    """
    if isinstance(root, Scalar) or _is_flow(root):
        return source.text
    text = _Tidying(source, root, schema).text()
    again = parse(Source(source.name, text)).value
    if (
        again is None
        or to_plain(again) != to_plain(root)
        or _remarks(again, text) != _remarks(root, source.text)
    ):
        raise UntidyError
    return text


def _remarks(root: Node, text: str) -> list[str]:
    """Give the comments of a text, in the order of the alphabet."""
    said = sorted(_scalars(root), key=lambda each: each.span.start)
    gaps, position = [], 0
    for each in said:
        gaps.append(text[position : each.span.start])
        position = each.span.end
    return sorted(
        found[1].rstrip() for gap in [*gaps, text[position:]] for found in _COMMENT.finditer(gap)
    )


_COMMENT = re.compile(r"(?:^|(?<=\s))(#[^\n]*)", re.MULTILINE)


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Mapping(entries=entries):
            for entry in entries:
                yield entry.key
                yield from _scalars(entry.value)
        case List(items=items):
            for item in items:
                yield from _scalars(item)
        case Scalar():
            yield node


@dataclass(frozen=True)
class _Piece:
    """An entry or an item as it is written anew: the comments above it, and its lines."""

    lead: list[str]
    body: list[str]


@dataclass(frozen=True)
class _Tidying:
    source: Source
    root: Mapping | List
    schema: dict[str, Any]

    @cached_property
    def lines(self) -> list[str]:
        return self.source.text.split("\n")

    def text(self) -> str:
        header = self.header()
        end = self.end()
        room = (len(header), end)
        if isinstance(self.root, Mapping):
            pieces = self.mapping(self.root, (), 0, room)
        else:
            pieces = self.items(self.root, (), 0, room)
        lead = [line.rstrip() for line in header]
        footer = self.comments(end, len(self.lines), 0)
        whole = [_Piece([], lead), *pieces, _Piece([], footer)]
        return "\n".join(_joined([each for each in whole if any(each.body)], roomy=True)) + "\n"

    def header(self) -> list[str]:
        """Give the comments at the top that a blank line parts from the first key."""
        first = self.line_of(self.root.span.start)
        blanks = [at for at in range(first) if not self.lines[at].strip()]
        return self.lines[: blanks[-1] + 1] if blanks else []

    def end(self) -> int:
        """Give the line after the last key's value: what is said below is about the whole file."""
        end = len(self.lines)
        while end and (not self.lines[end - 1].strip() or self.lines[end - 1].startswith("#")):
            end -= 1
        return end

    def mapping(
        self, node: Mapping, path: Path, indent: int, room: tuple[int, int]
    ) -> list[_Piece]:
        """Write the entries of a block in order; `room` are the lines that belong to it."""
        starts = [self.line_of(entry.key.span.start) for entry in node.entries]
        column = self.column_of(node.entries[0].key.span.start)
        pieces = {}
        for entry, own in zip(node.entries, self.rooms(starts, column, room), strict=True):
            key = str(entry.key.value)
            pieces[key] = self.entry(entry, (*path, key), indent, own)
        return [pieces[key] for key in self.order(node, path)]

    def order(self, node: Mapping, path: Path) -> list[str]:
        written = [str(entry.key.value) for entry in node.entries]
        known = list(keys_at(self.schema, self.root, path))
        if not known:
            return written
        last = _LAST if path else ()
        wanted = [*_FIRST, *(key for key in known if key not in (*_FIRST, *last)), *last]
        return sorted(written, key=lambda key: wanted.index(key) if key in wanted else len(wanted))

    def rooms(
        self, starts: Sequence[int], column: int, room: tuple[int, int]
    ) -> Iterator[tuple[int, int, int]]:
        """Divide lines among what starts at some of them: the first line, the start, the end.

        A comment that is indented further than what follows it belongs to what is above.
        """
        first, last = room
        ends = [*starts[1:], last]
        for start, following in zip(starts, ends, strict=True):
            end = following
            while end > start + 1 and self.is_lead(end - 1, column, is_last=following == last):
                end -= 1
            yield first, start, end
            first = end

    def is_lead(self, at: int, column: int, *, is_last: bool) -> bool:
        """Tell whether a line above something is about it; nothing is at the end of a block."""
        line = self.lines[at]
        if is_last:
            return False
        comment = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column
        return comment or not line.strip()

    def entry(self, entry: Entry, path: Path, indent: int, room: tuple[int, int, int]) -> _Piece:
        first, start, end = room
        lead = self.comments(first, start, indent)
        head = " " * indent + entry.key.span.text + ":"
        own = self.value(entry.value, path, indent, head, (entry.key.span.end, end))
        return _Piece(lead, own)

    def value(
        self, node: Node, path: Path, indent: int, head: str, room: tuple[int, int]
    ) -> list[str]:
        """Write a value behind its key; `room` is where the key ends and the line after all."""
        after, end = room
        if isinstance(node, Scalar) or _is_flow(node):
            return self.inline(node, indent, f"{head} ", room)
        begin = self.line_of(node.span.start)
        key_line = self.line_of(after)
        if begin == key_line:
            raise UntidyError
        remark = self.source.text[after : self.source.text.find("\n", after)].strip(": ")
        opening = f"{head} {remark}" if remark else head
        inner = (key_line + 1, end)
        if isinstance(node, Mapping):
            return [opening, *_joined(self.mapping(node, path, indent + _INDENT, inner))]
        roomy = bool(path) and path[-1] in _ROOMY
        return [opening, *_joined(self.items(node, path, indent + _INDENT, inner), roomy=roomy)]

    def items(self, node: List, path: Path, indent: int, room: tuple[int, int]) -> list[_Piece]:
        dashes = [self.dash(item) for item in node.items]
        column = self.column_of(dashes[0])
        starts = [self.line_of(at) for at in dashes]
        rooms = self.rooms(starts, column, room)
        both = zip(node.items, dashes, rooms, strict=True)
        return [
            self.item(item, (*path, number), indent, dash, own)
            for number, (item, dash, own) in enumerate(both)
        ]

    def item(
        self, node: Node, path: Path, indent: int, dash: int, room: tuple[int, int, int]
    ) -> _Piece:
        first, start, end = room
        lead = self.comments(first, start, indent)
        head = " " * indent + "- "
        if isinstance(node, Scalar) or _is_flow(node):
            return _Piece(lead, self.inline(node, indent, head, (dash + 1, end)))
        if isinstance(node, List):
            raise UntidyError
        pieces = self.mapping(node, path, indent + _INDENT, (start, end))
        above = [f"{' ' * indent}{line.lstrip()}" for line in pieces[0].lead if line.strip()]
        body = _joined([_Piece([], pieces[0].body), *pieces[1:]])
        return _Piece([*lead, *above], [head + body[0][indent + _INDENT :], *body[1:]])

    def inline(self, node: Node, indent: int, head: str, room: tuple[int, int]) -> list[str]:
        """Write a value that stands behind its key or dash, and the comments about it."""
        after, end = room
        first, *others = self.raw(node).split("\n")
        last = self.line_of(max(node.span.end - 1, node.span.start))
        tail = self.tail(node.span.end)
        shifted = _shifted(others, indent + _INDENT)
        lines = [f"{head}{first}".rstrip(), *shifted]
        before = self.source.text[after : node.span.start].lstrip(": \n")
        if "#" in before:
            raise UntidyError
        if tail and _is_block(node):
            raise UntidyError
        lines[-1] += f" {tail}" if tail else ""
        return [*lines, *self.comments(last + 1, end, indent)]

    def raw(self, node: Node) -> str:
        """Give how a value is written: without quotation marks where YAML needs none."""
        text = node.span.text
        if not isinstance(node, Scalar) or "\n" in text or not isinstance(node.value, str):
            return text
        if text[:1] not in ("'", '"'):
            return text
        if _is_plain(node.value):
            return node.value
        return json.dumps(node.value, ensure_ascii=False) if text[0] == "'" else text

    def tail(self, at: int) -> str:
        """Give the comment that stands on a line after a value."""
        end = self.source.text.find("\n", at)
        rest = self.source.text[at : end if end >= 0 else None].strip()
        if rest and not rest.startswith("#"):
            raise UntidyError
        return rest

    def comments(self, first: int, last: int, indent: int) -> list[str]:
        """Give the comments and blank lines of some lines, indented anew; one blank for several."""
        own = [line.strip() for line in self.lines[first:last]]
        if any(line and not line.startswith("#") for line in own):
            own = [line for line in own if not line or line.startswith("#")]
        lines: list[str] = []
        for is_blank, group in groupby(own, key=lambda line: not line):
            lines += [""] if is_blank else [" " * indent + line for line in group]
        return lines

    def dash(self, item: Node) -> int:
        """Give the place of the dash before an item."""
        text, at = self.source.text, item.span.start - 1
        while at >= 0 and text[at] in " \n":
            at -= 1
        if at < 0 or text[at] != "-":
            raise UntidyError
        return at

    def line_of(self, at: int) -> int:
        return self.source.position(at).line - 1

    def column_of(self, at: int) -> int:
        return at - (self.source.text.rfind("\n", 0, at) + 1)


def _joined(pieces: Sequence[_Piece], *, roomy: bool = False) -> list[str]:
    """Put pieces below each other: no blank line at the top, and one between those with room."""
    lines: list[str] = []
    for number, piece in enumerate(pieces):
        own = [*piece.lead, *piece.body]
        while own and not own[0]:
            own.pop(0)
        blank = number and (roomy or (piece.lead and not piece.lead[0]))
        lines += [*([""] if blank else []), *own]
        while lines and not lines[-1]:
            lines.pop()
    return lines


def _shifted(lines: Sequence[str], indent: int) -> list[str]:
    """Indent the further lines of a value as one."""
    depths = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    shift = indent - min(depths, default=0)
    return [
        " " * (shift + len(line) - len(line.lstrip())) + line.strip() if line.strip() else ""
        for line in lines
    ]


def _is_flow(node: Node) -> bool:
    return not isinstance(node, Scalar) and node.span.text[:1] in ("{", "[")


def _is_block(node: Node) -> bool:
    return isinstance(node, Scalar) and node.span.text[:1] in ("|", ">")


def _is_plain(text: str) -> bool:
    """Tell whether a text says the same without quotation marks, to every program."""
    if text != text.strip() or not text or text in AMBIGUOUS:
        return False
    for written in (f"key: {text}\n", f"- {text}\n"):
        outcome = parse(Source("", written))
        if outcome.value is None or outcome.diagnostics:
            return False
        own = to_plain(outcome.value)
        if own not in ({"key": text}, [text]):
            return False
    return True
