"""BP126–BP128: marks of other Markdowns, and lists typed by hand, that readers would see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import shorten, tell
from blueprint_cli.markup.foreign import CONSTRUCTS, Foreign, foreign
from blueprint_cli.markup.foreign.typed import Typed, bullets, numbers

#: Signs that no plain text has: most are of prose, and looking for constructs takes time.
_SIGNS = re.compile(
    r"[<>&\[|~=^$%\\\t\f＞｜│┌＊［]|(?:\*\*|__)[ \u3000]|\n[ ]*\u3000|\{[^a-z]"
    r"|\{[a-z-]+[^a-z-]|''|\+\+|(?<!\d):[a-z+-]|\n[ \t]*(?:\n|[:*#]|    )"
    r"|``|,,|^[ \t]*__[A-Z]|!\w|\+[\u3400-\u9fff]|^[ \t]*(?:@|bq\.)"
    r"|^[ ]{4}|^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|[\W_][ \t]?[^\w\s][ \t]?[^\w\s]"
    r"|_[ \t]?_[ \t]?_|[:#`]|\.\.|h\d)",
    re.MULTILINE,
)
#: What a line of a typed list opens with.
_OPENING = re.compile(
    r"^[ \t\u3000]*(?:[^\w\s「『《“\"'*$#@&%]|[-+*o§][ \t]{0,9}\S|[\w]{1,3}[.．:：)"
    r"、．）]|\*{0,2}[^\W_]{1,15}\*{0,2}[：:]|[A-Z][a-z]{1,4}\.? ?\d|其|[#＃]\d|"
    r"[①-⑳⑴-⒛㈠-㈩❶-❿]|第)",
    re.MULTILINE,
)
#: What other checks tell of.
_ELSEWHERE = {"heading", "html", "refused"}


def constructs(text: Text) -> tuple[Foreign, ...]:
    """Give the constructs of other Markdowns that a text holds."""
    if not _SIGNS.search(text.text):
        return ()
    return foreign(text.text, text.prose, inline=not text.is_passage)


@check("BP126", "unknown-markup", stage=Text)
def unknown_markup(text: Text) -> Iterator[Finding]:
    """Find markup of other Markdowns, wikis and word processors, which is no markup here.

    Why: readers would see the marks, and a part of what was meant would be lost.
    Example: `~~原定~~`, `^[註]`, `| 期 | 長度 |`, `- [x] 諮詢`, `:smile:`.
    """
    for each in constructs(text):
        if each.construct.name in _ELSEWHERE:
            continue
        part = text.text[each.start : each.end]
        message = tell(
            "{construct} is no markup here: {part}",
            construct=each.construct.said,
            part=shorten(part.partition("\n")[0]),
        )
        yield text.finding(
            each.start, each.end, message, each.construct.instead, fix=_sign(each, part), safe=True
        )


def _sign(each: Foreign, part: str) -> str | None:
    """Give the sign that an entity stands for, as it is written here, if it can be seen."""
    sign = unescape(part) if each.construct.name == "entity" else ""
    if sign.isspace():
        return " "
    if len(sign) != 1 or not sign.isprintable():
        return None
    return f"\\{sign}" if sign in "\\`*_{}[]<>#~" else sign


@check("BP127", "typed-bullet", stage=Text)
def typed_bullet(text: Text) -> Iterator[Finding]:
    """Find lines that open with a bullet of a word processor, which makes no list.

    Why: such lines run on, one after the other, with the bullets between; and where they do not, a
    screen reader hears no list (WCAG 2.2, 1.3.1).
    Example: `• 斜道` and `• 長椅` on two lines, where `- 斜道` and `- 長椅` are meant.
    """
    if not _OPENING.search(text.text):
        return
    for typed in bullets(text.prose, text.blocks, inline=not text.is_passage):
        # A whole list that is indented is told of as one.
        if typed.is_item and any(x.start <= typed.start < x.end for x in constructs(text)):
            continue
        mark = text.text[typed.start : typed.end].strip()
        message = tell("“{mark}” makes no list here", mark=mark)
        hint = tell("Write - and a blank before each item.")
        if typed.is_item:
            message = tell("“{mark}” starts no line: it runs on in the line above", mark=mark)
            hint = CONSTRUCTS["indent"].instead
        if not text.is_passage:
            hint = tell(
                "A list stands in the “text” of a section of kind “prose” or “callout” only."
            )
        yield _typed(text, typed, message, hint)


@check("BP128", "typed-number", stage=Text)
def typed_number(text: Text) -> Iterator[Finding]:
    """Find lines that open with a number typed by hand, which makes no list.

    Why: such lines run on in the one above: a line break makes no new line here.
    Example: `（一）接通東岸` and `（二）翻新碼頭` on two lines.
    """
    if not _OPENING.search(text.text):
        return
    for typed in numbers(text.prose, text.blocks, inline=not text.is_passage):
        mark = text.text[typed.start : typed.end].strip()
        message = tell("“{mark}” makes no list here", mark=mark)
        if typed.joined:
            message = tell("“{mark}” starts no line: it runs on in the line above", mark=mark)
        hints = [
            tell("A list stands in the “text” of a section of kind “prose” or “callout” only.")
        ]
        if text.is_passage:
            hints = [tell("Write 1. and a blank before the first item, 2. before the next.")]
            if typed.is_label:
                hints = [
                    tell("Write - and a blank before each line, or end the one above with \\.")
                ]
            elif not typed.safe:
                hints.append(
                    tell(
                        "A heading goes into “title: …”; a sentence wit"
                        "h its number, below a blank line."
                    )
                )
        yield _typed(text, typed, message, *hints)


def _typed(text: Text, typed: Typed, message: str, *hints: str) -> Finding:
    return text.finding(typed.start, typed.end, message, *hints, fix=typed.fix, safe=typed.safe)
