"""BP117: written numbers that skip or repeat one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.language.numbering.enumeration import FIRSTS, Point, gaps, list_gaps
from blueprint_cli.language.numbering.labels import Label, follows, label
from blueprint_cli.model.walk import Path

#: The texts whose numbers run on through the document, by the steps of their paths.
_SERIES = (
    ("sections", "title"),
    ("sections", "sections", "title"),
    ("sections", "sections", "sections", "title"),
    ("sections", "caption"),
    ("sections", "missions", "text"),
    ("directions", "title"),
    ("directions", "strategies", "title"),
    ("directions", "strategies", "goals", "text"),
    ("directions", "strategies", "goals", "actions", "text"),
)
#: The start of a line, with the mark of a list and of stress.
_LINE = re.compile(r"^[ \t]*(?:[-*+] |\d{1,3}[.)] )?(?:\*\*)?(?=[^\W_])", re.MULTILINE)
#: Series that are read as lists elsewhere.
_LISTS = ("1", "（", "一")


@check("BP117", "numbering-gap", stage=Texts, severity=Severity.WARNING)
def numbering_gap(texts: Texts) -> Iterator[Finding]:
    """Find numbers that skip or repeat one, in lists, points, headings and captions.

    Why: readers look for the point that is missing, and often it was lost. An ordered list of
    Markdown is counted anew, so that its readers see other numbers than its writer.
    Example: `（一）…；（二）…；（四）…`, or the captions `圖一` and `圖三`.
    """
    yield from _across(texts)
    signs = [sign for sign in FIRSTS if sign in texts.joined]
    for text in texts.written:
        if signs and any(sign in text.text for sign in signs):
            for gap in gaps(text.prose):
                yield _gap(text, gap.before, gap.point)
        if text.is_passage:
            yield from _in_passage(text)


def _in_passage(text: Text) -> Iterator[Finding]:
    for gap in list_gaps(text.prose):
        yield _gap(text, gap.before, gap.point)
    before: dict[str, Label] = {}
    for line in _LINE.finditer(text.prose):
        found = label(text.prose, line.end())
        if found is None or found.series.startswith(_LISTS):
            continue
        last = before.get(found.series)
        if last and found.numbers != (1,) and not follows(last.numbers, found.numbers):
            yield _gap(text, last, found)
        before[found.series] = found


def _across(texts: Texts) -> Iterator[Finding]:
    """Compare the numbers that headings and captions of one kind carry."""
    for kind in _SERIES:
        before: dict[str, tuple[Text, Label]] = {}
        for text in texts.kinds.get(kind, ()):
            found = label(text.text)
            if found is None:
                continue
            last = before.get(found.series)
            if last and not _continues(last, (text, found)):
                yield _gap(text, last[1], found, source=last[0])
            before[found.series] = (text, found)


def _continues(last: tuple[Text, Label], following: tuple[Text, Label]) -> bool:
    """Tell whether a number follows the last, or starts again under another heading."""
    again = set(following[1].numbers) == {1} and _parent(last[0]) != _parent(following[0])
    return again or follows(last[1].numbers, following[1].numbers)


def _parent(text: Text) -> Path:
    return text.path[:-3] if len(text.path) > len(("sections", 0, "title")) else ()


def _gap(
    text: Text, before: Point | Label, found: Point | Label, *, source: Text | None = None
) -> Finding:
    """Say that a number does not follow the one before it, which `source` has if not the text."""
    said = shorten(text.text[found.start : found.end].strip())
    last = shorten((source or text).text[before.start : before.end].strip())
    if said == last:
        message = tell("“{said}” stands twice", said=said)
    else:
        message = tell("“{said}” comes after “{last}”", said=said, last=last)
    hint = tell("Look for what is missing, or number in order.")
    return text.finding(found.start, found.end, message, hint)
