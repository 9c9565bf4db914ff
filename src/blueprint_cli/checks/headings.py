"""BP118: headings that are written into a text, where no reader's software sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding, Text
from blueprint_cli.diagnostics import Severity, tell

#: Two marks and more are a heading even without the blank; `#創科` is a topic.
_MARKS = re.compile(
    r"^[ \t]{0,3}([#＃]{1,6}(?:[ \t\u3000]+|(?<=[#＃]{2})))(?=[^\s#＃])", re.MULTILINE
)
#: The line below a heading in Markdown's other style (CommonMark, 4.3).
_UNDERLINE = re.compile(r"(?<=[^\n])\n[ \t]{0,3}((?:={3,}|-{3,}))[ \t]*(?=\n|$)")
#: A paragraph that is bold from end to end, with another block below it.
_BOLD = re.compile(
    r"(?:^|\n[ \t]*\n)[ \t]{0,3}((\*\*\*?|__)(?P<words>[^*_\n]{1,80})\2[:：]?)[ \t]*"
    r"(?=\n[ \t]*\n\s*\S)"
)
#: What has one of these is a sentence that is stressed, or a fact with its label, and no heading.
_SENTENCE = re.compile(r"[。！!；;…]|[.,，]$|[:：].")


@check("BP118", "heading-in-text", stage=Text, severity=Severity.WARNING)
def heading_in_text(text: Text) -> Iterator[Finding]:
    """Find headings within a text: lines with `#` or an underline, and paragraphs all in bold.

    Why: such a line is in no table of contents, and a screen reader does not hear that it is a
    heading (WCAG 2.2, 1.3.1); the marks are shown as they are written.
    Example: `## 背景` in a passage, where a section with `title: 背景` is meant.
    """
    if "#" in text.text or "＃" in text.text:
        yield from _marked(text)
    if text.is_passage and "\n" in text.text:
        yield from _underlined(text)
        yield from _bold(text)


def _marked(text: Text) -> Iterator[Finding]:
    for found in _MARKS.finditer(text.prose):
        message = tell("“{marks}” makes no heading here", marks=found[1].strip())
        hint = tell("Give the heading a section of its own: “title: …”.")
        yield text.finding(found.start(1), found.end(1), message, hint, fix="")


def _underlined(text: Text) -> Iterator[Finding]:
    if "---" not in text.text and "===" not in text.text:
        return
    for found in _UNDERLINE.finditer(text.prose):
        message = tell("a line below a text makes no heading here")
        hint = tell("Give the heading a section of its own: “title: …”.")
        yield text.finding(found.start(1), found.end(1), message, hint)


def _bold(text: Text) -> Iterator[Finding]:
    if "**" not in text.text and "__" not in text.text:
        return
    for found in _BOLD.finditer(text.prose):
        if not _SENTENCE.search(found["words"].strip()):
            message = tell("a paragraph all in bold poses as a heading")
            hint = tell("Give it a section of its own, or stress single words only.")
            yield text.finding(found.start(1), found.end(1), message, hint)
