"""Splicing: nodes of other files take their place in the tree of a document, spans and all.

Nodes are spliced and never texts, so that no file can break another. What is written in a file is
told at its place there, and mended there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from blueprint_cli.diagnostics import Diagnostic, Outcome, has_errors, tell
from blueprint_cli.model.constraints import PATH_PATTERN
from blueprint_cli.syntax import Entry, Mapping, Node, Scalar, Sequence, parse_csv, read
from blueprint_cli.syntax.csv import Record
from blueprint_cli.validation.csv_rows import rows
from blueprint_cli.validation.schema import kind_of
from blueprint_cli.world import World

#: The key of a table whose rows stand in a file of their own, and that of rows in the document.
DATA, ROWS = "data", "rows"
#: So many files may a document be made of.
FILE_LIMIT: Final = 200
#: What spreadsheets write before the text and at the ends of lines is no fault of CSV.
_USUAL: Final = frozenset({"BP003", "BP004"})


def splice(root: Node, world: World) -> Outcome[Node]:
    """Put the rows of a document's CSV files where its tables name them.

    The tree is given even with faults, without what could not be read, so that the other faults of
    the document are told in the same run: BP151 to BP154, and those of reading a file.
    """
    if f"{DATA}:" not in root.span.source.text:
        return Outcome(root)
    splicer = _Splicer(world)
    return Outcome(splicer.of(root), tuple(splicer.found))


def named_files(root: Node) -> Iterator[str]:
    """Give the paths of the files that a document names, in written order."""
    match root:
        case Mapping(entries=entries):
            named = root.entry(DATA)
            if named and _is_table(root) and isinstance(named.value, Scalar):
                yield str(named.value.value)
            for entry in entries:
                yield from named_files(entry.value)
        case Sequence(items=items):
            for item in items:
                yield from named_files(item)


def _is_table(node: Node) -> bool:
    return kind_of(node) == "table"


class _Splicer:
    """Rebuilds a tree, and gathers what is wrong with the files that it names."""

    def __init__(self, world: World) -> None:
        self.world, self.count = world, 0
        self.found: list[Diagnostic] = []

    def of(self, node: Node) -> Node:
        match node:
            case Mapping(entries=entries):
                data = node.entry(DATA) if _is_table(node) else None
                made = (
                    self.rows(node, each) if each is data else self.entry(each) for each in entries
                )
                return replace(node, entries=tuple(made))
            case Sequence(items=items):
                return replace(node, items=tuple(map(self.of, items)))
        return node

    def entry(self, entry: Entry) -> Entry:
        return replace(entry, value=self.of(entry.value))

    def rows(self, table: Mapping, data: Entry) -> Entry:
        """Give the rows that a table names, as if they stood in the document."""
        key = replace(data.key, value=ROWS)
        nothing = Entry(key, Sequence(data.value.span, ()))
        if table.entry(ROWS):
            message = tell("the table has both rows and data")
            self.fault(data.key, message, tell("Delete one of the two."))
            return nothing
        records = self.records(data.value)
        if not records:
            return nothing
        made = rows(table, records)
        self.found += made.diagnostics
        return Entry(key, made.value or nothing.value)

    def records(self, named: Node) -> tuple[Record, ...]:
        """Read the file that a table names; nothing where that is told as a fault."""
        self.count += 1
        path = named.value if isinstance(named, Scalar) else None
        if not isinstance(path, str) or not re.fullmatch(PATH_PATTERN, path):
            message = tell("this is no path of a file")
            hint = tell("Write a path in the document's folder: tables/talent.csv.")
            return self.fault(named, message, hint)
        if PurePosixPath(path).suffix.lower() != ".csv":
            message = tell("the rows of a table stand in a CSV file, and {path} is none", path=path)
            hint = tell("Save it as “CSV UTF-8” under a name that ends in .csv.")
            return self.fault(named, message, hint)
        if self.count > FILE_LIMIT:
            message = tell("the document names more than {limit} files", limit=FILE_LIMIT)
            return self.fault(named, message, tell("Divide the document."))
        return self.read(named, path)

    def read(self, named: Node, path: str) -> tuple[Record, ...]:
        source = read(self.world, path)
        for told in source.diagnostics:
            if told.span is None:  # the file cannot be opened: that is told where it is named
                message = tell("{path}: {reason}", path=path, reason=told.message)
                self.fault(named, message, *told.hints)
            elif told.code not in _USUAL:
                self.found.append(told)
        if source.value is None or has_errors(source.diagnostics):
            return ()
        parsed = parse_csv(source.value)
        self.found += parsed.diagnostics
        if parsed.value == ():
            message, hint = tell("{path} is empty", path=path), tell("Save the table there.")
            self.fault(named, message, hint)
        return parsed.value or ()

    def fault(self, node: Node, message: str, *hints: str) -> tuple[Record, ...]:
        self.found.append(Diagnostic("BP154", message, node.span, hints=hints))
        return ()
