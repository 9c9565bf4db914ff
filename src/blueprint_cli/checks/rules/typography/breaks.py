"""BP24x: texts that a slide's layout has broken, cut off, or left a number of."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.tags import is_chinese

#: A single line break after which a Chinese sentence goes on; one behind `\\` is for readers.
_INSIDE_CHINESE = lazy_pattern(r"(?<=[^\s。！？；：.!?;:\\])\n(?=[\u3400-\u9fff「『《（(“])")
#: A single line break in a heading of another language.
_INSIDE_HEADING = lazy_pattern(r"(?<=[^\s\\])\n(?=\S)")
_LIST_ITEM = lazy_pattern(r"(?m)^[ ]{0,9}(?:[-*+]|\d{1,9}[.)]) ")
_CUT_OFF = lazy_pattern(r"[，、,]\Z")
#: A sign for a line break with no line behind it; two are a sign of their own.
_NOT_BROKEN = lazy_pattern(r"(?<!\\)(?:\\\\)*(\\)[ \t]*(?=\Z|\n[ \t]*(?:\n|\Z))")
#: What no Chinese text starts with; 的士 and 的確 are words.
_GOES_ON = lazy_pattern(r"\A(?:[，。、；：！？）」』》]|的(?![士確确而]))")
#: No list of directions or strategies is longer.
_NUMBER = lazy_pattern(r"(?:[1-9１-９]|[1１][0-9０-９]|十?[一二三四五六七八九]|十)[.、．]?")
#: Where a number may stand by itself.
_CELLS = "cells"


@check("BP240", "broken-line", stage=Text, severity=Severity.WARNING)
def broken_line(text: Text) -> Iterator[Finding]:
    """Find line breaks inside a sentence that was broken to fit the width of a slide.

    Why: the break stays in data and in the translator's program, and may part a word there.
    Example: a title of two lines, `訂立未來五至十年` and `的發展目標`.
    """
    if text.is_passage or "\n" not in text.text or _LIST_ITEM.search(text.text):
        return
    chinese = is_chinese(text.lang)
    if not chinese and not text.is_title:
        return
    for found in (_INSIDE_CHINESE if chinese else _INSIDE_HEADING).finditer(text.text):
        fix = "" if chinese else " "
        message = tell("a line break inside a sentence")
        hint = tell("Write the sentence on one line, or after “>” on several.")
        shown = tell("Where readers are to see the break, end the line with “\\”.")
        yield text.finding(found.start(), found.end(), message, hint, shown, fix=fix)


@check("BP241", "unfinished-text", stage=Text, severity=Severity.WARNING)
def unfinished_text(text: Text) -> Iterator[Finding]:
    r"""Find texts that end with a comma or with `\`, or start in the middle of a sentence.

    Why: half a sentence was left behind where a slide was cut into texts; and a `\` that no line
    follows is printed.
    Example: `完善創科生態圈，` as a whole title.
    """
    for sign in _NOT_BROKEN.finditer(text.text):
        message = tell("the text ends with “\\”, and no line follows")
        hint = tell("Delete it: it breaks a line only where another one follows.")
        yield text.finding(sign.start(1), sign.end(1), message, hint, fix="")
    for pattern, message in (
        (_CUT_OFF, tell("the text ends in the middle of a sentence")),
        (_GOES_ON, tell("the text starts in the middle of a sentence")),
    ):
        found = pattern.search(text.text)
        if found and (pattern is _CUT_OFF or is_chinese(text.lang)):
            hint = tell("Join it with the rest of its sentence.")
            yield text.finding(found.start(), found.end(), message, hint)


@check("BP242", "lone-number", stage=Text, severity=Severity.WARNING)
def lone_number(text: Text) -> Iterator[Finding]:
    """Find texts that are nothing but a number, outside of tables.

    Why: it has fallen off the title it belongs to; the theme numbers the plan by itself.
    Example: `title: "1"`.
    """
    if _CELLS not in text.path and _NUMBER.fullmatch(text.text):
        message = tell("the text is nothing but a number")
        hint = tell("Write the title that it belongs to; the theme adds the number.")
        yield text.finding(0, len(text.text), message, hint)
