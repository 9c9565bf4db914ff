"""Dates of prose that cannot be: days that no month has, wrong weekdays, years that run back.

Whether a translation has the same date is for `quantities`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from blueprint_cli.language.calendar import chinese, english
from blueprint_cli.language.calendar.events import Event, events
from blueprint_cli.language.calendar.facts import DateFault, Published, WrongDate

__all__ = [
    "DateFault",
    "Event",
    "Published",
    "WrongDate",
    "events",
    "published",
    "wrong_dates",
]

_WRONG: Final[dict[str, Callable[[str], Iterator[WrongDate]]]] = {
    "zh": chinese.wrong_dates,
    "en": english.wrong_dates,
}
_PUBLISHED: Final[dict[str, Callable[[str], Iterator[Published]]]] = {
    "zh": chinese.published,
    "en": english.published,
}


def wrong_dates(text: str, language: str) -> tuple[WrongDate, ...]:
    """Find the dates of a text that cannot be, in reading order; none in an unknown language."""
    find = _WRONG.get(language)
    return tuple(sorted(find(text), key=lambda found: found.start)) if find else ()


def published(text: str, language: str) -> tuple[Published, ...]:
    """Find the days on which a text says that it was itself published."""
    find = _PUBLISHED.get(language)
    return tuple(find(text)) if find else ()
