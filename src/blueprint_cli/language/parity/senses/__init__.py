"""Words of which the translation says the opposite: rise and fall, a year and a day.

Only what is certain is told, of short texts: the one says one of several that exclude each other,
the other says another of them, and neither has a word that could stand for what the other says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.parity.senses import days, denials, directions, rates, sorts
from blueprint_cli.language.parity.senses.sense import (
    Topic,
    clashes_of,
    is_short,
)
from blueprint_cli.language.parity.senses.weekdays import other_weekdays
from blueprint_cli.language.quantities.scanning.script import read_as_traditional

__all__ = ["Clash", "opposites", "other_limits", "other_rates", "other_times"]

_LANGUAGES: Final = frozenset({"zh", "en"})


def opposites(source: str, target: str, languages: tuple[str, str]) -> tuple[Clash, ...]:
    """Find what two short texts say the other way round: 禁止 and “allowed”, 增加 and “fell”."""
    return tuple(_clashes(source, target, languages, directions.TOPICS + denials.TOPICS))


def other_limits(source: str, target: str, languages: tuple[str, str]) -> tuple[Clash, ...]:
    """Find 最高 for “minimum” and 低於 for “above”, where they stand apart from their numbers."""
    return tuple(_clashes(source, target, languages, sorts.LIMITS))


def other_rates(source: str, target: str, languages: tuple[str, str]) -> tuple[Clash, ...]:
    """Find what one text counts a year and the other a month, or a student and a school."""
    found = [*_clashes(source, target, languages, rates.TOPICS)]
    return tuple(found) or tuple(rates.other_recipients(source, target, languages))


def other_times(source: str, target: str, languages: tuple[str, str]) -> tuple[Clash, ...]:
    """Find other weekdays, 年初 for “the end of”, 前 for “after” and the like."""
    return (
        *other_weekdays(source, target, languages),
        *_clashes(source, target, languages, days.TOPICS),
    )


def _clashes(
    source: str, target: str, languages: tuple[str, str], topics: tuple[Topic, ...]
) -> Iterator[Clash]:
    if not _LANGUAGES.issuperset(languages):
        return
    if is_short(source, languages[0]) and is_short(target, languages[1]):
        source = read_as_traditional(source, languages[0])
        target = read_as_traditional(target, languages[1])
        for topic in topics:
            yield from clashes_of(topic, source, target, languages)
