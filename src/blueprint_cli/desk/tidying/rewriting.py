"""Rewriting: the text of a document, written anew in order and style."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from blueprint_cli.desk.tidying.layout import Piece, joined, shifted
from blueprint_cli.desk.tidying.margins import Margins, UntidyError
from blueprint_cli.desk.tidying.notation import is_block, is_flow, is_plain
from blueprint_cli.source import Source
from blueprint_cli.syntax import Mapping, Node, Path, Scalar, parse, to_plain
from blueprint_cli.syntax.nodes import Entry
from blueprint_cli.syntax.nodes import Sequence as List
from blueprint_cli.validation.schema import keys_at

#: What names a part, before all that it says; and what is about it, after that.
_FIRST = ("kind", "id", "was", "role", "title")
_LAST = ("remarks", "source", "footnotes", "sections", "notes")
#: The lists whose items are parted by a blank line.
_ROOMY = frozenset({"sections", "directions"})
_INDENT = 2


def tidy(source: Source, root: Node, schema: dict[str, Any]) -> str:
    """Give the text of a valid document, or of a file of a list's items, in order and style.

    The same text comes of it when it is tidied again. Raises `UntidyError` where it is written in a
    way that nobody foresaw: nothing may be lost.
    """
    if isinstance(root, Scalar) or is_flow(root):
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
class _Tidying(Margins):
    root: Mapping | List
    schema: dict[str, Any]

    def text(self) -> str:
        header = self.header(self.root.span.start)
        end = self.end()
        room = (len(header), end)
        if isinstance(self.root, Mapping):
            pieces = self.mapping(self.root, (), 0, room)
        else:
            pieces = self.items(self.root, (), 0, room)
        lead = [line.rstrip() for line in header]
        footer = self.comments(end, len(self.lines), 0)
        whole = [Piece([], lead), *pieces, Piece([], footer)]
        return "\n".join(joined([each for each in whole if any(each.body)], roomy=True)) + "\n"

    def mapping(self, node: Mapping, path: Path, indent: int, room: tuple[int, int]) -> list[Piece]:
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

    def entry(self, entry: Entry, path: Path, indent: int, room: tuple[int, int, int]) -> Piece:
        first, start, end = room
        lead = self.comments(first, start, indent)
        head = " " * indent + entry.key.span.text + ":"
        own = self.value(entry.value, path, indent, head, (entry.key.span.end, end))
        return Piece(lead, own)

    def value(
        self, node: Node, path: Path, indent: int, head: str, room: tuple[int, int]
    ) -> list[str]:
        """Write a value behind its key; `room` is where the key ends and the line after all."""
        after, end = room
        if isinstance(node, Scalar) or is_flow(node):
            return self.inline(node, indent, f"{head} ", room)
        begin = self.line_of(node.span.start)
        key_line = self.line_of(after)
        if begin == key_line:
            raise UntidyError
        remark = self.source.text[after : self.source.text.find("\n", after)].strip(": ")
        opening = f"{head} {remark}" if remark else head
        inner = (key_line + 1, end)
        if isinstance(node, Mapping):
            return [opening, *joined(self.mapping(node, path, indent + _INDENT, inner))]
        roomy = bool(path) and path[-1] in _ROOMY
        return [opening, *joined(self.items(node, path, indent + _INDENT, inner), roomy=roomy)]

    def items(self, node: List, path: Path, indent: int, room: tuple[int, int]) -> list[Piece]:
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
    ) -> Piece:
        first, start, end = room
        lead = self.comments(first, start, indent)
        head = " " * indent + "- "
        if isinstance(node, Scalar) or is_flow(node):
            return Piece(lead, self.inline(node, indent, head, (dash + 1, end)))
        if isinstance(node, List):
            raise UntidyError
        pieces = self.mapping(node, path, indent + _INDENT, (start, end))
        above = [f"{' ' * indent}{line.lstrip()}" for line in pieces[0].lead if line.strip()]
        body = joined([Piece([], pieces[0].body), *pieces[1:]])
        return Piece([*lead, *above], [head + body[0][indent + _INDENT :], *body[1:]])

    def inline(self, node: Node, indent: int, head: str, room: tuple[int, int]) -> list[str]:
        """Write a value that stands behind its key or dash, and the comments about it."""
        after, end = room
        first, *others = self.raw(node).split("\n")
        last = self.line_of(max(node.span.end - 1, node.span.start))
        tail = self.tail(node.span.end)
        lines = [f"{head}{first}".rstrip(), *shifted(others, indent + _INDENT)]
        before = self.source.text[after : node.span.start].lstrip(": \n")
        if "#" in before:
            raise UntidyError
        if tail and is_block(node):
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
        if is_plain(node.value):
            return node.value
        return json.dumps(node.value, ensure_ascii=False) if text[0] == "'" else text
