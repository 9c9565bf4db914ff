"""Figures that somebody typed though the document has them: what in a text equals a known one.

Only what could hardly be said of something else is told: money, measures, counts with their unit,
percentages and days. What is round, small or a mere year is in every text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from blueprint_cli.language.figures.amounts import Amount, Number, Qualifier
from blueprint_cli.language.figures.moments import Moment, Part, Period
from blueprint_cli.language.figures.worth import PERCENT, Value
from blueprint_cli.language.quantities import (
    Certainty,
    Dimension,
    PartialDate,
    Quantity,
    quantities,
    reads,
)
from blueprint_cli.language.quantities.scanning.units import UNITS
from blueprint_cli.language.tags import speaks, spoken

#: The theme's units that quantities know, by the names that those have for them.
_MEASURES: Final = {
    "hectare": "ha",
    "square-metre": "m2",
    "square-kilometre": "km2",
    "kilometre": "km",
    "metre": "m",
    "tonne": "t",
}
#: Lengths of time are in every text.
_PERIODS: Final = frozenset({"year", "month", "week", "day", "hour"})
#: A smaller measure, and a smaller count, may be anything's; so may a percentage in fives.
_MEASURE, _COUNT, _SHARE, _FIVES = 10, 100, 10, 5
#: A number without a unit is some figure's own if so many of its digits are not round.
_DIGITS: Final = 3
#: What makes another unit of a measure word before it: 人次, 人口.
_GOES_ON: Final = re.compile(r"[次口才員员士工民家流均手數数]|[A-Za-z-]")


@dataclass(frozen=True)
class Known:
    """A figure of the document: what texts call it, its worth, and what its forms are said as."""

    name: str
    value: Value
    unit: str | None
    said: Mapping[str, str]

    @cached_property
    def around(self) -> tuple[str, str]:
        """What stands before and behind the number of an amount: its unit."""
        before, _, behind = self.said[""].partition(self.said.get("number", "\0"))
        return before, behind


@dataclass(frozen=True)
class Typed:
    """A part of a text that equals known figures; `placeholder` says the same, if just one does."""

    start: int
    end: int
    names: tuple[str, ...]
    placeholder: str | None


@dataclass(frozen=True)
class Index:
    """The figures of a document, found by their worth: a document may have thousands."""

    figures: Sequence[Known]

    @cached_property
    def by_worth(self) -> Mapping[tuple[object, ...], Sequence[Known]]:
        """The figures that quantities may say, by the values that such a quantity has."""
        found: defaultdict[tuple[object, ...], list[Known]] = defaultdict(list)
        for figure in self.figures:
            if not _is_literal(figure):
                found[_worth(figure)].append(figure)
        return found

    @cached_property
    def by_text(self) -> Mapping[str, Sequence[Known]]:
        """The figures that only a text says that is theirs, by this text without commas."""
        found: defaultdict[str, list[Known]] = defaultdict(list)
        for figure in filter(_is_literal, self.figures):
            found[figure.said[""].replace(",", "")].append(figure)
        return found

    @cached_property
    def literal(self) -> re.Pattern[str]:
        """What finds their texts, the longest first."""
        said = sorted({each.said[""] for each in self.figures if _is_literal(each)}, key=len)
        ways = "|".join(re.escape(each).replace(",", ",?") for each in reversed(said))
        return re.compile(rf"(?<![0-9A-Za-z])(?:{ways or '(?!)'})(?![0-9A-Za-z度])")


def typed(text: str, known: Index, lang: str) -> Iterator[Typed]:
    """Find what equals a known figure in a text of the language `lang`, in reading order."""
    found: defaultdict[tuple[int, int], list[Known]] = defaultdict(list)
    for start, end, figure in (*_literal(text, known), *_measured(text, known, lang)):
        found[start, end].append(figure)
    position = 0
    for (start, end), figures in sorted(found.items(), key=lambda each: (each[0][0], -each[0][1])):
        if start >= position:
            yield Typed(start, end, *_named(text[start:end], figures))
            position = end


def _named(written: str, figures: Sequence[Known]) -> tuple[tuple[str, ...], str | None]:
    """Give the names of the figures that are written, and the placeholder of a single one."""
    names = tuple(dict.fromkeys(figure.name for figure in figures))
    if len(names) > 1:
        return names, None
    (figure,) = dict.fromkeys(names)
    said = next(each.said for each in figures if each.name == figure)
    if written.startswith(f"{said.get('number', '')}-"):  # an 87-hectare site
        return names, f"{{{figure}:number}}{written.removeprefix(said['number'])}"
    same = [form for form, text in said.items() if _bare(text) == _bare(written)]
    form = "" if "" in same or not same else same[0]
    return names, f"{{{figure}:{form}}}" if form else f"{{{figure}}}"


def _bare(text: str) -> str:
    """Give a text without what a figure may be written with or without."""
    return re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", text)).casefold()


def _literal(text: str, known: Index) -> Iterator[tuple[int, int, Known]]:
    """Find what quantities do not read as one: quarters, halves, and what is known inexactly."""
    for found in known.literal.finditer(text) if known.by_text else ():
        for figure in known.by_text[found[0].replace(",", "")]:
            yield found.start(), found.end(), figure


def _is_literal(figure: Known) -> bool:
    if isinstance(figure.value, Period):
        return any(each.part in (Part.QUARTER, Part.HALF) for each in figure.value.ends)
    return figure.value.qualifier is not Qualifier.EXACT


def _worth(figure: Known) -> tuple[object, ...]:
    """Give the values of a quantity that says a figure: in the base of its unit."""
    if isinstance(figure.value, Period):
        return tuple(PartialDate(each.year, each.number, each.day) for each in figure.value.ends)
    factor = Fraction(1)
    if figure.unit in _MEASURES:
        factor = UNITS[_MEASURES[figure.unit]].factor
    elif figure.unit == PERCENT:
        factor = Fraction(1, 100)
    return tuple(Fraction(end.value) * factor for end in figure.value.ends)


def _measured(text: str, known: Index, lang: str) -> Iterator[tuple[int, int, Known]]:
    language = spoken(lang)
    for quantity in quantities(text, language) if reads(language) else ():
        if quantity.certainty in (Certainty.SOFT, Certainty.DOUBTFUL):
            continue
        for figure in known.by_worth.get(quantity.values, ()):
            if place := _place(text, quantity, figure, lang):
                yield *place, figure


def _place(text: str, found: Quantity, figure: Known, lang: str) -> tuple[int, int] | None:
    """Give where a quantity of its worth says a figure, with the unit that stands around it."""
    if found.dimension is Dimension.COUNT:
        return _counted(text, found, figure)
    return (found.start, found.end) if _says(found, figure, lang) else None


def _says(found: Quantity, figure: Known, lang: str) -> bool:
    """Tell whether a quantity of a figure's worth is the figure, by what it is counted in."""
    unit = figure.unit or ""
    match found.dimension:
        case Dimension.DATE:
            (moment, *more) = figure.value.ends
            return isinstance(moment, Moment) and moment.part is Part.DAY and not more
        case Dimension.MONEY:
            return unit.isupper() and found.unit in {unit, _bare_of(unit, lang)}
        case Dimension.MEASURE if unit in _MEASURES:
            measure = UNITS[_MEASURES[unit]]
            return found.unit == measure.base and found.faces[-1] >= _MEASURE
        case Dimension.PERCENT if unit == PERCENT and not found.unit:
            return all(_is_telling(Fraction(each.value)) for each in _numbers(figure.value))
    return False


def _numbers(value: Value) -> Sequence[Number]:
    return value.ends if isinstance(value, Amount) else ()


def _bare_of(unit: str, lang: str) -> str:
    """Give what a text means by 元 or $ alone: nothing else than the currency of its readers."""
    home = "CNY" if speaks(lang, ("zh-Hans",)) else "HKD"
    return "" if unit == home else unit


def _is_telling(share: Fraction) -> bool:
    return share.denominator > 1 or (share > _SHARE and share % _FIVES != 0)


def _counted(text: str, found: Quantity, figure: Known) -> tuple[int, int] | None:
    """Find a count by the unit that stands around it, or by digits that no other has."""
    value = found.faces[-1]
    if figure.unit in _PERIODS or value < _COUNT:
        return None
    if figure.unit is None:
        digits = len(str(int(value)).rstrip("0"))
        return (found.start, found.end) if digits >= _DIGITS else None
    before, behind = figure.around
    start, end = found.start - len(before), found.end + len(behind)
    same = start >= 0 and text[start : found.start] == before and text[found.end : end] == behind
    return (start, end) if same and (before or behind) and not _GOES_ON.match(text, end) else None
