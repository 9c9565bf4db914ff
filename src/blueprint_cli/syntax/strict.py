"""What YAML 1.2 refuses, and PyYAML's parser lets pass: it reads YAML 1.1, and that generously.

Two programs would read such a text in two ways, or one of them not at all. Each rule names its
production of YAML 1.2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.complaints import not_yaml, tab_in_indent

#: A line break, the spaces that indent the next line, and the place of what follows there.
_INDENT = re.compile(r"\n( *+)(?=[^ \n])")
#: What may stand between values on a line that is not indented: nothing, or a comment.
_NO_VALUE = re.compile(r"[ \t]*(?:#|\n|\Z)")
#: A comment, or what opens a key between brackets where a text begins with it.
_QUESTION = re.compile(r"#[^\n]*|\?(?=\S)")
#: The line of “|” or “>”, up to a comment that no space parts from it.
_HEADER = re.compile(r"[|>][-+0-9]*(?=#)")
#: Blank lines below the line of “|” or “>”, and the spaces that indent the first line of the text.
_OPENING = re.compile(r"[^\n]*\n((?: *\n)*+)( *)(?!---|\.\.\.)(?=[^ \n])")
#: “|” or “>” with the number of spaces that indent its text.
_COUNTED = re.compile(r"[|>][-+]?[1-9]")


class Strictness:
    """Holds the events of one text against what stands between them, in the order they come."""

    def __init__(self, source: Source) -> None:
        """Take the text that the events are of."""
        self.source, self.text = source, source.text
        #: Up to here all is looked at; from here to the next event stand indicators and comments.
        self.end = 0

    def review(self, event: Any, column: int, *, flow: bool) -> Iterator[Diagnostic]:
        """Find what is not YAML from the last event to the end of this one.

        `column` is that of the entries of the innermost block around it, from 0; -1 where there is
        none. With `flow` it stands between brackets.
        """
        start, end = event.start_mark.index, event.end_mark.index
        yield from self._comments(start)
        if flow:
            yield from self._questions(start)
            # A closing bracket may stand right below the key: no reader takes that amiss.
            closing = self.text.startswith(("]", "}"), start) and event.start_mark.column == column
            yield from self._indents(self.end, start + (not closing), column, between=True)
        self.end = max(self.end, start)
        if isinstance(event, yaml.ScalarEvent):
            yield from self._scalar(event, Span(self.source, start, end), column, flow=flow)
            self.end = end

    def _scalar(self, event: Any, span: Span, column: int, *, flow: bool) -> Iterator[Diagnostic]:
        if event.style in ("|", ">"):
            if event.start_mark.column <= column:
                yield self._outdented(span.start, column)
            yield from self._header(span)
            yield from self._opening(span, column)
        else:
            yield from self._indents(span.start, span.end, column, between=False)
        if flow and not event.style and span.text == "-":
            # ns-plain-first (7.3.3): a text follows the sign.
            yield not_yaml(tell("a lone “-” cannot stand between brackets"), span, _QUOTE_IT)

    def _comments(self, end: int) -> Iterator[Diagnostic]:
        """Find comments that no space parts from what they follow (s-b-comment, 6.6)."""
        at = self.text.find("#", self.end, end)
        while at >= 0:
            if at and self.text[at - 1] not in " \t\n":
                yield self._unspaced(at)
            line_end = self.text.find("\n", at)
            at = self.text.find("#", line_end, end) if line_end >= 0 else -1

    def _unspaced(self, at: int) -> Diagnostic:
        hint = tell(
            "Write a space before a comment; if the sign belongs to a text, quote all of it."
        )
        return not_yaml(
            tell("a space is missing before this “#”"), self.source.span(at, at + 1), hint
        )

    def _questions(self, end: int) -> Iterator[Diagnostic]:
        """Find texts between brackets that begin with “?”, which PyYAML drops (7.3.3)."""
        if self.text.find("?", self.end, end) < 0:
            return
        for found in _QUESTION.finditer(self.text, self.end, end + 1):
            if found[0] == "?":
                message = tell("a text between brackets cannot start with “?”")
                yield not_yaml(message, self.source.span(found.start(), found.end()), _QUOTE_IT)

    def _indents(self, start: int, end: int, column: int, *, between: bool) -> Iterator[Diagnostic]:
        """Find the first line that goes on with a value, and is not indented for it (6.3).

        What stands `between` values may start anywhere, as far as it is a comment or blank; within
        one a tab on a blank line is of its indent too (6.5).
        """
        if column < 0 or self.text.find("\n", start, end) < 0:
            return
        for found in _INDENT.finditer(self.text, start, end):
            if len(found[1]) > column or (between and _NO_VALUE.match(self.text, found.end())):
                continue
            yield self._outdented(found.end(), column)
            return

    def _outdented(self, at: int, column: int) -> Diagnostic:
        if self.text[at] == "\t":
            return tab_in_indent(self.source, at)
        hint = tell("Begin it with more than {count} spaces.", count=column)
        if column <= 0:
            hint = tell("Begin it with a space at least.")
        message = tell("this line goes on with the value above, and is not indented for it")
        return not_yaml(message, self.source.line_span(self.source.position(at).line), hint)

    def _header(self, span: Span) -> Iterator[Diagnostic]:
        """Find a comment right behind “|” or “>” (c-b-block-header, 8.1.1)."""
        found = _HEADER.match(self.text, span.start, span.end)
        if found:
            yield self._unspaced(found.end())

    def _opening(self, span: Span, column: int) -> Iterator[Diagnostic]:
        """Find blank lines before a text that hold more spaces than indent it (8.1.1.1)."""
        found = _OPENING.match(self.text, span.start)
        if not found or len(found[2]) <= column or _COUNTED.match(self.text, span.start):
            return
        if not found[2] and self.text[found.end()] == "#":
            # At the root a text needs no indent, and this is its first line.
            yield self._outdented(found.end(), column)
            return
        at = found.start(1)
        for line in found[1].splitlines():
            if len(line) > len(found[2]):
                message = tell("this empty line is indented further than the text below it")
                span = self.source.span(at, at + len(line))
                yield not_yaml(message, span, tell("Delete the spaces on it."))
                return
            at += len(line) + 1


_QUOTE_IT = tell("Put the text in quotes.")
