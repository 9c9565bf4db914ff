"""What is told where reading and checking take more than the budget."""

from __future__ import annotations

from collections.abc import Callable

from blueprint_cli import budget
from blueprint_cli.diagnostics import Diagnostic, tell

SPENT = tell("reading and checking this takes more time or memory than any document needs")
HINT = tell("Look for a text that is far too long or repeats one sign; divide a large document.")


def within(work: Callable[[], tuple[Diagnostic, ...]], file: str) -> tuple[Diagnostic, ...]:
    """Give what a check finds; where it takes too much, that alone (BP018)."""
    try:
        return work()
    except (budget.SpentError, MemoryError):
        budget.lift()
        return (Diagnostic("BP018", SPENT, file=file, hints=(HINT,)),)
