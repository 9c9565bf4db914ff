"""Splicing: nodes of other files take their place in the tree of a document, spans and all.

Nodes are spliced and never texts, so that no file can break another. What is written in a file is
told at its place there, and mended there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from blueprint_cli.diagnostics import Diagnostic, Outcome, did_you_mean, has_errors, shorten, tell
from blueprint_cli.language.naming import Proposals
from blueprint_cli.markup import is_language
from blueprint_cli.model.constraints import PATH_PATTERN
from blueprint_cli.model.delivery.indicators import SERIES
from blueprint_cli.model.structure.drawn_texts import PREFIX
from blueprint_cli.model.structure.outline import SECTIONS
from blueprint_cli.model.walk import RESERVED
from blueprint_cli.pictures.lettering import lettering
from blueprint_cli.source import Source
from blueprint_cli.syntax import (
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    leaves,
    parse,
    parse_csv,
    read,
)
from blueprint_cli.syntax.csv import Record
from blueprint_cli.syntax.parser import NODE_LIMIT
from blueprint_cli.validation.chapters import chapter
from blueprint_cli.validation.csv_rows import rows
from blueprint_cli.validation.csv_series import series, strangers
from blueprint_cli.validation.schema import kind_of
from blueprint_cli.world import TEXT_LIMIT, World

#: The key of a table whose rows stand in a file of their own, and that of rows in the document.
DATA, ROWS = "data", "rows"
#: The key of the list of indicators, whose values may stand in files of their own too.
INDICATORS = "indicators"
#: The key of a figure whose drawing has texts that are translated, and its only value.
TEXTS, TRANSLATED = "texts", "translated"
#: The key of an item that stands for the items of another file.
INCLUDE = "include"
#: So many files may a document be made of.
FILE_LIMIT: Final = 200
_ID: Final = re.compile(r"(?:\bid: *|\{#)([a-z][a-z0-9-]*)")
#: What spreadsheets write before the text and at the ends of lines is no fault of CSV.
_USUAL: Final = frozenset({"BP003", "BP004"})


def splice(root: Node, world: World) -> Outcome[Node]:
    """Put the items and rows of other files where the document names these.

    The tree is given even with faults, without what could not be read, so that the other faults of
    the document are told in the same run: BP151 to BP154, BP174, BP175, and those of
    reading a file.
    """
    splicer = _Splicer(root, world)
    whole = splicer.whole()
    for records, names in splicer.shared.values():
        splicer.found += strangers(records, names)
    return Outcome(whole, tuple(splicer.found))


def named_files(root: Node, world: World) -> tuple[str, ...]:
    """Give the paths of the files that a document is made of beside its own, in written order."""
    splicer = _Splicer(root, world)
    splicer.whole()
    return tuple(dict.fromkeys(splicer.paths))


class _Splicer:
    """Rebuilds a tree, and gathers what is wrong with the files that it names."""

    def __init__(self, root: Node, world: World) -> None:
        self.root, self.world, self.size, self.values = root, world, 0, 0
        self.proposals: Proposals | None = None
        self.paths: list[str] = []
        self.found: list[Diagnostic] = []
        #: The files that indicators take their values from, and the ids of these.
        self.shared: dict[str, tuple[tuple[Record, ...], list[str]]] = {}

    def whole(self) -> Node:
        """Give the document's tree with all its files in it; as it is, where it names none."""
        text = self.root.span.source.text
        names_files = any(f"{key}:" in text for key in (DATA, INCLUDE, TEXTS))
        return self.of(self.root) if names_files else self.root

    def of(self, node: Node, *, within: bool = False, key: str = "") -> Node:
        """Rebuild a node, of a list under a `key`; `within` an included file, no more of them."""
        match node:
            case Mapping(entries=entries):
                made = (self.made_of(node, each, key, within=within) for each in entries)
                return replace(node, entries=tuple(each for several in made for each in several))
            case Sequence(items=items):
                return replace(node, items=tuple(self.items(items, key, within=within)))
        return node

    def made_of(self, node: Mapping, entry: Entry, key: str, *, within: bool) -> tuple[Entry, ...]:
        """Rebuild an entry of a node in the list under `key`; the file of values gives several."""
        if key == INDICATORS and entry.key.value == DATA:
            return self.series(node, entry)
        return (self.entry(node, entry, within=within),)

    def entry(self, node: Mapping, entry: Entry, *, within: bool) -> Entry:
        """Rebuild an entry: what names the content of a file has that."""
        match kind_of(node), entry.key.value:
            case "table", "data":
                return self.rows(node, entry)
            case "figure", "texts":
                return replace(entry, value=self.words(node, entry.value))
        return replace(entry, value=self.of(entry.value, within=within, key=str(entry.key.value)))

    def words(self, figure: Mapping, named: Node) -> Node:
        """Give the words of a figure's drawing, by the ids that they have in it."""
        nothing = Mapping(named.span, ())
        image = figure.entry("image")
        path = image.value.value if image and isinstance(image.value, Scalar) else None
        if not isinstance(named, Scalar) or named.value != TRANSLATED:
            text = shorten(named.span.text)
            message = tell("“{text}” is not one of the choices here", text=text)
            hints = did_you_mean(text, [TRANSLATED])
            self.found.append(Diagnostic("BP023", message, named.span, hints=hints))
        elif not isinstance(path, str) or not path.lower().endswith(".svg"):
            message = tell("only the texts of an SVG can be translated")
            self.fault(named, message, tell("Save the picture as SVG, or delete “texts”."))
        elif len(self.paths) < FILE_LIMIT and self.world.exists(path):
            # Of a picture that is not there, a check tells.
            self.paths.append(path)
            source = self.opened(named, path, is_usual=True)
            made = _words(source) if source else ()
            return replace(nothing, entries=made) if self.admits(named, len(made)) else nothing
        return nothing

    def items(self, items: Iterable[Node], key: str, *, within: bool) -> Iterator[Node]:
        for item in items:
            named = item.entry(INCLUDE) if isinstance(item, Mapping) else None
            if named is None or not isinstance(item, Mapping):
                yield self.of(item, within=within, key=key)
            elif within:
                message = tell("a file that is included includes another")
                self.fault(named.key, message, tell("Include that one in the document itself."))
            elif len(item.entries) > 1:
                message = tell("an item that includes a file has nothing else")
                hint = tell("Put it into the file, or write it as an item of its own.")
                self.fault(named.key, message, hint)
            else:
                yield from self.included(named.value, key)

    def included(self, named: Node, key: str) -> Iterator[Node]:
        """Give the items of the file that an item of the list under `key` names."""
        endings = (".yaml", ".yml", ".md") if key == SECTIONS else (".yaml", ".yml")
        hint = tell("Save its items in a YAML file.")
        if _ending(named) == ".md":
            hint = tell("A chapter in Markdown stands in a list of “sections”.")
        source = self.read(named, endings, hint)
        if source and not source.text.strip():
            self.fault(named, tell("{path} is empty", path=source.name), tell("Write items there."))
            return
        if source and _ending(named) == ".md":
            yield from self.chapter(named, source)
            return
        tree = parse(source) if source else None
        self.found += tree.diagnostics if tree else ()
        root = tree.value if tree else None
        if isinstance(root, Sequence):
            if self.admits(named, sum(1 for _ in leaves(root))):
                yield from self.items(root.items, key, within=True)
        elif root:
            message = tell("the file does not hold a list")
            hint = tell("Write its items as they would stand in the document, each with “- ”.")
            self.found.append(Diagnostic("BP154", message, root.span, hints=(hint,)))

    def chapter(self, named: Node, source: Source) -> Iterator[Node]:
        """Give the section that a file of Markdown holds."""
        made = chapter(source, self.propose)
        self.found += made.diagnostics
        if made.value and self.admits(named, sum(1 for _ in leaves(made.value))):
            yield self.of(made.value, within=True)

    def propose(self, words: str) -> str:
        """Give an id for a heading that has none: one that nothing in the document has."""
        if self.proposals is None:
            self.proposals = Proposals({*RESERVED, *self.ids()})
        return self.proposals.propose(words, "section")

    def ids(self) -> Iterator[str]:
        """Give whatever looks like an id in the document and in the files that it includes."""
        yield from _ID.findall(self.root.span.source.text)
        for path, each in leaves(self.root):
            if path[-1:] == (INCLUDE,) and isinstance(each.value, str):
                source = read(self.world, each.value).value
                yield from _ID.findall(source.text) if source else ()

    def rows(self, table: Mapping, data: Entry) -> Entry:
        """Give the rows that a table names, as if they stood in the document."""
        key = replace(data.key, value=ROWS)
        nothing = Entry(key, Sequence(data.value.span, ()))
        if table.entry(ROWS):
            message = tell("the table has both rows and data")
            self.fault(data.key, message, tell("Delete one of the two."))
            return nothing
        records = self.records(data.value)
        made = rows(table, records) if records else None
        self.found += made.diagnostics if made else ()
        return Entry(key, made.value) if made and made.value else nothing

    def series(self, indicator: Mapping, data: Entry) -> tuple[Entry, ...]:
        """Give the values that an indicator names, as if they stood in the document."""
        if any(indicator.entry(name) for name in SERIES):
            message = tell("the indicator has both values and data")
            self.fault(data.key, message, tell("Delete one of the two."))
            return ()
        records = self.records(data.value)
        made = series(indicator, records) if records else None
        self.found += made.diagnostics if made else ()
        own = indicator.entry("id")
        if made and made.value is not None and own and isinstance(own.value, Scalar):
            _, names = self.shared.setdefault(records[0][0].span.source.name, (records, []))
            names.append(str(own.value.value))
        return made.value or () if made else ()

    def records(self, named: Node) -> tuple[Record, ...]:
        """Give the records of the file that a table names; nothing of one that has faults."""
        hint = tell("Save it as “CSV UTF-8” under a name that ends in .csv.")
        source = self.read(named, (".csv",), hint)
        if source is None:
            return ()
        parsed = parse_csv(source)
        self.found += parsed.diagnostics
        if parsed.value == ():
            message = tell("{path} is empty", path=self.paths[-1])
            self.fault(named, message, tell("Save the table there."))
        cells = sum(map(len, parsed.value or ()))
        return parsed.value or () if self.admits(named, cells) else ()

    def admits(self, named: Node, values: int) -> bool:
        """Tell whether a document may hold so many values more."""
        self.values += values
        if self.values <= NODE_LIMIT:
            return True
        message = tell("the files hold more than {limit:,} values", limit=NODE_LIMIT)
        self.fault(named, message, tell("Divide the document."))
        return False

    def read(self, named: Node, endings: tuple[str, ...], hint: str) -> Source | None:
        """Read the file that a value names; None where that, or its bytes, are at fault."""
        path = named.value if isinstance(named, Scalar) else None
        if not isinstance(path, str) or not re.fullmatch(PATH_PATTERN, path):
            message = tell("this is no path of a file")
            hint = tell("Write a path in the document's folder: tables/a.csv.")
            if "*" in str(path):
                hint = tell("Name each file on a line of its own: their order must be seen.")
            self.fault(named, message, hint)
        elif PurePosixPath(path).suffix.lower() not in endings:
            message = tell("{path} is no {ending} file", path=path, ending=endings[0])
            self.fault(named, message, hint)
        elif len(self.paths) == FILE_LIMIT:
            message = tell("the document names more than {limit} files", limit=FILE_LIMIT)
            self.fault(named, message, tell("Divide the document."))
        else:
            self.paths.append(path)
            return self.opened(named, path, is_usual=endings == (".csv",))
        return None

    def opened(self, named: Node, path: str, *, is_usual: bool) -> Source | None:
        """Read a file; where `is_usual`, other programs write its line ends as they do."""
        source = read(self.world, path)
        for told in source.diagnostics:
            if told.span is None:  # it cannot be opened: that is told where it is named
                message = tell("{path}: {reason}", path=path, reason=told.message)
                self.fault(named, message, *told.hints)
            elif not is_usual or told.code not in _USUAL:
                self.found.append(told)
        self.size += len(source.value.text.encode()) if source.value else 0
        if self.size > TEXT_LIMIT:
            size = TEXT_LIMIT // (1024 * 1024)
            message = tell("the files together are larger than {size} MB", size=size)
            self.fault(named, message, tell("Divide the document."))
            return None
        return None if has_errors(source.diagnostics) else source.value

    def fault(self, node: Node, message: str, *hints: str) -> None:
        self.found.append(Diagnostic("BP154", message, node.span, hints=hints))


def _ending(named: Node) -> str:
    """Give the ending of the path that a value names, in small letters."""
    return PurePosixPath(str(named.value)).suffix.lower() if isinstance(named, Scalar) else ""


def _words(source: Source) -> tuple[Entry, ...]:
    """Give the words of a drawing that have an id to go by, each under its own."""
    return tuple(
        Entry(
            Scalar(source.span(each.tag, each.start), f"{PREFIX}{each.name}"),
            Scalar(source.span(each.start, each.end), each.text, quoted=True, is_xml=True),
        )
        for each in lettering(source.text).pieces
        if each.name and (is_language(each.text) or "{" in each.text)
    )
