"""How the columns of a table come onto a page: side by side, smaller, turned, or in several parts.

What fits is estimated before a page is laid out, from the longest word of each column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import Any, NamedTuple

from blueprint_cli.language.folding import is_wide
from blueprint_cli.model import localized
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Table
from blueprint_cli.model.sections.captioned import Column
from blueprint_cli.renderers.deck import fitting

#: What no line should break: a number with its groups, a word; of Chinese, a few characters, with
#: brackets around them too.
_WHOLE = re.compile(
    r"（[\u2e80-\uffff]{1,4}）|\d[\d,.]*(?:[ \u00a0\u202f]\d{3})*%?"
    r"|[\u2e80-\uff07\uff09-\uffff]{1,4}|（|[^\s\u2e80-\uffff]+"
)
#: A longer word is broken rather than given a column of this width, in em.
_LONGEST = 14.0
#: As wide as most phrases that the lines of a head are divided into, in em.
_PHRASE = 6.2
#: Advances in em, in the theme's bold face, and a little more.
_ADVANCES = (("mwMW@%—…", 0.98), ("iIjl.,:;'|!()[] ", 0.4), ('frt-/"', 0.5))
_CAPITAL, _LETTER = 0.76, 0.64
#: A table is held together on paper where it takes up a third of a page at most, in points.
_SHORT, _ROW_PADDING, _LEADING = 230, 11.5, 1.7


class Step(NamedTuple):
    """A way to set a table: its type size, the room and the padding of a column, in one unit."""

    size: float
    room: float
    padding: float
    is_turned: bool = False


class Ways(NamedTuple):
    """The ways of a medium, the best first; in the last, columns go on in further parts."""

    usual: Step
    tight: Sequence[Step]
    divided: Step


def _tight(size: float, room: float, *, is_turned: bool = False) -> Step:
    return Step(size, room, size, is_turned)


#: Of templates/css/print.css, in points: A4 upright, and turned.
PAPER = Ways(
    Step(9.5, 464, 17.1),
    (
        _tight(8.5, 464),
        _tight(7.5, 464),
        _tight(8.5, 710, is_turned=True),
        _tight(7.5, 710, is_turned=True),
    ),
    _tight(8.5, 464),
)
#: Of templates/css/slides.css, in rem.
SLIDES = Ways(Step(1.15, 70, 1.8), (_tight(1.15, 70), _tight(1, 70)), _tight(1.15, 70))


@dataclass(frozen=True)
class Setting:
    """How a table is set: by which step, with which columns in each part, the first in all.

    `taken` is what each column needs, in the unit of the step, and `longing` its share in what is
    left of the room.
    """

    step: Step
    parts: tuple[tuple[Column, ...], ...]
    taken: Mapping[str, float]
    longing: Mapping[str, float]

    def widths(self, part: Sequence[Column]) -> list[float]:
        """Give the width of each column of a part; together they fill the room."""
        spare = self.step.room - sum(self.taken[each.id] for each in part)
        share = spare / sum(self.longing[each.id] for each in part)
        return [self.taken[each.id] + share * self.longing[each.id] for each in part]

    def shares(self, part: Sequence[Column]) -> list[float]:
        """Give the widths in hundredths of the room."""
        return [round(100 * each / self.step.room, 2) for each in self.widths(part)]


def settle(table: Table, document: LocalizedDocument, ways: Ways) -> Setting:
    """Find the way in which every word of a table keeps its column on the page."""
    cells = {each.id: list(_plain(table, each, document)) for each in table.columns}
    longing = {name: max(map(_longing, texts)) for name, texts in cells.items()}
    heads = {each.id: _length(cells[each.id][0]) for each in table.columns if each.align == "end"}

    def taken(step: Step) -> dict[str, float]:
        needs = {name: max(map(_need, texts)) for name, texts in cells.items()}
        if step is ways.usual:  # the heads of figures stand on one line
            needs |= {name: max(needs[name], head) for name, head in heads.items()}
        return {name: need * step.size + step.padding for name, need in needs.items()}

    for step in (ways.usual, *ways.tight):
        if sum(taken(step).values()) <= step.room:
            return Setting(step, (table.columns,), taken(step), longing)
    step, (first, *others) = ways.divided, table.columns
    widths = taken(step)
    groups = fitting.pages(others, lambda each: widths[each.id], step.room - widths[first.id])
    return Setting(step, tuple((first, *group) for group in groups), widths, longing)


def in_publication(document: LocalizedDocument, table: Table, *, paper: bool) -> dict[str, object]:
    """Give what a template needs of a table: plain values, and nouns of the document.

    A page on a screen scrolls, and shows it as it is.
    """
    if not paper:
        whole = {"columns": table.columns, "caption": table.caption, "is_short": False}
        return {"size": "", "is_turned": False, "parts": [whole]}
    setting = settle(table, document, PAPER)
    return {
        "size": "" if setting.step is PAPER.usual else f"{setting.step.size}pt",
        "is_turned": setting.step.is_turned,
        "parts": [
            {**each, "is_short": _height(table, document, each, setting.step) <= _SHORT}
            for each in parts(setting, document, table)
        ],
    }


def on_slides(document: LocalizedDocument, table: Table) -> list[dict[str, Any]]:
    """Give the parts of a table that stand on slides of their own, as `in_publication` does."""
    setting = settle(table, document, SLIDES)
    size = "" if setting.step is SLIDES.usual else f"{setting.step.size}rem"
    return [{**part, "size": size} for part in parts(setting, document, table)]


def parts(setting: Setting, document: LocalizedDocument, table: Table) -> list[dict[str, Any]]:
    """Give the parts of a table: the columns, their shares of the width, and what it is called.

    Of each column, `rooms` have the width of its texts, and `wide` tells whether phrases fit it.
    """
    step = setting.step
    rooms = [[each - step.padding for each in setting.widths(part)] for part in setting.parts]
    return [
        {
            "number": number,
            "columns": part,
            "shares": setting.shares(part),
            "rooms": own,
            "wide": [each >= _PHRASE * step.size for each in own],
            "caption": _caption(document, table, number),
        }
        for number, (part, own) in enumerate(zip(setting.parts, rooms, strict=True), 1)
    ]


def _height(
    table: Table, document: LocalizedDocument, part: Mapping[str, Any], step: Step
) -> float:
    """Estimate the height of a part of a table, in points."""
    heads = {column.id: column.title for column in table.columns}
    pairs = list(zip(part["columns"], part["rooms"], strict=True))

    def height(cells: Mapping[str, Message]) -> float:
        texts = (
            (localized.plain(cells[column.id], document.values), room) for column, room in pairs
        )
        return max(
            fitting.height_of(plain, max(room, step.size), step.size, _LEADING, 0)
            for plain, room in texts
        )

    return sum(
        _ROW_PADDING + height(cells) for cells in (heads, *(row.cells for row in table.rows))
    )


def _caption(document: LocalizedDocument, table: Table, part: int) -> Message:
    own = table.caption
    return (
        own if part == 1 else replace(own, target=document.words.say("continued", title=own.target))
    )


def breaking(document: LocalizedDocument, message: Message) -> str:
    """Give the class of a cell that needs one: `whole` is never broken, `long` anywhere."""
    plain = localized.plain(message, document.values)
    words = _words(plain)
    if any(_length(each) > _LONGEST for each in words):
        return "long"
    is_word = words == [plain] and (is_wide(plain[-1]) or " " in plain)
    return "whole" if is_word else ""


def _plain(table: Table, column: Column, document: LocalizedDocument) -> Iterator[str]:
    """Yield the texts of a column, its title first."""
    for each in (column.title, *(row.cells[column.id] for row in table.rows)):
        yield localized.plain(each, document.values)


def _words(plain: str) -> list[str]:
    return _WHOLE.findall(plain)


def _need(plain: str) -> float:
    """Give the least width of a text's column, in em."""
    return min(max(map(_length, _words(plain)), default=1), _LONGEST)


def _longing(plain: str) -> float:
    """Tell how much of what is left a text should have: the more, the longer it is."""
    return 1 + sqrt(max(_length(plain) - _need(plain), 0))


def _length(plain: str) -> float:
    return sum(map(_advance, plain))


def _advance(character: str) -> float:
    if is_wide(character):
        return 1
    for characters, advance in _ADVANCES:
        if character in characters:
            return advance
    return _CAPITAL if character.isupper() else _LETTER
