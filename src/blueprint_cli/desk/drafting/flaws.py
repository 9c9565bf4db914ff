"""Flaws of single texts: another script, spaces of a layout, cut and doubled words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from blueprint_cli.diagnostics import Diagnostic, Severity, Told, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form, lost
from blueprint_cli.language.chinese.hanzi import find_traditional
from blueprint_cli.language.chinese.punctuation.spaces import space_in_chinese
from blueprint_cli.language.chinese.simplified_words import find_simplified

FLAW = "BP519"
#: A text that stops here goes on somewhere.
_CUT = re.compile(
    r"(?:[，、,]|…+|\.{3,}|(?:的|與|和|及|或|並|并)"
    r"|\b(?:the|a|an|of|to|and|or|in|for|with|by|from|at|that|which|whose|our|their)|[A-Za-z]-)$"
)
_DOUBLED = re.compile(
    r"([\u4e00-\u9fff]{2,6})\1|([\u4e00-\u9fff]{5,30})[，、；]\2|的的(?!確)|了了(?!解)|在在(?!顯)|和和(?!平)"
    r"|\b(?!had\b|that\b)([A-Za-z]{2,})\s+\3\b"
)
#: Before this nobody pauses: 四大方向及 八大策略.
_AFTER_JOINT = re.compile("(?<=[及與与和或的])[ \u3000]+(?=[\u4e00-\u9fff])")
#: Pictograms, which no font of the theme has (Unicode 16, emoji-data.txt), with what joins them.
_PICTOGRAMS = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u20e3]+[ \u3000]*")
_TEXTS = (Form.PARAGRAPH, Form.ITEM, Form.QUOTE, Form.HEADING, Form.TITLE, Form.FOOTNOTE)


def flaws(block: Block, tag: str) -> Iterator[Diagnostic]:
    """Find the flaws of a text."""
    if block.form not in _TEXTS:
        return
    yield from _other_script(block, tag)
    if block.form not in (Form.HEADING, Form.TITLE) and _CUT.search(block.text):
        yield _flaw(block, tell("the text seems to be cut off: “…{end}”", end=block.text[-12:]))
    for found in _DOUBLED.finditer(block.text):
        yield _flaw(block, tell("words stand twice: “{words}”", words=found[0]), found[0])


def _other_script(block: Block, tag: str) -> Iterator[Diagnostic]:
    find = {"zh-Hant": find_simplified, "zh-Hans": find_traditional}.get(tag)
    for stray in find(block.text) if find else ():
        message = tell(
            "“{character}” belongs to the other Chinese script: {proposals}",
            character=stray.character,
            proposals=" / ".join(stray.proposals),
        )
        yield _flaw(block, message, stray.character)


def without_pictograms(block: Block) -> tuple[Block, Diagnostic | None]:
    """Take out pictograms, which readers of a page would see as boxes, and tell of it."""
    signs = "".join(_PICTOGRAMS.findall(block.text)).replace(" ", "")
    if not signs or block.form is Form.CODE:
        return block, None
    text = _PICTOGRAMS.sub("", block.text).strip()
    message = tell("pictograms are left out: {signs}", signs=signs[:20])
    hint = tell("Missions have some: “pictograms” names them.")
    return replace(block, text=text), lost(message, block.span, hint)


def without_layout(block: Block) -> tuple[Block, Diagnostic | None]:
    """Take out the spaces that stood for the layout of a slide, and tell of it."""
    if block.form is Form.CODE:
        return block, None
    text = _AFTER_JOINT.sub("", block.text)
    for space in reversed(space_in_chinese(text, is_title=True)):
        text = text[: space.start] + text[space.end :]
    if text == block.text:
        return block, None
    message = tell("spaces between Chinese characters were taken out: layout, and no text")
    return replace(block, text=text), _flaw(block, message)


def _flaw(block: Block, message: Told, part: str = "") -> Diagnostic:
    span = block.span.narrow(part) if part else block.span
    return Diagnostic(FLAW, message, span, Severity.WARNING)
