"""YAML text to nodes, from PyYAML's events, with guards before anything is built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from blueprint_cli.diagnostics import Diagnostic, Outcome, shorten, tell
from blueprint_cli.language.folding import fold
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.complaints import describe
from blueprint_cli.syntax.forbidden import FORBIDDEN, control_character, forbidden
from blueprint_cli.syntax.nodes import Entry, Mapping, Node, Scalar, Sequence
from blueprint_cli.syntax.scalars import resolve
from blueprint_cli.syntax.strict import Strictness

#: Deeper nesting than this is no document. PyYAML's own composer would overflow the C stack.
DEPTH_LIMIT = 64
#: More nodes than this is no document: some four hundred times the largest plan known.
NODE_LIMIT = 250_000
#: So many aliases are told of; a file that is full of them is read no further.
ALIAS_LIMIT = 20

#: Line breaks of YAML 1.1, and code points that stand in no text, for Unicode keeps them from any.
_HIDDEN = tuple(zip("\x85\u2028\u2029", "\ufdd0\ufdd1\ufdd2", strict=True))

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
_NodeStart: TypeAlias = yaml.ScalarEvent | yaml.CollectionStartEvent


def parse(source: Source, end: int | None = None) -> Outcome[Node]:
    """Build the node tree of a YAML text; with an `end`, of what stands above that.

    Works on the parser's events with a stack of its own: depth, node count, aliases, anchors and
    tags are refused while reading, so that no input can make the tree grow beyond its text.
    Only the text's first break of YAML's grammar can be told, since what follows it is guesswork.
    """
    builder = _Builder(source)
    try:
        for event in yaml.parse(_as_1_2(source.text[:end]), Loader=_LOADER):
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        return Outcome(None, (*builder.diagnostics, describe(source, error, builder.innermost)))
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        return Outcome(None, (*builder.diagnostics, *forbidden(source)))
    except _StopReadingError:
        return Outcome(None, tuple(builder.diagnostics))
    return builder.outcome()


def _as_1_2(text: str) -> str:
    """Give a text that PyYAML, a reader of YAML 1.1, takes for what YAML 1.2 says it is.

    Line breaks are LF alone (5.4), so the three others of 1.1 are hidden from it. The last line has
    its end, so that the value of a block there is that of any other.
    """
    for written, hidden in _HIDDEN:
        text = text.replace(written, hidden)
    return text if text.endswith("\n") else f"{text}\n"


def _as_written(value: str) -> str:
    """Give a value with the characters that `_as_1_2` has hidden."""
    for written, hidden in _HIDDEN:
        value = value.replace(hidden, written)
    return value


class _StopReadingError(Exception):
    """Reading on would cost more than the text is worth."""


class _Open:
    """A collection whose end has not been read yet."""

    def __init__(self, start: int, column: int, *, mapping: bool, flow: bool) -> None:
        self.start, self.mapping, self.children = start, mapping, list[Node]()
        #: Where the entries of the innermost block start, and whether brackets are around its own.
        self.column, self.flow = column, flow


#: What is around a text's first value.
_NOTHING = _Open(0, -1, mapping=False, flow=False)


class _Builder:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []
        self.open: list[_Open] = []
        self.roots: list[Node] = []
        self.count = 0
        self.aliases = 0
        self.strictness = Strictness(source)

    @property
    def innermost(self) -> int:
        """Where the innermost collection starts that has not ended."""
        return self.open[-1].start if self.open else 0

    def outcome(self) -> Outcome[Node]:
        root = self.roots[0] if self.roots else None
        if root is None or (isinstance(root, Scalar) and root.value is None):
            hint = tell("Run “blueprint init FOLDER” for a document to start from.")
            self.fault("BP014", tell("the file is empty"), self.source.span(0), hint)
            return Outcome(None, tuple(self.diagnostics))
        for second in self.roots[1:2]:
            hint = tell("Delete the line “---” above it: one file holds one document.")
            self.fault("BP015", tell("a second document starts here"), second.span, hint)
        return Outcome(root, tuple(self.diagnostics))

    def fault(self, code: str, message: str, span: Span, hint: str) -> None:
        self.diagnostics.append(Diagnostic(code, message, span, hints=(hint,)))

    def span(self, event: Any) -> Span:
        # The parser reads a line break more than a text has that does not end with one.
        return self.source.span(event.start_mark.index, event.end_mark.index)

    def feed(self, event: yaml.Event) -> None:
        around = self.open[-1] if self.open else _NOTHING
        self.diagnostics += self.strictness.review(event, around.column, flow=around.flow)
        match event:
            case yaml.ScalarEvent():
                self.guard(event)
                self.add(self.scalar(event))
            case yaml.CollectionStartEvent():
                self.guard(event)
                self.open.append(self.opened(event, around))
                self.guard_depth(event)
            case yaml.CollectionEndEvent():
                self.add(self.collection(event))
            case yaml.AliasEvent():
                self.add(self.alias(event))

    def opened(self, event: Any, around: _Open) -> _Open:
        flow, start = bool(event.flow_style), event.start_mark.index
        column = around.column if flow else event.start_mark.column
        if event.anchor or event.tag:
            column = -1  # They are refused, and start on a line above.
        mapping = isinstance(event, yaml.MappingStartEvent)
        return _Open(start, column, mapping=mapping, flow=flow)

    def guard(self, event: _NodeStart) -> None:
        self.count += 1
        if self.count > NODE_LIMIT:
            message = tell("the file holds more than {limit:,} values", limit=NODE_LIMIT)
            self.fault("BP009", message, self.span(event), tell("Split it into several documents."))
            raise _StopReadingError
        if event.anchor is not None:
            message = tell("the anchor &{name} is not allowed", name=shorten(event.anchor))
            hint = tell("Delete it and write the text out where it is needed.")
            self.fault("BP010", message, self.span(event), hint)
        if event.tag is not None and event.tag != "!":
            hint = tell("Put the text in quotes if it starts with “!”; else delete the tag.")
            if event.tag == "!include":
                hint = tell("Write “include: …” in its place, as an item of a list.")
            message = tell("the tag {name} is not allowed", name=shorten(event.tag))
            self.fault("BP011", message, self.span(event), hint)

    def guard_depth(self, event: yaml.Event) -> None:
        if len(self.open) > DEPTH_LIMIT:
            message = tell(
                "lists and mappings are nested more than {limit} deep", limit=DEPTH_LIMIT
            )
            hint = tell("Look for a bracket [ or {{ that is never closed.")
            self.fault("BP008", message, self.span(event), hint)
            raise _StopReadingError

    def alias(self, event: yaml.AliasEvent) -> Scalar:
        span = self.span(event)
        self.aliases += 1
        if self.aliases > ALIAS_LIMIT:
            raise _StopReadingError
        message = tell("the alias {name} stands for text elsewhere", name=shorten(span.text))
        hint = tell("Write the text out; put it in quotes if the asterisk belongs to it.")
        self.fault("BP010", message, span, hint)
        return Scalar(span, span.text, quoted=True)

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self.span(event)
        if event.style in ("|", ">"):
            span = self.source.span(span.start, span.start + len(span.text.rstrip()))
        text = _as_written(event.value)
        if " " in text and event.style != "|" and "\n" in span.text:
            text = fold(span.text, text)
        # “!” says that a text follows, whatever it looks like (6.9.1).
        plain = not event.style and event.implicit[0] and event.tag != "!"
        for escaped in dict.fromkeys(FORBIDDEN.findall(text)):
            self.diagnostics.append(control_character(escaped, span))
        return Scalar(span, resolve(text) if plain else text, quoted=not plain)

    def collection(self, event: yaml.Event) -> Node:
        done = self.open.pop()
        closing = self.span(event)
        end = closing.end
        if done.children and closing.start == end:
            end = done.children[-1].span.end  # a block collection ends where its last child does
        span = self.source.span(done.start, end)
        if not done.mapping:
            return Sequence(span, tuple(done.children))
        return Mapping(span, tuple(self.entries(done.children)))

    def entries(self, children: list[Node]) -> Iterator[Entry]:
        seen: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            name = _key_name(key)
            if not isinstance(key, Scalar) or not name:
                hint = tell("Write the key as a word, then a colon and a space.")
                self.fault("BP016", tell("a key must be one word"), key.span, hint)
            elif name in seen:
                message = tell("the key “{name}” stands twice", name=shorten(name))
                line = seen[name].span.position.line
                hint = tell("It is already on line {line}: keep one of the two.", line=line)
                self.fault("BP012", message, key.span, hint)
            else:
                seen[name] = Scalar(key.span, name, key.quoted)
                yield Entry(seen[name], value)

    def add(self, node: Node) -> None:
        (self.open[-1].children if self.open else self.roots).append(node)


def _key_name(key: Node) -> str:
    """Give a key as text: a number or `true` is a key as it is written."""
    if not isinstance(key, Scalar):
        return ""
    return key.value if isinstance(key.value, str) else key.span.text
