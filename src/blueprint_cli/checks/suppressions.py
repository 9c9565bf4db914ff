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
from blueprint_cli.syntax import Mapping, Node, Scalar, Sequence, leaves
from blueprint_cli.syntax.markdown import ALLOWANCE, settings_end

#: `# allow BP210 BP211: the name of a company`, as a line of its own or after a text.
_COMMENT = re.compile(
    r"#[ \t]*allow[ \t]+(?P<codes>BP\d{3}(?:[ \t,]+BP\d{3})*)[ \t]*(?::(?P<reason>[^\n]*))?$",
    re.MULTILINE,
)
#: What stands between a comment and what it is about: the rest of its line, blank lines, comments.
_GAP = re.compile(r"[ \t]*(?:\n[ \t]*(?:#[^\n]*)?(?=\n))*\n?[ \t]*")
#: Blank lines, and the blanks before what follows them.
_BLANKS = re.compile(r"(?:[ \t]*\n)*[ \t]*")
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
    """Read the suppressions of a document: each is about the text below it, or before it.

    That is all of the text that starts on the next line which is no comment, or on its own line;
    in a file of Markdown, the block or the heading below.
    """
    for scalars in _by_file(root):
        source = scalars[0].span.source if scalars else root.span.source
        texts = [each for each in scalars if each.starts]
        # In a file of Markdown, YAML stands above its text.
        end = settings_end(source.text) if texts else len(source.text)
        spans = [each.span for each in scalars if each.span.start < end]
        if spans or not texts:
            yield from _in_file(root, source, spans, end)
        yield from _of_markdown(texts)


def _by_file(root: Node) -> Iterator[list[Scalar]]:
    """Give all values, those of each file with comments together, in written order."""
    found: dict[str, list[Scalar]] = {root.span.source.name: []}
    for _, scalar in leaves(root):
        if not scalar.separator:  # a cell: CSV has no comments
            found.setdefault(scalar.span.source.name, []).append(scalar)
    for scalars in found.values():
        yield sorted(scalars, key=lambda each: each.span.start)


def _of_markdown(texts: Several[Scalar]) -> Iterator[Suppression]:
    """Read the comments of a file of Markdown: each is about the block or the heading below it."""
    if not texts or "allow" not in texts[0].span.source.text:
        return
    source = texts[0].span.source
    # What is a line of a text stands in a block of code.
    said = {start for each in texts for start in each.starts}
    comments = [*islice(ALLOWANCE.finditer(source.text), _COMMENT_LIMIT)]
    below: dict[int, int] = {}
    for found in reversed([each for each in comments if each.start() not in said]):
        blanks = _BLANKS.match(source.text, found.end())
        start = blanks.end() if blanks else found.end()
        # Of several comments, each is about what is below the last.
        start = below.get(source.text.rfind("\n", 0, start) + 1, start)
        below[found.start()] = start
        end = source.text.find("\n" if source.text.startswith("#", start) else "\n\n", start)
        yield _suppression(source, found, start, end if end >= 0 else len(source.text))


def _in_file(
    root: Node, source: Source, spans: Several[Span], end_of_yaml: int
) -> Iterator[Suppression]:
    if "allow" not in source.text:
        return
    starts = [span.start for span in spans]
    for found in islice(_COMMENT.finditer(source.text, 0, end_of_yaml), _COMMENT_LIMIT):
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
    own = (each for each in _COMMENT.finditer(source.text) if _is_first(source.text, each.start()))
    for found in islice(own, _COMMENT_LIMIT):
        end = source.text.find("\n\n", found.end())
        yield _suppression(source, found, found.end(), end if end >= 0 else len(source.text))


def _is_first(text: str, at: int) -> bool:
    """Tell whether a comment begins its line: in a remark that quotes it, it allows nothing."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


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
