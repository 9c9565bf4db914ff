"""Values as programs read them: numbers, and days in the form of ISO 8601."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from blueprint_cli.language.figures import Amount, Fault, Period, Qualifier, Value
from blueprint_cli.model.delivery.doing import Done, Milestone
from blueprint_cli.model.delivery.indicators import SERIES, Indicator, Point
from blueprint_cli.model.delivery.promises import Promise
from blueprint_cli.model.delivery.when import When, days, moment_of
from blueprint_cli.model.figures import Datum
from blueprint_cli.model.localized import LocalizedDocument

#: The fields that hold a moment, of what is done by some time.
MOMENTS = frozenset({"start", "due", "as_of", "date", "reached"})


def moment(when: When, financial_year: int) -> dict[str, str]:
    """Give a moment as it is written, and its first and last day."""
    first, last = days(moment_of(when), financial_year)
    return {"written": when, "from": first.isoformat(), "to": last.isoformat()}


def moments(node: Any, financial_year: int) -> dict[str, dict[str, str]]:
    """Give the moments of an action, a milestone or a promise, by field; of other nodes none."""
    if not isinstance(node, Done | Milestone | Promise):
        return {}
    written = {name: getattr(node, name, None) for name in MOMENTS}
    return {name: moment(when, financial_year) for name, when in written.items() if when}


def figure(datum: Datum, document: LocalizedDocument) -> dict[str, Any]:
    """Give a figure as data, a date with its days, and as the locale says it in each form."""
    said = {form or "text": text for form, text in document.forms_of(datum).items()}
    known = {**_value(datum.read), **_days(datum.read, document.document.document.financial_year)}
    return {"id": datum.id, **known, "unit": datum.unit, **said}


def _days(value: Value | Fault, financial_year: int) -> dict[str, Any]:
    """Give the first and the last day of a period; an amount has none."""
    if not isinstance(value, Period):
        return {}
    first, _ = days(value.ends[0], financial_year)
    _, last = days(value.ends[-1], financial_year)
    return {"days": {"from": first.isoformat(), "to": last.isoformat()}}


def series(indicator: Indicator, document: LocalizedDocument) -> dict[str, Any]:
    """Give the values of an indicator in the order of time, each with its moment and its text."""
    return {
        name: [_point(each, indicator, document) for each in indicator.points(name)]
        for name in SERIES
    }


def _point(point: Point, indicator: Indicator, document: LocalizedDocument) -> dict[str, Any]:
    return {
        "when": moment(str(point.moment), document.document.document.financial_year),
        **_value(point.amount),
        "text": document.speech().say(point.amount, indicator.unit),
    }


def _value(value: Value | Fault) -> dict[str, Any]:
    """Give one value, or the two ends of a range; an amount may be less sure than it looks."""
    if isinstance(value, Amount):
        sure = value.qualifier is Qualifier.EXACT
        ends = _ends([_number(each.value) for each in value.ends])
        return ends if sure else {**ends, "qualifier": value.qualifier.value}
    return _ends([str(each) for each in value.ends]) if isinstance(value, Period) else {}


def _ends(values: Sequence[Any]) -> dict[str, Any]:
    return {"value": values[0]} if len(values) == 1 else {"from": values[0], "to": values[-1]}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
