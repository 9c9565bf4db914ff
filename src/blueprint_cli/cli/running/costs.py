"""What is told where reading and checking take more than the budget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from blueprint_cli import budget
from blueprint_cli.diagnostics import Diagnostic, Outcome, tell

T = TypeVar("T")

SPENT = tell("reading and checking this takes more time or memory than any document needs")
HINT = tell("Look for a text that is far too long or repeats one sign; divide a large document.")


def within(work: Callable[[], Outcome[T]], file: str) -> Outcome[T]:
    """Give what a check comes to; where it takes too much, that alone (BP018)."""
    try:
        return work()
    except (budget.SpentError, MemoryError):
        budget.lift()
        return Outcome(None, (Diagnostic("BP018", SPENT, file=file, hints=(HINT,)),))
