"""The pictures of a section, with what they tell in a sentence and as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.sections.reported import Chart, Timeline
from blueprint_cli.renderers.charts import bars, bullets, lines, matrix, readings, timelines
from blueprint_cli.renderers.charts.canvas import Canvas, Frame
from blueprint_cli.renderers.charts.readings import Data, Series
from blueprint_cli.renderers.charts.timelines import Line, Part

_SHAPES: Mapping[str, Callable[[Data, Frame], list[Canvas]]] = {
    "bars": bars.draw,
    "line": lines.draw,
    "multiples": lines.multiples,
    "bullet": bullets.draw,
    "stacked": partial(bars.stacked, shares=True),
}


#: So many series stand side by side as columns of a table.
_WIDEST = 6


def drawn(
    document: LocalizedDocument, section: Chart | Timeline, frame: Frame
) -> list[dict[str, Any]]:
    """Give the pictures of a chart or timeline: none where there is nothing to draw.

    A picture is its width and height, marks and texts, and the `title` that says what it tells.
    """
    if isinstance(section, Timeline):
        found = timelines.parts(document, section)
        made = list(timelines.draw(document, found, frame)) if found else []
        return [
            _picture(document, section, canvas, _of_part(document, part)) for part, canvas in made
        ]
    known = readings.of(document, section)
    if known is None:
        return []
    said = sentence(document, known)
    return [
        _picture(document, section, each, said)
        for each in _canvases(document, section, known, frame)
    ]


def _canvases(document: LocalizedDocument, chart: Chart, known: Data, frame: Frame) -> list[Canvas]:
    if not known.is_whole:
        return _SHAPES.get(chart.shape, bars.draw)(known, frame)
    if chart.shape == "matrix":
        return matrix.draw(document, frame)
    return bars.stacked(known, frame, shares=chart.shape == "stacked")


def _picture(
    document: LocalizedDocument, section: Chart | Timeline, canvas: Canvas, said: str
) -> dict[str, Any]:
    own = section.alternative
    told = plain(own, document.values) if own else said
    return {
        "width": canvas.frame.width,
        "height": round(canvas.height, 1),
        "size": canvas.frame.size,
        "marks": canvas.marks,
        "texts": canvas.texts,
        "title": told,
        "full": f"{told} {said}" if own else said,
    }


def sentence(document: LocalizedDocument, known: Data) -> str:
    """Say all the data: what was measured, and what is aimed at."""
    return "".join(_of_series(document, known, each) for each in known.series).strip()


def _of_series(document: LocalizedDocument, known: Data, series: Series) -> str:
    say = document.words.say
    pairs = [(key, cell) for key, cell in zip(known.categories, series.cells, strict=True) if cell]
    pattern = "chart-said-at" if known.is_moments else "chart-said-of"
    told = {
        aim: say("chart-and").join(
            say(pattern, name=key.name, value=cell.said)
            for key, cell in pairs
            if key.is_target is aim
        )
        for aim in (False, True)
    }
    name = (
        "chart-said-both"
        if all(told.values())
        else "chart-said-targets"
        if told[True]
        else "chart-said"
    )
    return say(name, title=series.name, values=told[False], targets=told[True]) if pairs else ""


def _of_part(document: LocalizedDocument, part: Part) -> str:
    say = document.words.say
    told = "".join(_of_line(document, line) for line in part.lines).strip()
    return say("timeline-said", title=part.name, values=told).strip() if part.name else told


def _of_line(document: LocalizedDocument, line: Line) -> str:
    say = document.words.say
    steps = [say("chart-said-at", name=span.said, value=text) for span, text, _ in line.steps]
    if not (line.start or line.due):
        return say("chart-said", title=line.name, values=say("chart-and").join(steps))
    values = [_from_to(document, line), *steps]
    return say("chart-said", title=line.name, values=say("chart-and").join(values))


def _from_to(document: LocalizedDocument, line: Line) -> str:
    start, due = (each.said if each else "…" for each in (line.start, line.due))
    return document.words.say("timeline-from-to", start=start, due=due)


def table(document: LocalizedDocument, section: Chart | Timeline) -> dict[str, Any] | None:
    """Give the data of a section as heads and rows of texts; None where there is none."""
    if isinstance(section, Timeline):
        return _of_timeline(document, section)
    known = readings.of(document, section)
    if known is None:
        return None
    if len(known.series) > max(_WIDEST, len(known.categories)):
        return _turned(document, known)
    rows = [
        [key.label, *(each.cells[at].said if each.cells[at] else "–" for each in known.series)]  # type: ignore[union-attr]
        for at, key in enumerate(known.categories)
    ]
    heads = [known.heading, *(each.name for each in known.series)]
    return {"heads": heads, "rows": rows, "is_there": not known.is_moments and not known.is_whole}


def _turned(document: LocalizedDocument, known: Data) -> dict[str, Any]:
    """Give a row for every series: there are too many for columns."""
    heads = [document.words.say("chart-series"), *(each.label for each in known.categories)]
    rows = [
        [each.name, *(cell.said if cell else "–" for cell in each.cells)] for each in known.series
    ]
    is_there = not known.is_moments and not known.is_whole
    return {"heads": heads, "rows": rows, "is_there": is_there}


def _of_timeline(document: LocalizedDocument, timeline: Timeline) -> dict[str, Any] | None:
    found = [line for part in timelines.parts(document, timeline) for line in part.lines]
    say = document.words.say
    if not found:
        return None
    if timeline.of == "milestones":
        rows = [[line.steps[0][1], line.steps[0][0].said] for line in found]
        return {"heads": [say("timeline-milestones"), say("chart-when")], "rows": rows}
    rows = [
        [
            line.name,
            line.start.said if line.start else "–",
            line.due.said if line.due else "–",
            say("chart-and").join(f"{span.said} {text}" for span, text, _ in line.steps) or "–",
        ]
        for line in found
    ]
    heads = ["timeline-action", "timeline-start", "timeline-due", "timeline-milestones"]
    return {"heads": [say(each) for each in heads], "rows": rows}


def characters(document: LocalizedDocument) -> set[str]:
    """Give every character that the pictures of a document may show."""
    found: set[str] = set()
    for placed in document.sections:
        own = placed.section
        if isinstance(own, (Chart, Timeline)):
            for each in drawn(document, own, Frame(680, 760, 13)):
                found.update(each["title"], each["full"], *(text["text"] for text in each["texts"]))
            held = table(document, own)
            found.update(*(held["heads"] if held else ()))
    return found
