"""BP118, BP129: headings written into a text, where no reader's software sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.rules.markup.foreign import constructs
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.markup.foreign import Foreign

#: Two marks and more are a heading even without the blank; `#創科` is a topic.
_MARKS = lazy_pattern(
    r"^[ \t]{0,3}([#＃]{1,6}(?:[ \t\u3000]+|(?<=[#＃]{2})))(?=[^\s#＃])", re.MULTILINE
)
#: A paragraph that is bold from end to end, with another block below it.
_BOLD = lazy_pattern(
    r"(?:^|\n[ \t]*\n)[ \t]{0,3}((\*\*\*?|__)(?P<words>[^*_\n]{1,80})\2[:：]?)[ \t]*"
    r"(?=\n[ \t]*\n\s*\S)"
)
#: What has one of these is a sentence that is stressed, or a fact with its label, and no heading.
_SENTENCE = lazy_pattern(r"[。！!；;…]|[.,，]$|[:：].")


@check("BP118", "heading-in-text", stage=Text)
def heading_in_text(text: Text) -> Iterator[Finding]:
    """Find headings within a text: lines with `#` or an underline.

    Why: such a line is in no table of contents, and a screen reader does not hear that it is a
    heading (WCAG 2.2, 1.3.1); the marks are shown as they are written.
    Example: `## 背景` in a passage, where a section with `title: 背景` is meant.
    """
    marked = list(_marked(text)) if "#" in text.text or "＃" in text.text else []
    yield from marked
    places = [each.at for each in marked if each.at]
    for each in constructs(text):
        is_new = not any(each.start <= start < each.end for start, _ in places)
        if each.construct.name == "heading" and is_new:
            yield _underlined(text, each)


@check("BP129", "bold-heading", stage=Text, severity=Severity.WARNING)
def bold_heading(text: Text) -> Iterator[Finding]:
    """Find paragraphs all in bold that stand over others as a heading does.

    Why: such a line is in no table of contents, and a screen reader does not hear that it is a
    heading (WCAG 2.2, 1.3.1).
    Example: `**申請資格**` as a paragraph of its own, where `title: 申請資格` is meant.
    """
    if text.is_passage and "\n" in text.text:
        yield from _bold(text)


def _marked(text: Text) -> Iterator[Finding]:
    for found in _MARKS.finditer(text.prose):
        message = tell("“{marks}” makes no heading here", marks=found[1].strip())
        hint = tell("Give the heading a section of its own: “title: …”.")
        yield text.finding(found.start(1), found.end(1), message, hint, fix="")


def _underlined(text: Text, each: Foreign) -> Finding:
    """Tell of the line below a heading, or of marks that have no words."""
    written = text.text[each.start : each.end]
    start = each.start + written.rstrip().rfind("\n") + 1
    start += len(text.text[start : each.end]) - len(text.text[start : each.end].lstrip())
    message = tell("a line below a text makes no heading here")
    if "\n" not in written:
        message = tell("“{marks}” makes no heading here", marks=shorten(written))
    hint = tell("Give the heading a section of its own: “title: …”.")
    return text.finding(start, each.end, message, hint)


def _bold(text: Text) -> Iterator[Finding]:
    if "**" not in text.text and "__" not in text.text:
        return
    for found in _BOLD.finditer(text.prose):
        if not _SENTENCE.search(found["words"].strip()):
            message = tell("a paragraph all in bold poses as a heading")
            hint = tell("Give it a section of its own, or stress single words only.")
            yield text.finding(found.start(1), found.end(1), message, hint)
