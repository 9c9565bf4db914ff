"""What reading a text gives: the quantities that it says, and what may answer those of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from blueprint_cli.language.quantities.scanning.quantity import Quantity
from blueprint_cli.language.quantities.scanning.scanner import Rule, Scanner


@dataclass(frozen=True, slots=True)
class Reading:
    """The quantities that a text says; and, for who needs to know, what may answer another's."""

    said: tuple[Quantity, ...]
    hints: Callable[[], tuple[Quantity, ...]]


def read(
    scanner: Scanner,
    rules: Iterable[Rule],
    hints: Iterable[Rule],
    unread: re.Pattern[str] | None = None,
) -> Reading:
    """Apply the rules of a language in their order; its hints only when they are asked for."""
    for rule in rules:
        scanner.apply(rule)
    if unread is not None:
        scanner.doubt(unread)
    return Reading(scanner.said(), lambda: scanner.hints(hints))
