"""YAML text to nodes, from PyYAML's events, with guards before anything is built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.folding import fold
from blueprint_cli.syntax.nodes import Entry, Mapping, Node, Scalar, Sequence
from blueprint_cli.syntax.problems import describe
from blueprint_cli.syntax.scalars import AMBIGUOUS, resolve

#: Deeper nesting than this is no document. PyYAML's own composer would overflow the C stack.
DEPTH_LIMIT = 64
#: More nodes than this is no document: some thousand times the largest plan known.
NODE_LIMIT = 500_000

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)


def parse(source: Source) -> Outcome[Node]:
    """Build the node tree of a YAML text.

    Works on the parser's events with a stack of its own: depth, node count, aliases, anchors and
    tags are refused while reading, so that no input can make the tree grow beyond its text.
    Only the text's first break of YAML's grammar can be told, since what follows it is guesswork.
    """
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):  # type: ignore[no-untyped-call]
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        builder.diagnostics.append(describe(source, error))
        return Outcome(None, tuple(builder.diagnostics))
    except _Stop:
        return Outcome(None, tuple(builder.diagnostics))
    return builder.outcome()


class _Stop(Exception):
    """Reading on would cost more than the text is worth."""


class _Open:
    """A collection whose end has not been read yet."""

    def __init__(self, event: yaml.Event, *, mapping: bool) -> None:
        self.event, self.mapping, self.children = event, mapping, list[Node]()


class _Builder:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []
        self.open: list[_Open] = []
        self.roots: list[Node] = []
        self.count = 0

    def outcome(self) -> Outcome[Node]:
        if not self.roots or (isinstance(self.roots[0], Scalar) and self.roots[0].value is None):
            self.fault("BP014", "the file is empty", self.source.span(0),
                       "Run `blueprint init FOLDER` for a document to start from.")
            return Outcome(None, tuple(self.diagnostics))
        if len(self.roots) > 1:
            self.fault("BP015", "a second document starts here", self.roots[1].span,
                       "Delete the line `---`: one file holds one document.")
        return Outcome(self.roots[0], tuple(self.diagnostics))

    def fault(self, code: str, message: str, span: Span, hint: str) -> None:
        self.diagnostics.append(Diagnostic(code, message, span, hints=(hint,)))

    def span(self, event: yaml.Event) -> Span:
        return self.source.span(event.start_mark.index, event.end_mark.index)

    def feed(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self.guard(event)
                self.add(self.scalar(event))
            case yaml.CollectionStartEvent():
                self.guard(event)
                self.open.append(_Open(event, mapping=isinstance(event, yaml.MappingStartEvent)))
                self.guard_depth(event)
            case yaml.CollectionEndEvent():
                self.close(event)
            case yaml.AliasEvent():
                self.fault("BP010", f"the alias *{event.anchor} stands for text elsewhere",
                           self.span(event), "Write the text out: one text, one place.")
                self.add(Scalar(self.span(event), None))

    def guard(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self.count += 1
        if self.count > NODE_LIMIT:
            self.fault("BP009", f"the file holds more than {NODE_LIMIT:,} values", self.span(event),
                       "Split it into several documents.")
            raise _Stop
        if event.anchor is not None:
            self.fault("BP010", f"the anchor &{event.anchor} is not allowed", self.span(event),
                       "Delete it and write the text out where it is needed.")
        if event.tag is not None and event.tag != "!":
            self.fault("BP011", f"the tag {_short(event.tag)} is not allowed", self.span(event),
                       "Delete it; put the value in quotes if it is meant as text.")

    def guard_depth(self, event: yaml.Event) -> None:
        if len(self.open) > DEPTH_LIMIT:
            self.fault("BP008", f"lists and mappings are nested more than {DEPTH_LIMIT} deep",
                       self.span(event), "Look for a bracket [ or { that is never closed.")
            raise _Stop

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self.span(event)
        plain = not event.style and event.implicit[0]
        value = fold(span.text, event.value) if "\n" in span.text else event.value
        if plain:
            return Scalar(span, resolve(value))
        if event.style in ("|", ">"):
            span = _without_trailing_space(span)
        return Scalar(span, value, quoted=True)

    def close(self, event: yaml.Event) -> None:
        done = self.open.pop()
        start, end = done.event.start_mark.index, event.end_mark.index
        if done.children and event.start_mark.index == event.end_mark.index:
            end = done.children[-1].span.end  # a block collection ends where its last child does
        span = self.source.span(start, end)
        if not done.mapping:
            self.add(Sequence(span, tuple(done.children)))
            return
        self.add(Mapping(span, tuple(self.entries(done.children))))

    def entries(self, children: list[Node]) -> Iterator[Entry]:
        seen: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.fault("BP016", "a key must be one word", key.span,
                           "Write the key as a word, then a colon and a space.")
                continue
            name = key.span.text if not key.quoted else str(key.value)
            first = seen.get(name)
            if first is not None:
                line = first.span.position.line
                self.fault("BP012", f"the key “{_short(name)}” stands twice", key.span,
                           f"It is already on line {line}: keep one of the two.")
                continue
            seen[name] = key
            self.check_ambiguous(value)
            yield Entry(Scalar(key.span, name, key.quoted), value)

    def check_ambiguous(self, value: Node) -> None:
        for node in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(node, Scalar) and not node.quoted and node.value in AMBIGUOUS:
                self.fault("BP013", f"{node.value} without quotes is text here, but true or false "
                           "to other programs", node.span,
                           f"Write \"{node.value}\" for the text, or true / false for the value.")

    def add(self, node: Node) -> None:
        (self.open[-1].children if self.open else self.roots).append(node)


def _without_trailing_space(span: Span) -> Span:
    return span.source.span(span.start, span.start + len(span.text.rstrip()))


def _short(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
