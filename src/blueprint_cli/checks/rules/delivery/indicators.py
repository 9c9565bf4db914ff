"""BP188, BP190, BP191: indicators whose values cannot be, and those that nobody refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import led
from blueprint_cli.diagnostics import Severity, Told, nearest, shorten, tell
from blueprint_cli.language.figures import Fault, Moment, Value
from blueprint_cli.model.delivery.indicators import SERIES, Indicator, Point, Series
from blueprint_cli.model.delivery.when import is_before, moment_of
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Chart, Highlights, Indicators
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path
from blueprint_cli.model.walk import written as texts

#: What names an indicator in a text: its value, or a link to it.
_NAMED = re.compile(r"\{([a-z0-9-]+)(?::[a-z]+)?\}|\]\(\s*<?#([^\s)>]+)")


@check("BP188", "contradictory-target", stage=Document)
def contradictory_target(document: Document) -> Iterator[Finding]:
    """Find targets that lie before the baseline, or go against the aim of the indicator.

    Where the aim is to rise, no target is below the baseline or below an earlier target; where it
    is to fall, none is above.

    Why: readers measure success by it; a sign or a year that is wrong turns it round.
    Example: `targets: {2030: 20}` under `baseline: {2024: 30}` and `aim: rise`.
    """
    year = document.document.financial_year
    for index, indicator in enumerate(document.indicators):
        path: Path = ("indicators", index, "targets")
        for target, message in _wrong_targets(indicator, year):
            hint = tell("Correct one of the two, or the aim: rise or fall.")
            yield Finding((*path, _key(indicator, target)), message, (hint,))


def _wrong_targets(indicator: Indicator, year: int) -> Iterator[tuple[Point, Told]]:
    targets = indicator.points("targets")
    for base in indicator.points("baseline")[-1:]:
        for target in targets:
            if is_before(target.moment, base.moment, year):
                message = tell("the target is before the baseline in {when}", when=base.moment)
                yield target, message
            elif _is_against(indicator.aim, base, target):
                message = tell(
                    "the aim is to {aim}, but the baseline is {value}",
                    aim=indicator.aim,
                    value=_written(indicator, base),
                )
                yield target, message
    for one, other in pairwise(targets):
        if _is_against(indicator.aim, one, other):
            message = tell(
                "the aim is to {aim}, but the target before is {value}",
                aim=indicator.aim,
                value=_written(indicator, one),
            )
            yield other, message


def _is_against(aim: str | None, one: Point, other: Point) -> bool:
    before, after = one.amount.ends[-1].value, other.amount.ends[-1].value
    return (aim == "rise" and after < before) or (aim == "fall" and after > before)


def _key(indicator: Indicator, point: Point) -> str:
    """Give the moment of a point as it is written."""
    values: Series = getattr(indicator, point.series)
    return next(when for when in values if moment_of(when) == point.moment)


def _written(indicator: Indicator, point: Point) -> str:
    own = getattr(indicator, point.series)[_key(indicator, point)]
    return f"{own} ({point.moment})"


@check("BP190", "unused-indicator", stage=Document, severity=Severity.WARNING)
def unused_indicator(document: Document) -> Iterator[Finding]:
    """Find indicators that nobody refers to: no part of the plan, no section, no text.

    A table of all indicators refers to none of them; in a plan whose parts name indicators, such a
    table alone is not enough.

    Why: what nobody is measured by is forgotten, or its reference was lost.
    Example: an indicator `open-shore`, where an action was to have `indicators: [open-shore]`.
    """
    ids = [each.id for each in document.indicators]
    named = {name for _, each in led(document) for name in each.indicators}
    named |= {nearest(name, ids) or name for name in named}  # misspelt: that is told
    known = named | _shown(document, in_whole=not named) | _in_texts(document)
    for index, indicator in enumerate(document.indicators):
        if indicator.id not in known:
            message = tell("nobody refers to the indicator “{name}”", name=indicator.id)
            hint = tell("Name it under “indicators” of an action, a goal or a strategy.")
            yield Finding(("indicators", index, "id"), message, (hint,))


def _shown(document: Document, *, in_whole: bool) -> set[str]:
    """Give the indicators that sections name, and with `in_whole`, those that a table shows."""
    found = set[str]()
    for placed in written(document):
        section = placed.section
        if isinstance(section, Indicators):
            found.update(section.only)
            if in_whole and not section.only:
                found.update(each.id for each in document.indicators)
        elif isinstance(section, Chart):
            found.update(section.of)
        elif isinstance(section, Highlights):
            found.update(each.of for each in section.highlights)
    return found


def _in_texts(document: Document) -> set[str]:
    hits = (hit for _, text in texts(document) for hit in _NAMED.finditer(text.source))
    return {name for hit in hits for name in hit.groups() if name}


@check("BP191", "unreadable-indicator", stage=Document, firm=True)
def unreadable_indicator(document: Document) -> Iterator[Finding]:
    """Find values of indicators that cannot be read, and two values for one moment.

    A sign or a unit belongs under `unit`; what is written twice is one moment in two ways, such as
    FY2025 and FY2025-26.

    Why: such a value is in no table and in no chart.
    Example: `actual: {2025: 約 12 公里}`, where `~12` is meant.
    """
    for index, indicator in enumerate(document.indicators):
        path: Path = ("indicators", index)
        for series, when, found in indicator.unread():
            value = shorten(getattr(indicator, series)[when])
            message, hint = _unread(value, found)
            yield Finding((*path, series, when), message, (hint,))
        for series in SERIES:
            yield from _twice((*path, series), getattr(indicator, series))


def _unread(value: str, found: Value | Fault) -> tuple[Told, Told]:
    if found is Fault.DESCENDING:
        message = tell("the range “{value}” does not rise", value=value)
        return message, tell("Write the lower value, or the earlier date, first.")
    message = tell("the value “{value}” is no amount", value=value)
    return message, tell("Write the number alone, such as 12.5, and what it counts under “unit”.")


def _twice(path: Path, values: Iterable[str]) -> Iterator[Finding]:
    seen: dict[Moment, str] = {}
    for when in values:
        first = seen.setdefault(moment_of(when), when)
        if first != when:
            message = tell("“{when}” is the same moment as “{first}”", when=when, first=first)
            yield Finding((*path, when), message, (tell("Delete one of the two."),), key=True)
