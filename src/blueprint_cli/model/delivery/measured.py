"""Indicators as a locale tells of them: every value said, with its moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blueprint_cli.model.delivery.displayed import rows
from blueprint_cli.model.delivery.indicators import Indicator, Point
from blueprint_cli.model.figures import BETWEEN_FORMS
from blueprint_cli.model.message import Message
from blueprint_cli.theme.figures import SHORT, Speech

if TYPE_CHECKING:
    from blueprint_cli.model.localized import LocalizedDocument
    from blueprint_cli.model.sections import Indicators
    from blueprint_cli.model.sections.reported import Highlight, Highlights

#: The columns that a table of indicators may have beside what is measured, in the order of time.
COLUMNS = ("baseline", "latest", "target")


@dataclass(frozen=True)
class Reading:
    """A value, and the moment for which it holds, as a locale says them."""

    value: str
    moment: str = ""


@dataclass(frozen=True)
class Row:
    """What a table tells of an indicator; `about` has who measures it, and where values come from.

    `anchor` is empty where another table is the place of the indicator.
    """

    indicator: Indicator
    cells: Mapping[str, tuple[Reading, ...]]
    owner: str
    anchor: str


@dataclass(frozen=True)
class Large:
    """A key figure, drawn large: what it is, and how much."""

    id: str
    label: Message | None
    reading: Reading


def series(indicator: Indicator) -> dict[str, tuple[Point, ...]]:
    """Give the values of an indicator by the column that they stand in."""
    return {
        "baseline": indicator.points("baseline"),
        "latest": indicator.points("actual")[-1:],
        "target": indicator.points("targets"),
    }


def table(document: LocalizedDocument, section: Indicators) -> tuple[Row, ...]:
    """Give the rows of a table of indicators."""
    own = document.document
    voice = document.speech()
    return tuple(
        Row(
            each,
            {
                name: tuple(_reading(voice, each, point, SHORT) for point in points)
                for name, points in series(each).items()
            },
            document.words.say("indicator-and").join(
                document.own_values.get(name, name) for name in each.owner
            ),
            anchor,
        )
        for each, anchor in rows(own, section)
    )


def columns(shown: Sequence[Row]) -> tuple[str, ...]:
    """Give the columns that have something in them."""
    return tuple(name for name in COLUMNS if any(row.cells[name] for row in shown))


def large(document: LocalizedDocument, section: Highlights) -> tuple[Large, ...]:
    """Give the key figures of a section; nothing of one that shows what the document has not."""
    return tuple(found for each in section.highlights if (found := _large(document, each)))


def _large(document: LocalizedDocument, highlight: Highlight) -> Large | None:
    if highlight.of in document.figures and highlight.of in document.own_values:
        said = Reading(document.own_values[highlight.of])
        return Large(highlight.id, highlight.text, said)
    known = {each.id: each for each in document.document.indicators}
    indicator = known.get(highlight.of)
    point = shown_of(indicator) if indicator else None
    if indicator is None or point is None:
        return None
    said = _reading(document.speech(), indicator, point, SHORT)
    return Large(highlight.id, highlight.text or indicator.title, said)


def shown_of(indicator: Indicator) -> Point | None:
    """Give the one value that stands for an indicator: the latest, or else the last target."""
    return indicator.latest or next(iter(indicator.points("targets")[-1:]), None)


def said(document: LocalizedDocument) -> dict[str, str]:
    """Give the values of all indicators by what texts call them: `open-shore:target`."""
    voice = document.speech()
    return {
        name: voice.say(point.amount, each.unit)
        for each in document.document.indicators
        for name, point in named(each)
    }


def named(indicator: Indicator) -> Iterator[tuple[str, Point]]:
    """Give what texts may call the values of an indicator: its id alone is the latest."""
    point = shown_of(indicator)
    if point:
        yield indicator.id, point
    ends = {
        "baseline": indicator.points("baseline")[-1:],
        "latest": (indicator.points("actual") or indicator.points("baseline"))[-1:],
        "target": indicator.points("targets")[-1:],
    }
    for form, points in ends.items():
        for point in points:
            yield f"{indicator.id}:{form}", point


def called(document: LocalizedDocument, word: str, count: int) -> str:
    """Give what the document calls so many indicators; without a name of its own, a word's text."""
    own = document.document.document.indicators_called
    if own is None:
        return document.words.say(word)
    forms = [each.strip() for each in own.target.split(BETWEEN_FORMS) if each.strip()]
    chosen = forms[document.words.form(count, len(forms))] if forms else own.target
    return chosen[:1].upper() + chosen[1:]


def _reading(voice: Speech, indicator: Indicator, point: Point, form: str = "") -> Reading:
    return Reading(
        voice.say(point.amount, indicator.unit, form),
        voice.when(point.moment),
    )
