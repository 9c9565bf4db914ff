"""Indicators: what shows whether a plan works, where it started, where it is, where it must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from blueprint_cli.language.figures import Amount, Fault, Moment, Value, read
from blueprint_cli.model.constraints import (
    PATH_PATTERN,
    STRICT,
    AsWritten,
    Id,
    OneOrMore,
    UnitName,
    described,
)
from blueprint_cli.model.delivery.when import FINANCIAL_YEAR, When, days, moment_of
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message

#: Values as they are written, each under the moment for which it holds.
Series: TypeAlias = Mapping[When, Annotated[str, AsWritten()]]
#: The keys of an indicator that hold values, in the order of time.
SERIES = ("baseline", "actual", "targets")


@dataclass(frozen=True)
class Point:
    """One value of an indicator: which of `SERIES` it belongs to, when, and how much."""

    series: str
    moment: Moment
    amount: Amount


#: In the place of its values, an indicator may name their file: nobody below the node tree knows.
_DATA = described(
    "A CSV file in the document's folder with the values. First line: when, and baseline, actual "
    "and targets as far as there are any; a column indicator, where the file has several.",
    example="tables/tram-riders.csv",
)


def _or_data(schema: dict[str, Any]) -> None:
    """Tell editors of `data`."""
    schema["properties"]["data"] = {
        "type": "string",
        "pattern": f"^{PATH_PATTERN}$",
        **_DATA.metadata,
    }


@dataclass(frozen=True, kw_only=True)
class Indicator(Identified):
    """What is measured, in which unit, from where to where."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _or_data}
    id: Id = described("Name of the indicator, unique in the document.", example="open-shore")
    title: Message = described("What is measured.", example="開放的岸線長度")
    unit: UnitName | None = described(
        "What it is counted in: kilometre, percent, HKD, a unit of the document.",
        None,
        example="kilometre",
    )
    aim: Literal["rise", "fall"] | None = described(
        "Which way is better: rise or fall.", None, example="rise"
    )
    baseline: Series = described(
        "The value from which the plan starts, under its year, quarter, month or day.",
        factory=dict,
        example={"2024": "11.5"},
    )
    actual: Series = described(
        "The values measured since, each under its moment.",
        factory=dict,
        example={"2025": "12.1", "2026": "13"},
    )
    targets: Series = described(
        "The values to be reached, each under its moment.",
        factory=dict,
        example={"2030": "20", "2035": "26"},
    )
    source: Message | None = described("Where the values come from.", None, example="示例市統計處")
    owner: Annotated[tuple[Id, ...], OneOrMore()] = described(
        "Who measures it: the id of a party, or of several.", (), example="talent-office"
    )

    def points(self, series: str) -> tuple[Point, ...]:
        """Give the values of one of `SERIES` that can be read, in the order of time."""
        known: Series = getattr(self, series)
        pairs = ((moment_of(when), read(value, self.unit)) for when, value in known.items())
        made = (Point(series, at, each) for at, each in pairs if isinstance(each, Amount))
        return tuple(sorted(made, key=lambda point: starts(point.moment)))

    @property
    def latest(self) -> Point | None:
        """The last value measured; where there is none, the baseline."""
        known = self.points("actual") or self.points("baseline")
        return known[-1] if known else None

    def unread(self) -> Iterator[tuple[str, str, Value | Fault]]:
        """Yield every value that is no amount: its key, its moment, and what it was read as."""
        for series in SERIES:
            for when, value in getattr(self, series).items():
                found = read(value, self.unit)
                if not isinstance(found, Amount):
                    yield series, when, found


def starts(moment: Moment, financial_year: int = FINANCIAL_YEAR) -> date:
    """Give the day by which moments are put in order: the first of each."""
    return days(moment, financial_year)[0]
