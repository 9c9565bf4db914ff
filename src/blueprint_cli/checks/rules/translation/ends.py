"""How the two sides of a pair end, and whether the two ends say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.checks.views.text import Text
from blueprint_cli.language.parity.endings import Ending, Mark, ending
from blueprint_cli.language.parity.questions import last_sentence, may_ask, may_state
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.markup.blocks import Block


@dataclass(frozen=True)
class End:
    """How a block of one side ends."""

    side: Text
    block: Block
    ending: Ending

    @property
    def mark(self) -> Mark:
        """The mark, whichever language writes it."""
        return self.ending.mark

    @property
    def sentence(self) -> str:
        """The last sentence of the block."""
        return last_sentence(self.side.text[self.block.start : self.block.end])


def ends(side: Text) -> Iterator[End]:
    """Give the end of every block of a side."""
    tails = {
        part.end: part.start
        for part in (side.markup.parts if _ends_in_link(side) else ())
        if side.text[part.start] == "]" or part.kind == "noteref"
    }
    for block in side.blocks:
        yield End(side, block, ending(side.text, block.start, block.end, tails))


def _ends_in_link(side: Text) -> bool:
    """Tell whether a block may end in a link or a footnote's mark, which hides its own: [a.](…)."""
    tails = (side.text[max(each.start, each.end - _HIDING) : each.end] for each in side.blocks)
    return "[" in side.text and any(")" in tail or "]" in tail for tail in tails)


def agree(source: End, target: End, style: Counter[Mark]) -> bool:
    """Tell whether two ends say the same; `style` counts the marks of the target's list items."""
    if source.mark is target.mark:
        return True
    marks = (source.mark, target.mark)
    if (source.ending.open or target.ending.open) and {*marks} <= {Mark.NONE, Mark.STOP}:
        return True
    if target.block.is_item and _is_list_style(source, target, style):
        return True
    chinese, english = (source, target) if is_chinese(source.side.lang) else (target, source)
    if is_chinese(english.side.lang) or not is_chinese(chinese.side.lang):
        return False
    return _translates(chinese, english)


def _is_list_style(source: End, target: End, style: Counter[Mark]) -> bool:
    """Tell whether an item ends as the items of its text do: with commas, or with nothing."""
    if target.mark in _BETWEEN and source.mark in _BETWEEN:
        return True
    if target.mark is Mark.NONE:
        return (
            source.mark in (*_BETWEEN, Mark.STOP, Mark.COLON) and style[Mark.NONE] == style.total()
        )
    return target.mark is Mark.STOP and style[Mark.STOP] == style.total() > 1


def _translates(chinese: End, english: End) -> bool:
    """Tell whether the two marks say the same, each in its own language."""
    marks = (chinese.mark, english.mark)
    if english.ending.inside and english.mark in _UNSTATED and chinese.mark is Mark.STOP:
        return True  # the mark is the quotation's, and English sets no other behind it
    if english.mark is Mark.QUESTION:
        return may_ask(chinese.sentence)
    if english.mark in (Mark.NONE, Mark.STOP) and chinese.mark in _UNSTATED:
        return _UNSTATED[chinese.mark](chinese, english)
    leads = marks == (Mark.STOP, Mark.COLON) and "下" in chinese.sentence
    return leads or marks in _SAME or Mark.DASH in marks


def _is_calm(chinese: End, english: End) -> bool:
    """Tell whether English may do without an exclamation mark: at a text's end, or in thanks.

    A text that is one exclamation, such as a slogan, is one in both languages.
    """
    if english.mark is Mark.NONE:
        return chinese.side.is_title
    several = len(chinese.sentence) < chinese.block.end - chinese.block.start
    return several or bool(_COURTESY.search(chinese.sentence))


def _is_statement(_chinese: End, english: End) -> bool:
    """Tell whether English puts the question as a statement: How to apply."""
    return may_state(english.sentence)


#: Marks that English may do without.
_UNSTATED = {Mark.QUESTION: _is_statement, Mark.EXCLAMATION: _is_calm}
_COURTESY = re.compile("[謝谢祝賀贺]|[歡欢]迎|恭喜")
#: So far from the end a bracket is looked for, behind quotation marks and marks of stress.
_HIDING = 12
_BETWEEN = (Mark.SEMICOLON, Mark.COMMA)
#: Marks of Chinese and of English that stand for each other.
_SAME = {
    (Mark.COLON, Mark.COMMA),
    (Mark.ELLIPSIS, Mark.STOP),
    (Mark.STOP, Mark.ELLIPSIS),
    (Mark.SEMICOLON, Mark.COMMA),
    (Mark.COMMA, Mark.SEMICOLON),
    (Mark.SEMICOLON, Mark.NONE),
}
