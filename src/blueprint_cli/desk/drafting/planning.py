"""Planning: directions, strategies, goals and actions that a manuscript numbers become the plan.

They do where all that stands among them has a place in a plan; else they stay chapters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, Final

from blueprint_cli.diagnostics import Diagnostic, Told, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form, guessed
from blueprint_cli.language.numbering.labels import Label, label
from blueprint_cli.model.plan import LEVELS

#: What the parts of a plan are called, from the top.
_NAMES: Final = (
    ("方向", "支柱", "Direction", "Pillar"),
    ("策略", "Strategy"),
    ("目標", "目标", "Goal", "Objective"),
    ("行動", "行动", "措施", "Action", "Measure", "Initiative"),
)
_KINDS: Final = ("direction", "strategy", "goal", "action")
_LEVEL: Final = {name: level for level, names in enumerate(_NAMES) for name in names}
_DIRECTION, _STRATEGY, _GOAL, _ACTION = range(4)
#: So long a text is prose, and no part of a plan.
_LONGEST: Final = 300
_SEPARATORS: Final = " \u3000:：.．、-–—"

#: Proposes the id of what a text names, of a kind.
Propose = Callable[[str, str], str]
Data = dict[str, Any]


@dataclass
class _Part:
    """A part of a plan: its title or text, and its number as the manuscript has it."""

    block: Block
    text: str
    label: Label | None = None
    parts: list[_Part] = field(default_factory=list)
    quotation: str = ""
    speech: list[str] = field(default_factory=list)
    lead: list[Block] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """The plan of a manuscript: where its blocks are, and what it holds.

    `leads` are texts of directions, with their titles as headings: the plan has no place for them.
    """

    start: int
    end: int
    parts: Sequence[_Part]
    told: tuple[Diagnostic, ...]

    @property
    def leads(self) -> Iterator[Block]:
        """The texts that stand before the plan, each below the title of its direction."""
        for part in self.parts:
            if part.lead:
                yield replace(part.block, form=Form.HEADING, text=part.text)
                yield from part.lead

    def data(self, propose: Propose) -> list[Data]:
        """Give the plan as a document holds it."""
        return [_data(part, _DIRECTION, propose) for part in self.parts]


def planned(blocks: Sequence[Block], to_write: str) -> Plan | None:
    """Find the plan of a manuscript; `to_write` stands for a title that it lacks."""
    start = next((at for at, block in enumerate(blocks) if _opens(block)), None)
    if start is None:
        return None
    growing = _Growing(to_write)
    end = start
    while end < len(blocks):
        if end > start and blocks[end].form is Form.HEADING and _level(blocks[end]) is None:
            break
        taken = growing.take(blocks, end)
        if not taken:
            return None
        end += taken
    strategies = [strategy for direction in growing.directions for strategy in direction.parts]
    if not strategies or not all(strategy.parts for strategy in strategies):
        return None
    message = tell("what is numbered here became the plan: directions, strategies, goals, actions")
    guess = guessed(message, blocks[start].span)
    told = (guess, *growing.told, *_renumbered(growing.directions))
    return Plan(start, end, growing.directions, told)


def _opens(block: Block) -> bool:
    return block.form is Form.HEADING and _level(block) in (_DIRECTION, _STRATEGY)


def _level(block: Block) -> int | None:
    found = label(block.text)
    return _LEVEL.get(found.series) if found else None


class _Growing:
    """A plan that grows block by block."""

    def __init__(self, to_write: str) -> None:
        self.to_write = to_write
        self.directions: list[_Part] = []
        self.told: list[Diagnostic] = []
        #: The goal that items of a list are: those below them are its actions.
        self._listed: _Part | None = None

    def take(self, blocks: Sequence[Block], at: int) -> int:
        """Take a block, with the title that may follow; give how many were taken, 0 for none."""
        block = blocks[at]
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.form not in _TAKEN or "[^" in block.text or len(block.text) > _LONGEST:
            return 0
        found = label(block.text)
        level = _LEVEL.get(found.series) if found else None
        if found is not None and level is not None:
            return self._labelled(block, after, found, level)
        if block.form is Form.SPEECH:
            return self._speech(block)
        if block.form is Form.ITEM:
            return self._item(block, after)
        return self._text(block, after)

    def _labelled(self, block: Block, after: Block | None, found: Label, level: int) -> int:
        text = block.text[found.end :].strip(_SEPARATORS)
        is_alone = not text
        if is_alone and after and after.form is Form.PARAGRAPH and label(after.text) is None:
            text = after.text
        elif is_alone:
            text = self._missing(block)
        self._add(_Part(block, text, found), level)
        return 2 if is_alone and after and text == after.text else 1

    def _add(self, part: _Part, level: int) -> None:
        """Put a part below the last of the level above, which is made if there is none."""
        owner = self.directions
        for upper in range(level):
            if not owner:
                owner.append(_Part(part.block, self._missing(part.block, upper)))
            owner = owner[-1].parts
        owner.append(part)
        self._listed = None

    def _missing(self, block: Block, level: int | None = None) -> str:
        message = tell("the plan has no text here: one must be written")
        if level is not None:
            message = _MISSING[level]
        self.told.append(guessed(message, block.span))
        return self.to_write

    @property
    def _strategy(self) -> _Part | None:
        below = self.directions[-1].parts if self.directions else []
        return below[-1] if below else None

    def _speech(self, block: Block) -> int:
        part = self._strategy or self.directions[-1]
        part.speech.append(block.text)
        return 1

    def _item(self, block: Block, after: Block | None) -> int:
        """Take an item: an action, or a goal if there are items below it."""
        strategy = self._strategy
        if strategy is None or block.level > 2:  # noqa: PLR2004
            return 0
        holds = bool(after and after.form is Form.ITEM and after.level > block.level)
        is_goal = block.level == 1 and (holds or self._listed is not None)
        if not is_goal and block.level > 1 and self._listed is None:
            return 0
        part = _Part(block, block.text)
        if is_goal:
            self._add(part, _GOAL)
            self._listed = part
        elif self._listed is not None:
            self._listed.parts.append(part)
        else:
            self._add(part, _ACTION)
        return 1

    def _text(self, block: Block, after: Block | None) -> int:
        """Take a text: a goal if actions follow, else what a strategy or a direction opens with."""
        strategy = self._strategy
        if strategy is None:
            self.directions[-1].lead.append(block)
            message = tell("the text of a direction stands in a section before the plan")
            self.told.append(guessed(message, block.span))
            return 1
        leads_on = after is not None and (after.form is Form.ITEM or _level(after) == _ACTION)
        if block.form is Form.PARAGRAPH and leads_on:
            self._add(_Part(block, block.text), _GOAL)
            return 1
        if strategy.parts or strategy.quotation:
            return 0
        strategy.quotation = block.text
        if block.form is not Form.QUOTE:
            message = tell("the text of a strategy stands as its quotation")
            self.told.append(guessed(message, block.span))
        return 1


_TAKEN = frozenset({Form.HEADING, Form.PARAGRAPH, Form.ITEM, Form.QUOTE, Form.SPEECH})
_MISSING: Final[tuple[Told, ...]] = (
    tell("the strategy belongs to no direction: the title of one must be written"),
    tell("the goal belongs to no strategy: the title of one must be written"),
    tell("the action belongs to no goal: the text of one must be written"),
)


def _renumbered(directions: Sequence[_Part]) -> Iterator[Diagnostic]:
    """Tell of parts that have another number in the plan than in the manuscript."""
    strategies = count(1)
    for number, direction in enumerate(directions, 1):
        yield from _told(direction, (number,))
        for strategy in direction.parts:
            own = next(strategies)
            yield from _told(strategy, (own,))
            for at, goal in enumerate(strategy.parts, 1):
                yield from _told(goal, (own, at))
                for below, action in enumerate(goal.parts, 1):
                    yield from _told(action, (own, at, below))


def _told(part: _Part, numbers: tuple[int, ...]) -> Iterator[Diagnostic]:
    written = part.label.numbers if part.label else numbers
    # A goal may be counted below its strategy alone: 1, and not 3.1.
    if numbers[-len(written) :] != written:
        message = tell(
            "{part} has the number {number} now: it is counted anew",
            part=part.block.text[: part.label.end] if part.label else "",
            number=".".join(map(str, numbers)),
        )
        yield guessed(message, part.block.span)


def _data(part: _Part, level: int, propose: Propose) -> Data:
    key = "title" if level < _GOAL else "text"
    made: Data = {"id": propose(part.text, _KINDS[level]), key: part.text}
    if part.quotation:
        made["quotation"] = part.quotation
    if level < _ACTION and part.parts:
        made[LEVELS[level + 1]] = [_data(each, level + 1, propose) for each in part.parts]
    if part.speech:
        made["notes"] = "\n".join(part.speech)
    return made
