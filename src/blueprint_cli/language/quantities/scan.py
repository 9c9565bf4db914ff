"""The one place that knows which languages' quantities can be read."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Protocol

from blueprint_cli.language.quantities import chinese, english
from blueprint_cli.language.quantities.scanning.quantity import Quantity
from blueprint_cli.language.quantities.scanning.reading import Reading


class _Reader(Protocol):
    """A module that reads the quantities of one language."""

    def may_say(self, text: str) -> bool: ...
    def scan(self, text: str) -> Reading: ...


_READERS: Final[dict[str, _Reader]] = {"zh": chinese, "en": english}


def reads(language: str) -> bool:
    """Tell whether quantities can be read in a language, named without script and region."""
    return language in _READERS


def may_say(text: str, language: str) -> bool:
    """Tell quickly whether a text may say a quantity; most texts of a plan say none."""
    reader = _reader(language)
    return reader is not None and reader.may_say(text)


@lru_cache(1024)
def scan(text: str, language: str) -> Reading:
    """Read the quantities of a text; none in an unknown language.

    What was read is kept: a text is compared with its translation in several ways.
    """
    reader = _reader(language)
    return reader.scan(text) if reader else Reading((), tuple)


def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Find the quantities that a text says, in reading order."""
    return scan(text, language).said if may_say(text, language) else ()


def _reader(language: str) -> _Reader | None:
    return _READERS.get(language.partition("-")[0].lower())
