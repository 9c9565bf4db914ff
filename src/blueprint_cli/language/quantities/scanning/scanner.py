"""Search of a text by rules in order: what one rule has taken, no later rule sees."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scanning.certainty import certainty_of
from blueprint_cli.language.quantities.scanning.flow import flowing
from blueprint_cli.language.quantities.scanning.quantity import (
    Certainty,
    Dimension,
    PartialDate,
    Quantity,
    Value,
)
from blueprint_cli.language.quantities.scanning.script import WIDTH
from blueprint_cli.language.quantities.scanning.units import UNITS

#: Stands for a character that is no longer there to be matched.
TAKEN: Final = "\0"

_OPENING: Final = re.compile(r"[(（](?:about|around|approximately|約|即|相當於|折合)? ?$")
#: What is converted into what the reader knows.
_CONVERTED: Final = frozenset({Dimension.MONEY, Dimension.MEASURE})

#: None leaves the match to later rules.
Found = Quantity | tuple[Quantity, ...] | None
Build = Callable[["Scanner", re.Match[str]], Found]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to search for, and what to make of it."""

    pattern: re.Pattern[str]
    build: Build
    #: A search is worth its time only where the text holds one of these, or what the pattern
    #: finds; none: always. What is dear to compile is not compiled before.
    needs: tuple[str, ...] | re.Pattern[str] = ()

    def may_match(self, text: str) -> bool:
        """Tell quickly whether a search is worth its time."""
        if isinstance(self.needs, re.Pattern):
            return self.needs.search(text) is not None
        return not self.needs or any(needed in text for needed in self.needs)


#: What is no language: code, placeholders, addresses, the numbers of lists and of sections.
_PROTECTED: Final = Rule(
    lazy_pattern(
        r"`[^`\n]{1,200}`|\{[a-z][a-z0-9-]{0,60}(?::[a-z]{1,20})?\}|\]\([^)\s]{1,300}\)|https?://[^\s）」]{1,300}"
        r"|[A-Za-z\d._-]{1,60}@[A-Za-z\d._-]{1,60}|(?m:^ {0,9}\d{1,3}[.)] )"
        r"|(?<![\d.])\d{1,4}(?:\.\d{1,4}){2,9}(?![\d.])(?<!\.(?:19|20)\d\d)"
    ),
    lambda _, __: (),
)


class Scanner:
    """The working copy of a text, and what has been found in it."""

    def __init__(self, text: str, characters: Mapping[int, str] = WIDTH) -> None:
        """Take a text, and how single characters of it are to be read."""
        self._original = text
        #: Lead back to the text as it is written.
        self._offsets: list[int] | None = None
        if "*" in text or "\n" in text:
            text, self._offsets = flowing(text)
        self.text = text.translate(characters)
        self.found: list[Quantity] = []
        self._aside: list[tuple[int, str]] = []
        self.apply(_PROTECTED)

    def apply(self, rule: Rule) -> None:
        """Take every match of which the rule makes something, be it an empty tuple."""
        if not rule.may_match(self.text):
            return
        pieces: list[str] = []
        position = 0
        for match in rule.pattern.finditer(self.text):
            found = rule.build(self, match)
            if found is None:
                continue
            self.found += [found] if isinstance(found, Quantity) else found
            pieces += [self.text[position : match.start()], TAKEN * len(match[0])]
            position = match.end()
        if pieces:
            self.text = "".join(pieces) + self.text[position:]

    def aside(self, match: re.Match[str]) -> Found:
        """Keep a name or a phrase from the rules to come; `hints` sees it again."""
        self._aside.append((match.start(), match[0]))
        return ()

    def hints(self, rules: Iterable[Rule]) -> tuple[Quantity, ...]:
        """Find by rules of their own what may answer a quantity, in what is not yet taken."""
        found, text = self.found, self.text
        self.found, self.text = [], self.untaken()
        for rule in rules:
            self.apply(rule)
        hints, self.found, self.text = tuple(self.found), found, text
        return hints

    def untaken(self) -> str:
        """Give the working copy with the names and phrases that were put aside."""
        pieces: list[str] = []
        position = 0
        for start, phrase in sorted(self._aside):
            pieces += [self.text[position:start], phrase]
            position = start + len(phrase)
        return "".join(pieces) + self.text[position:]

    def before(self, match: re.Match[str], length: int) -> str:
        """Give the few characters before a match."""
        return self.text[max(0, match.start() - length) : match.start()]

    def after(self, match: re.Match[str], length: int) -> str:
        """Give the few characters after a match."""
        return self.text[match.end() : match.end() + length]

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """Give the place in the text as it is written of a place in the working copy."""
        if self._offsets is None:
            return span
        return self._offsets[span[0]], self._offsets[span[1] - 1] + 1

    def quantity(
        self,
        span: tuple[int, int],
        dimension: Dimension,
        faces: tuple[Fraction, ...],
        *,
        unit: str = "",
        values: tuple[Value, ...] | None = None,
        also: tuple[Fraction, ...] = (),
        approximate: bool = False,
        certainty: Certainty | None = None,
    ) -> Quantity:
        """Make a quantity of numbers as they are written, in the base of their unit."""
        if values is None and unit in UNITS:
            values = tuple(face * UNITS[unit].factor for face in faces)
            # 一成 is never said to be one.
            faces = tuple(10 * face for face in faces) if unit == "tenth" else faces
            also += tuple(face * UNITS[unit].also for face in faces if UNITS[unit].also)
            dimension, unit = UNITS[unit].dimension, UNITS[unit].base
        if certainty is None:
            aside = dimension in _CONVERTED and self._in_brackets(span)
            certainty = Certainty.WEAK if aside else certainty_of(dimension, faces)
        start, end = self.original(span)
        return Quantity(
            start,
            end,
            self._original[start:end],
            dimension,
            faces if values is None else values,
            unit,
            faces,
            also,
            approximate,
            certainty,
        )

    def _in_brackets(self, span: tuple[int, int]) -> bool:
        """Tell whether a translator may have added it: “… yuan ($218 billion)”."""
        opening = _OPENING.search(self.text[max(0, span[0] - 12) : span[0]])
        return opening is not None and self.text[span[1] : span[1] + 1] in {")", "）"}

    def date(self, span: tuple[int, int], *dates: PartialDate) -> Quantity:
        """Make a date, or a range of dates."""
        months_only = all(date.year is None and date.day is None for date in dates)
        parts = dates[0].year or dates[0].day or dates[0].month or 0
        return self.quantity(
            span,
            Dimension.DATE,
            (Fraction(parts),),
            values=dates,
            certainty=Certainty.WEAK if months_only else Certainty.FIRM,
        )

    def hint(
        self,
        span: tuple[int, int],
        value: Value,
        dimension: Dimension = Dimension.COUNT,
        unit: str = "",
    ) -> Quantity:
        """Make what may answer a quantity of the other language, but is none."""
        faces: tuple[Fraction, ...] = ()
        if isinstance(value, Fraction) and dimension is Dimension.COUNT:
            faces = (value,)
        return self.quantity(
            span,
            dimension,
            faces,
            unit=unit,
            values=(value,),
            certainty=Certainty.SOFT,
        )

    def doubt(self, unread: re.Pattern[str]) -> None:
        """Doubt every quantity right after which there stands what no rule could read."""
        for index, quantity in enumerate(self.found):
            end = bisect_left(self._offsets, quantity.end) if self._offsets else quantity.end
            if quantity.dimension is not Dimension.DATE and unread.match(self.text, end):
                self.found[index] = replace(quantity, certainty=Certainty.DOUBTFUL)

    def said(self) -> tuple[Quantity, ...]:
        """Give the quantities that were found, in reading order."""
        return tuple(sorted(self.found, key=lambda quantity: (quantity.start, quantity.end)))
