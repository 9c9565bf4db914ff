"""Cards: how many boxes stand side by side on a slide, so that each has room for its text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import Direction
from blueprint_cli.model.sections.openings import Driver, Mission
from blueprint_cli.renderers.deck import fitting

T = TypeVar("T")

#: As the templates in templates/slides/ lay them out, in rem.
_ROWS, _ROW_GAP, _ROW_PADDING = 30.5, 1.25, 0.5
_EVENT, _MEANING = (23, 1.05), (36, 1.0)
_COLUMNS, _PADDING, _MOST_IN_A_ROW, _IN_TWO_ROWS = 66, 3, 4, 3
_MISSION, _MISSION_HEIGHT, _LOW_MISSION = 1.1, 13, 5.5
_DIRECTION, _DIRECTION_HEIGHT, _LOW_DIRECTION = 1.1, 18.5, 6
_MAP, _MAP_GAP = 31.5, 0.6
_MAP_TITLE, _MAP_STRATEGY = (18, 0.9, 1.3, 2.4), (16, 0.85, 1.35, 0.2)


@dataclass(frozen=True)
class Fits:
    """Tells whether some cards fit side by side on a slide, at their smallest size."""

    plain: Callable[[Message], str]

    def drivers(self, drivers: Sequence[Driver]) -> bool:
        """Tell it of what happened and what it means, pair by pair."""
        height = _ROWS / len(drivers) - _ROW_GAP - _ROW_PADDING
        events, meanings = zip(*((each.event, each.meaning) for each in drivers), strict=True)
        return self._fit(events, height, *_EVENT) and self._fit(meanings, height, *_MEANING)

    def missions(self, missions: Sequence[Mission]) -> bool:
        """Tell it of missions, each with its pictograms."""
        width, is_one_row = _column(len(missions))
        height = _MISSION_HEIGHT if is_one_row else _LOW_MISSION
        return self._fit((each.text for each in missions), height, width, _MISSION)

    def directions(self, directions: Sequence[Direction]) -> bool:
        """Tell it of the titles of directions."""
        width, is_one_row = _column(len(directions))
        height = _DIRECTION_HEIGHT if is_one_row else _LOW_DIRECTION
        return self._fit((each.title for each in directions), height, width, _DIRECTION)

    def overview(self, directions: Sequence[Direction]) -> bool:
        """Tell it of the titles of directions and of their strategies, beside them."""
        row = _MAP / sum(map(rows, directions)) - _MAP_GAP
        strategies = (each.title for direction in directions for each in direction.strategies)
        titles = (each.title for each in directions)
        return all(
            self._fit(texts, row - above, width, size, leading)
            for texts, (width, size, leading, above) in (
                (titles, _MAP_TITLE),
                (strategies, _MAP_STRATEGY),
            )
        )

    def _fit(
        self,
        texts: Iterable[Message],
        height: float,
        width: float,
        size: float,
        leading: float = 1.4,
    ) -> bool:
        return all(fitting.fits([self.plain(each)], width, height, size, leading) for each in texts)


def rows(direction: Direction) -> int:
    """Give the rows that a direction takes in the overview, of two strategies each."""
    return max(1, (len(direction.strategies) + 1) // 2)


def pages(
    items: Sequence[T],
    most: int,
    fit: Callable[[Sequence[T]], bool],
    weigh: Callable[[T], int] = lambda _: 1,
) -> list[tuple[T, ...]]:
    """Divide cards among slides: as many on each as fit, and at most so many."""
    divided = fitting.pages(items, weigh, most)
    while most > 1 and not all(map(fit, divided)):
        most -= 1
        divided = fitting.pages(items, weigh, most)
    return divided


def _column(count: int) -> tuple[float, bool]:
    """Give the width of each of so many columns, and whether they stand in one row."""
    is_one_row = count <= _MOST_IN_A_ROW
    return _COLUMNS / (count if is_one_row else _IN_TWO_ROWS) - _PADDING, is_one_row
