"""BP186: dates of a plan that contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import Planned, actions
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.figures import Moment, Part, Period
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.model.delivery.when import is_before, moment_of
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Qualities
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path

_YEAR = lazy_pattern(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_FIGURE = re.compile(r"\{([a-z0-9-]+)(?::[a-z]+)?\}")
#: A horizon has a first and a last year; of one alone nobody knows which of the two it is.
_BOTH = 2


@check("BP186", "contradictory-schedule", stage=Document)
def contradictory_schedule(document: Document) -> Iterator[Finding]:
    """Find actions that end before they start, and dates that lie outside of others.

    No milestone is after the end of its action, or reached after the date of the status; one may be
    before the start, such as a design that is approved. No action is due before or after the years
    of the plan's `horizon`, or starts after them; one that has started before goes on.

    Why: one of the two dates is wrong, and nobody but the writer knows which.
    Example: `due: 2027-Q1` under `start: 2027-Q3`.
    """
    year = document.document.financial_year
    horizon = _horizon(document)
    for planned in actions(document):
        yield from _of_action(planned, year)
        yield from _of_milestones(planned, year)
        if horizon:
            yield from _outside(planned, horizon, year)


def _of_action(planned: Planned, year: int) -> Iterator[Finding]:
    own = planned.action
    if own.start and own.due and _is_before(own.due, own.start, year):
        message = tell("due {due}, before the start in {start}", due=own.due, start=own.start)
        yield Finding((*planned.path, "due"), message, (_CORRECT,))
    if own.start and own.as_of and own.status == "done" and _is_before(own.as_of, own.start, year):
        message = tell(
            "done on {date}, before the start in {start}", date=own.as_of, start=own.start
        )
        yield Finding((*planned.path, "as-of"), message, (_CORRECT,))


def _of_milestones(planned: Planned, year: int) -> Iterator[Finding]:
    own = planned.action
    for index, each in enumerate(own.milestones):
        path: Path = (*planned.path, "milestones", index)
        if own.due and _is_before(own.due, each.date, year):
            message = tell("the milestone is after the action is due, {due}", due=own.due)
            yield Finding((*path, "date"), message, (_CORRECT,))
        if each.reached and own.as_of and _is_before(own.as_of, each.reached, year):
            message = tell("reached after {date}, the date of the status", date=own.as_of)
            yield Finding((*path, "reached"), message, (_CORRECT,))


_CORRECT = tell("Correct one of the two.")


def _outside(planned: Planned, horizon: Period, year: int) -> Iterator[Finding]:
    first, last = (str(each) for each in horizon.ends)
    own = planned.action
    hint = tell("The horizon of the plan is {first} to {last}.", first=first, last=last)
    for key, when in (("start", own.start), ("due", own.due)):
        if when and _is_before(last, when, year):
            yield Finding((*planned.path, key), _told(key, after=True), (hint,))
        if when and key == "due" and _is_before(when, first, year):
            yield Finding((*planned.path, key), _told(key, after=False), (hint,))


def _told(key: str, *, after: bool) -> Told:
    if key == "start":
        return tell("starts after the years of the plan")
    if after:
        return tell("due after the years of the plan")
    return tell("due before the years of the plan")


def _horizon(document: Document) -> Period | None:
    """Give the years of the plan, as its qualities tell them; None where that is not plain."""
    found = [
        placed.section.horizon.source
        for placed in written(document)
        if isinstance(placed.section, Qualities) and placed.section.horizon
    ]
    if len(found) != 1:
        return None
    if named := _FIGURE.fullmatch(found[0].strip()):
        values = [each.read for each in document.figures if each.id == named[1]]
        return _span(values[0]) if values else None
    years = [Moment(Part.YEAR, int(each)) for each in _YEAR.findall(found[0])]
    return _span(Period(tuple(years)))


def _span(value: object) -> Period | None:
    """Give a period that has a first and a last moment, in this order."""
    if not isinstance(value, Period) or len(value.ends) != _BOTH or value.is_descending:
        return None
    return value


def _is_before(one: str, other: str, year: int) -> bool:
    return is_before(moment_of(one), moment_of(other), year)
