"""Parts of a document: its lines, divided as the tree of its YAML divides them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from blueprint_cli.desk.branches.three_ways import UnmergeableError
from blueprint_cli.diagnostics import has_errors
from blueprint_cli.source import Source
from blueprint_cli.syntax import Node, parse
from blueprint_cli.syntax import nodes as yaml

_ID, _WAS, _QUERY = "id", "was", "query"
#: The way to a list: the id of the item that it stands in, and keys.
Way: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """An entry of a mapping or an item of a list: the comments above it, its lines, its parts.

    Its `kind` is `map` or `list` where it has parts below its own lines, else `leaf`. An item that
    has parts is written without its dash, which stands in a `column` of its first line.
    """

    key: str
    lead: tuple[str, ...]
    lines: tuple[str, ...]
    kind: str = "leaf"
    parts: tuple[Part, ...] = ()
    column: int = 0
    is_item: bool = False
    former: str = ""

    @property
    def by_key(self) -> dict[str, Part]:
        """Its parts by their keys."""
        return {each.key: each for each in self.parts}

    def text(self) -> list[str]:
        """Give its lines as they are written."""
        below = [line for part in self.parts for line in part.text()]
        own = [*self.lines, *below]
        if self.is_item and self.kind != "leaf":
            own = with_dash(own, self.column)
        return [*self.lead, *own]


#: What a branch has that has not the part.
NOTHING = Part("", (), ())


def read_parts(text: str) -> Part:
    """Divide a text into parts; one that is not there has none. Raises `UnmergeableError`."""
    if not text.strip():
        return NOTHING
    return _Reader(Source("", text), text.split("\n")).whole(read_yaml(text))


def without_end(text: str) -> tuple[str, list[str]]:
    """Give a text without the comments at its end, and those: they are about the whole file."""
    lines = text.rstrip().split("\n")
    end = len(lines)
    while end and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return "\n".join(lines[:end]), lines[end:]


def all_ids(node: Node) -> Iterator[str]:
    """Give every id below a node, as often as it stands there."""
    match node:
        case yaml.Mapping(entries=entries):
            yield from filter(None, [_id(node)])
            for entry in entries:
                yield from all_ids(entry.value)
        case yaml.Sequence(items=items):
            for item in items:
                yield from all_ids(item)


def read_yaml(text: str) -> Node:
    """Read a text that has no fault as YAML. Raises `UnmergeableError`."""
    read = parse(Source("", text))
    if read.value is None or has_errors(read.diagnostics):
        raise UnmergeableError
    return read.value


def _id(node: Node) -> str:
    """Give what an item is known by; an answer to a query, by its message and that (BP176)."""
    name, query = _said(node, _ID), _said(node, _QUERY)
    return f"{name} {query}" if name and query else name


def _said(node: Node, key: str) -> str:
    entry = node.entry(key) if isinstance(node, yaml.Mapping) else None
    value = entry.value.value if entry and isinstance(entry.value, yaml.Scalar) else None
    return value if isinstance(value, str) else ""


def items_with_ids(tree: Part) -> Iterator[Part]:
    """Give the items that have an id, in written order."""
    for part in tree.parts:
        if part.is_item and not part.key.startswith("= "):
            yield part
        yield from items_with_ids(part)


def list_ways(tree: Part, way: Way = ()) -> dict[str, tuple[Way, Part]]:
    """Give the way to the list that every item with an id stands in, named by what holds it."""
    found: dict[str, tuple[Way, Part]] = {}
    for part in tree.parts:
        if part.is_item and not part.key.startswith("= "):
            found[part.key] = (way, part)
            found |= list_ways(part, (part.key,))
        else:
            found |= list_ways(part, (*way, part.key))
    return found


class _Reader:
    """Divides the lines of a text among the nodes of its tree."""

    def __init__(self, source: Source, lines: list[str]) -> None:
        self.source, self.lines = source, lines

    def whole(self, root: Node) -> Part:
        """Give all of a text as one part."""
        return self.filled(Part("", (), ()), root, 0, len(self.lines))

    def filled(self, part: Part, node: Node, first: int, last: int) -> Part:
        """Give a part with what stands in its lines, whose value is a node."""
        starts = self.starts(node)
        if not starts:
            return replace(part, lines=tuple(self.lines[first:last]))
        (line, column), *_ = starts
        if line < first or (line == first and part.key):
            return replace(part, lines=tuple(self.lines[first:last]))
        keys = [self.key_of(each) for each in self.children(node)]
        if "" in keys or len(set(keys)) < len(keys):
            return replace(part, lines=tuple(self.lines[first:last]))
        rooms = list(self.rooms([line for line, _ in starts], column, first + bool(part.key), last))
        own = tuple(self.lines[first : rooms[0][0]])
        below = zip(self.children(node), keys, rooms, starts, strict=True)
        parts = tuple(self.part(*each) for each in below)
        kind = "map" if isinstance(node, yaml.Mapping) else "list"
        return replace(part, lines=own, kind=kind, parts=parts)

    def children(self, node: Node) -> Sequence[yaml.Entry | Node]:
        match node:
            case yaml.Mapping(entries=entries):
                return entries
            case yaml.Sequence(items=items):
                return items
        return ()

    def starts(self, node: Node) -> list[tuple[int, int]]:
        """Give line and column of every entry or dash of a block; nothing of what is no block."""
        found: list[tuple[int, int]] = []
        for child in self.children(node):
            span = child.key.span if isinstance(child, yaml.Entry) else child.span
            at = span.start if isinstance(child, yaml.Entry) else self.dash(span.start)
            line, column = self.source.position(max(at, 0))
            found.append((line - 1, column - 1))
        is_block = self.source.text[node.span.start] not in "{["
        alone = all(not self.lines[line][:column].strip(" ") for line, column in found)
        columns = {column for _, column in found}
        return found if is_block and alone and len(columns) == 1 else []

    def dash(self, start: int) -> int:
        """Give the place of the dash before an item; of none, a place before the text."""
        text = self.source.text
        line = text.rfind("\n", 0, start) + 1
        between = text[line:start]
        at = between.rfind("-")
        return line + at if at >= 0 and not between[at + 1 :].strip(" ") else -1

    def key_of(self, child: yaml.Entry | Node) -> str:
        """Give what an entry or an item is called: its key, its id, or a value alone."""
        match child:
            case yaml.Entry(key=key):
                return f"{key.value}"
            case yaml.Mapping():
                return _id(child)
            case yaml.Scalar(value=str(value)) if "\n" not in child.span.text:
                return f"= {value}"
        return ""

    def rooms(
        self, starts: Sequence[int], column: int, first: int, last: int
    ) -> Iterator[tuple[int, int, int]]:
        """Divide lines among what starts at some of them: the first line, the start, the end."""
        ends = [self.lead(start, column, first) for start in starts[1:]] + [last]
        for start, end in zip(starts, ends, strict=True):
            yield self.lead(start, column, first), start, end

    def lead(self, start: int, column: int, first: int) -> int:
        """Give the first line of the comments and blanks above something that starts at a line."""
        while start > first and self.is_lead(start - 1, column):
            start -= 1
        return start

    def is_lead(self, at: int, column: int) -> bool:
        """Tell whether a line is blank, or a comment that is not indented further than a column."""
        line = self.lines[at]
        bare = line.lstrip(" ")
        return not bare.strip() or (bare.startswith("#") and len(line) - len(bare) <= column)

    def part(
        self,
        child: yaml.Entry | Node,
        key: str,
        room: tuple[int, int, int],
        start: tuple[int, int],
    ) -> Part:
        first, line, last = room
        lead = tuple(self.lines[first:line])
        if isinstance(child, yaml.Entry):
            return self.filled(Part(key, lead, ()), child.value, line, last)
        own = Part(key, lead, (), column=start[1], is_item=True, former=_said(child, _WAS))
        if not isinstance(child, yaml.Mapping):
            return replace(own, lines=tuple(self.lines[line:last]))
        written = self.lines[line]
        self.lines[line] = _without_dash(written, start[1])
        made = self.filled(replace(own, key=""), child, line, last)
        self.lines[line] = written
        if made.kind == "leaf":
            return replace(own, lines=tuple(self.lines[line:last]))
        return replace(made, key=key)


def _without_dash(line: str, column: int) -> str:
    return f"{line[:column]} {line[column + 1 :]}"


def with_dash(lines: Sequence[str], column: int) -> list[str]:
    """Give the lines of an item with the dash before the first that is no comment."""
    renewed = list(lines)
    for at, line in enumerate(renewed):
        if line.strip() and not line.lstrip().startswith("#"):
            renewed[at] = f"{line[:column]}-{line[column + 1 :]}"
            break
    return renewed
