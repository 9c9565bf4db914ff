"""The one place that knows which languages' quantities can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from blueprint_cli.language.quantities import chinese, english
from blueprint_cli.language.quantities.quantity import Certainty, Quantity

_SCANS: Final[dict[str, Callable[[str], tuple[Quantity, ...]]]] = {
    "zh": chinese.scan,
    "en": english.scan,
}


def scan(text: str, language: str) -> tuple[Quantity, ...]:
    """Find the quantities of a text and what may pass for one; none in an unknown language."""
    reader = _SCANS.get(language.partition("-")[0].lower())
    return reader(text) if reader else ()


def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Find the quantities that a text says, in reading order."""
    return tuple(found for found in scan(text, language) if found.certainty > Certainty.SOFT)
