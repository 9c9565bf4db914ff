"""Counts in texts, held against what stands there: 四大方向, 以下三項措施：, “three stages:”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from blueprint_cli.desk.drafting.series import Series
from blueprint_cli.diagnostics import Diagnostic, Severity, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form
from blueprint_cli.language.numbering.ordinals import number
from blueprint_cli.language.quantities.totals.counted import counted_nouns

#: What says one thing here and another there.
CONTRADICTION = "BP518"
_LED = re.compile(
    r"(?P<count>[一二三四五六七八九十兩两]{1,3}|\d{1,2})\s?(?:大|個|个|項|项|點|点|種|种|條|条|方面|步)"
    r"[^，。；,.;]{0,20}$"
)
_ENGLISH = (
    "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_ENGLISH_LED = re.compile(
    rf"\b(?P<count>{'|'.join(_ENGLISH)}|\d{{1,2}})\s+(?:[a-z-]+\s+){{0,3}}[a-z-]+s\b[^,.;]{{0,20}}$",
    re.IGNORECASE,
)
_MARKS = "*：: "


def contradictions(blocks: Sequence[Block], series: Series, language: str) -> Iterator[Diagnostic]:
    """Find counts that other parts of a manuscript contradict."""
    yield from _of_series(blocks, series, language)
    yield from _of_lists(blocks)


def _of_series(blocks: Sequence[Block], series: Series, language: str) -> Iterator[Diagnostic]:
    names = {part.series for part in series.parts}
    nouns = {name: {language: [name], "en": [name, f"{name}s"]} for name in names}
    numbers = {
        name: sorted({part.number for part in series.parts if part.series == name})
        for name in names
    }
    for block in blocks:
        for found in counted_nouns(block.text, language, nouns):
            there = numbers[found.level]
            if len(there) > 1 and found.value != len(there):
                message = tell(
                    "“{said}” says {count}, and {found} are numbered in the text: {numbers}",
                    said=block.text[found.start : found.end],
                    count=found.value,
                    found=len(there),
                    numbers=", ".join(map(str, there)),
                )
                yield Diagnostic(CONTRADICTION, message, block.span, Severity.WARNING)


def _of_lists(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    for at, block in enumerate(blocks):
        is_lead = block.form is Form.HEADING or block.text.endswith(("：", ":"))
        if block.form not in (Form.HEADING, Form.PARAGRAPH) or not is_lead:
            continue
        count = _count(block.text.strip(_MARKS))
        items = _items(blocks[at + 1 :])
        if count and items and count != items:
            message = tell(
                "the text says {count}, and {found} are listed below", count=count, found=items
            )
            yield Diagnostic(CONTRADICTION, message, block.span, Severity.WARNING)


def _count(text: str) -> int | None:
    chinese, english = _LED.search(text), _ENGLISH_LED.search(text)
    if chinese:
        return number(chinese["count"].replace("兩", "二").replace("两", "二"))
    if english is None:
        return None
    word = english["count"].lower()
    return _ENGLISH.index(word) + 2 if word in _ENGLISH else int(word)


def _items(blocks: Sequence[Block]) -> int:
    count = 0
    for block in blocks:
        if block.form is not Form.ITEM:
            break
        count += block.level == 1
    return count
