"""BP194: descriptions of charts that say other numbers than the chart draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.charted import ACTIONS, Drawn, series
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import shorten, tell
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.sections import Chart
from blueprint_cli.model.structure.outline import written

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import Quantity

#: A smaller count may be of anything: three lines, five years.
_COUNT = 13
#: How far an exact number may be from the data, and one that says “about”.
_EXACT, _ABOUT = Fraction(1, 200), Fraction(1, 10)
#: What stands between a moment and its value: 2024年的4,700; 4,700 riders in 2024.
_TO_VALUE = lazy_pattern(r"年?[底末]?[的為为是達达有約约，：]{0,3}\s*")
_TO_YEAR = lazy_pattern(r" ?(?:[A-Za-z]+ ){0,2}(?:in|by|for) ")
_RISING = lazy_pattern(
    r"上升|增[加長长至到]|升[至到]|[遞递]增|\b(?:rose|risen|ris(?:es|ing)|increas\w+|gr[eo]wn?|climb\w+)\b"
)
_FALLING = lazy_pattern(
    r"下降|下跌|[減减]少|[減减]至|[跌降][至到]|[遞递][減减]"
    r"|\b(?:fell|fall(?:s|en|ing)?|decreas\w+|declin\w+|dropp?(?:ed|s|ing)?|shr[aiu]nk\w*)\b"
)


@check("BP194", "contradicted-alternative", stage=Texts)
def contradicted_alternative(texts: Texts) -> Iterator[Finding]:
    """Find descriptions of charts that say a number, or a course, that the data do not have.

    A number may be one of the data, rounded to three digits or said to be about that, a sum, a
    difference or a change in per cent. Of small counts nothing is told.

    Why: for a reader who cannot see the chart, its `alternative` is the chart (WCAG 2.2, 1.1.1).
    Example: `alternative: 由2022年的4,000升至2024年的4,800`, where the data say 4700.
    """
    from blueprint_cli.language.quantities import quantities

    for placed in written(texts.document):
        text = texts.at.get((*placed.path, "alternative"))
        if text is None or not isinstance(placed.section, Chart):
            continue
        drawn = [each for each in series(texts.document, placed.section) if each.values]
        said = quantities(text.prose, spoken(text.lang)) if drawn else ()
        least = 1 if placed.section.of == ACTIONS else _COUNT
        yield from _wrong_numbers(text, said, drawn, least)
        if len(drawn) == 1:
            yield from _wrong_course(text, drawn[0])


def _wrong_numbers(
    text: Text, said: Sequence[Quantity], drawn: Sequence[Drawn], least: int
) -> Iterator[Finding]:
    pairs = [pair for each in drawn for pair in each.values]
    known = [value for _, value in pairs]
    derived = [value for each in drawn for value in each.derived]
    for own in said:
        values = _values(own, least)
        if not values:
            continue
        part = shorten(text.text[own.start : own.end])
        year = _year(text.prose, own, said)
        at_year = [value for when, value in pairs if when == year]
        if not _is_among(values, [*known, *derived], own):
            message = tell("“{text}” is not among the data of the chart", text=part)
            yield text.finding(own.start, own.end, message, _CORRECT)
        elif year and _is_among(values, known, own) and not _is_among(values, at_year, own):
            message = tell("“{text}” is not what the data have for {year}", text=part, year=year)
            yield text.finding(own.start, own.end, message, _CORRECT)


_CORRECT = tell("Correct the text or the data, or leave “alternative” out: a sentence is made.")


def _values(own: Quantity, least: int) -> list[Fraction]:
    """Give what a quantity may be worth in the data; nothing of what is no value."""
    from blueprint_cli.language.quantities import Certainty, Dimension

    kinds = (Dimension.COUNT, Dimension.PERCENT, Dimension.MONEY, Dimension.MEASURE)
    found = [each for each in (*own.values, *own.faces) if isinstance(each, Fraction)]
    if own.dimension not in kinds or own.certainty < Certainty.WEAK or not found:
        return []
    if own.dimension is Dimension.COUNT and max(found) < least:
        return []
    return [*found, *(each * 100 for each in found if own.dimension is Dimension.PERCENT)]


def _is_among(values: Sequence[Fraction], known: Sequence[Fraction], own: Quantity) -> bool:
    room = _ABOUT if own.approximate else _EXACT
    return any(abs(abs(each) - abs(one)) <= abs(one) * room for each in values for one in known)


def _year(prose: str, own: Quantity, said: Sequence[Quantity]) -> int | None:
    """Give the year that a text says of a value: the one right before it, or right behind."""
    from blueprint_cli.language.quantities import PartialDate

    for each in said:
        when = each.values[0]
        if isinstance(when, PartialDate) and len(each.values) == 1 and when.year:
            if each.end <= own.start and _TO_VALUE.fullmatch(prose, each.end, own.start):
                return when.year
            if own.end <= each.start and _TO_YEAR.fullmatch(prose, own.end, each.start):
                return when.year
    return None


def _wrong_course(text: Text, drawn: Drawn) -> Iterator[Finding]:
    """Tell of a text that speaks of a rise alone, where all goes down, and the other way round."""
    values = [value for _, value in drawn.values]
    ends = [drawn.measured, values] if drawn.measured else []
    for wrong, right, sign in ((_RISING, _FALLING, 1), (_FALLING, _RISING, -1)):
        found = wrong.search(text.prose)
        turned = [len(each) > 1 and (each[-1] - each[0]) * sign < 0 for each in ends]
        if found and turned and all(turned) and not right.search(text.prose):
            message = tell("“{text}”, but the data go the other way", text=found[0])
            yield text.finding(*found.span(), message, _CORRECT)
