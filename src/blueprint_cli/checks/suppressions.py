"""Suppressions: comments of a document and its catalogs that allow findings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence as Several
from dataclasses import dataclass, replace
from itertools import islice

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import Mapping, Node, Sequence, leaves

#: `# allow BP210 BP211: the name of a company`, as a line of its own or after a text.
_COMMENT = re.compile(
    r"#[ \t]*allow[ \t]+(?P<codes>BP\d{3}(?:[ \t,]+BP\d{3})*)[ \t]*(?::(?P<reason>[^\n]*))?$",
    re.MULTILINE,
)
#: What stands between a comment and what it is about: the rest of its line, blank lines, comments.
_GAP = re.compile(r"[ \t]*(?:\n[ \t]*(?:#[^\n]*)?(?=\n))*\n?[ \t]*")
#: So many comments of a file are read; what a writer means is said in far fewer.
_COMMENT_LIMIT = 1_000


@dataclass(frozen=True)
class Suppression:
    """A comment that allows findings of some codes from `start` up to and including `end`.

    `files` are the names of those that the document reads in there: they are allowed them too.
    """

    span: Span
    codes: tuple[str, ...]
    reason: str
    start: int
    end: int
    files: tuple[str, ...] = ()

    def covers(self, found: Diagnostic) -> bool:
        """Tell whether it allows a finding."""
        if found.code not in self.codes or found.span is None:
            return False
        name = found.span.source.name
        is_here = name == self.span.source.name and self.start <= found.span.start <= self.end
        return is_here or name in self.files


def in_document(root: Node) -> Iterator[Suppression]:
    """Read the suppressions of a YAML text: each is about the text below it, or before it.

    That is all of the text that starts on the next line which is no comment, or on its own line.
    """
    for spans in _by_file(root):
        yield from _in_file(root, spans)


def _by_file(root: Node) -> Iterator[list[Span]]:
    """Give the spans of all values, those of each YAML file together, in written order."""
    found: dict[str, list[Span]] = {root.span.source.name: []}
    for _, scalar in leaves(root):
        if not scalar.separator:  # a cell: CSV has no comments
            found.setdefault(scalar.span.source.name, []).append(scalar.span)
    for spans in found.values():
        yield sorted(spans, key=lambda span: span.start)


def _in_file(root: Node, spans: Several[Span]) -> Iterator[Suppression]:
    source = spans[0].source if spans else root.span.source
    if "allow" not in source.text:
        return
    starts = [span.start for span in spans]
    for found in islice(_COMMENT.finditer(source.text), _COMMENT_LIMIT):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() < spans[before].end:
            continue  # inside a text
        line_start = source.text.rfind("\n", 0, found.start()) + 1
        own_line = not source.text[line_start : found.start()].strip()
        start = _after(source, found.end()) if own_line else line_start
        line_end = _line_end(source, start)
        on_line = spans[bisect_right(starts, line_end) - 1] if spans else root.span
        end = max(line_end, on_line.end)
        files = tuple(
            name
            for key, name in _spliced(root)
            if key.source is source and start <= key.start <= end
        )
        yield replace(_suppression(source, found, start, end), files=files)


def _spliced(node: Node) -> Iterator[tuple[Span, str]]:
    """Give the keys under which values of other files stand, and the names of those."""
    match node:
        case Mapping(span=span, entries=entries):
            for entry in entries:
                if entry.value.span.source is not span.source:
                    yield entry.key.span, entry.value.span.source.name
                else:
                    yield from _spliced(entry.value)
        case Sequence(items=items):
            for item in items:
                yield from _spliced(item)


def in_catalog(source: Source) -> Iterator[Suppression]:
    """Read the suppressions of a catalog: each is about the entry below it."""
    if "allow" not in source.text:
        return
    for found in islice(_COMMENT.finditer(source.text), _COMMENT_LIMIT):
        end = source.text.find("\n\n", found.end())
        yield _suppression(source, found, found.end(), end if end >= 0 else len(source.text))


def _suppression(source: Source, found: re.Match[str], start: int, end: int) -> Suppression:
    codes = tuple(re.findall(r"BP\d{3}", found["codes"]))
    reason = (found["reason"] or "").strip()
    return Suppression(source.span(found.start(), found.end()), codes, reason, start, end)


def _after(source: Source, position: int) -> int:
    gap = _GAP.match(source.text, position)
    return gap.end() if gap else position


def _line_end(source: Source, position: int) -> int:
    end = source.text.find("\n", position)
    return end if end >= 0 else len(source.text)
