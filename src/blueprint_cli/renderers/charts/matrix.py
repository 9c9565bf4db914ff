"""The matrix: every action of the plan in its strategy, with the look of its status."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers.charts import bars, standing
from blueprint_cli.renderers.charts.canvas import LEADING, Canvas, Frame, longest, wrap
from blueprint_cli.renderers.deck import fitting


def draw(document: LocalizedDocument, frame: Frame) -> list[Canvas]:
    """Draw the matrix, as many strategies to a picture as it holds, with a key above each."""
    groups = standing.grouped(document, "strategy")
    found = standing.statuses(each for group in groups for each in group.actions)
    key = [(standing.said(document, status), standing.FILLS[status]) for status in found]
    trial = Canvas(frame)
    bars.draw_key(trial, key)
    room = min(longest((each.name for each in groups), frame.size), frame.width * 0.42)
    made = []
    heads = {group.heading: group.id for group in reversed(groups)}
    pages = fitting.pages(
        groups,
        lambda group: _height(document, group, frame, room) + _heading(group, heads, frame),
        # A picture that goes on repeats the heading.
        frame.height - trial.height - frame.size * 2,
    )
    for page in pages:
        canvas, heading = Canvas(frame), ""
        bars.draw_key(canvas, key)
        for group in page:
            if group.heading != heading:
                heading = group.heading
                (said,) = wrap(heading, frame.width, frame.size, 1)
                canvas.text(0, canvas.height + frame.size, said, kind="value")
                canvas.height += frame.size * 2
            _row(canvas, document, group, room)
        made.append(canvas)
    return made


def _heading(group: standing.Group, heads: Mapping[str, str], frame: Frame) -> float:
    """Give the room for the heading over a group, which the first of its direction has."""
    return frame.size * 2 if heads[group.heading] == group.id else 0.0


def _across(document: LocalizedDocument, frame: Frame, room: float) -> tuple[int, float]:
    """Give how many actions stand side by side, and the width of one."""
    numbers = [each for each in document.numbers.values() if each.count(".") > 1]
    width = longest(numbers, frame.size) + frame.size * 2.4
    return max(1, int((frame.width - room - frame.size) // width)), width


def _height(document: LocalizedDocument, group: standing.Group, frame: Frame, room: float) -> float:
    across, _ = _across(document, frame, room)
    lines = len(wrap(group.name, room, frame.size))
    rows = -(-len(group.actions) // across)
    return frame.size * (max(lines * LEADING, rows * 1.7) + 0.8)


def _row(made: Canvas, document: LocalizedDocument, group: standing.Group, room: float) -> None:
    frame = made.frame
    size, height = frame.size, _height(document, group, frame, room)
    lines = wrap(group.name, room, size)
    made.lines(0, made.height + size * (len(lines) * LEADING / 2 + 0.4), lines)
    across, width = _across(document, frame, room)
    for at, action in enumerate(group.actions):
        x = room + size + at % across * width
        y = made.height + size * (0.4 + at // across * 1.7)
        fill = standing.FILLS[action.status]
        made.mark("rect", x, y + size * 0.15, fill, width=size, height=size, hollow=False)
        made.text(x + size * 1.4, y + size * 0.68, standing.number(document, action))
    made.rule((0, made.height + height), (frame.width, made.height + height), "grid")
    made.height += height
