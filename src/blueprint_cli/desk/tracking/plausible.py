"""What the values of an action must be together, whoever has filled them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.diagnostics import Diagnostic, Told, tell
from blueprint_cli.interchange.tracker.filled import FilledRow
from blueprint_cli.model.delivery.doing import UNEXPLAINED
from blueprint_cli.model.delivery.when import is_before, moment_of


def faults(row: FilledRow, values: Mapping[str, str], financial_year: int) -> Iterator[Diagnostic]:
    """Tell what speaks against the values that an action would have: BP528, at the cell."""
    start, due, status = values["start"], values["due"], values["status"]
    if start and due and is_before(moment_of(due), moment_of(start), financial_year):
        message = tell("it is due in {due}, before it starts in {start}", due=due, start=start)
        yield _fault(row, "due", message, tell("Correct one of the two."))
    if status in UNEXPLAINED and not values["progress"]:
        message = tell("an action that is {status} has to say why", status=status)
        yield _fault(row, "progress", message, tell("Write the reason into the progress."))
    if status == "done" and not values["as-of"]:
        message = tell("an action that is done has to say since when")
        yield _fault(row, "as-of", message, tell("Write the date into the date of the status."))


def _fault(row: FilledRow, key: str, message: Told, hint: Told) -> Diagnostic:
    filled = row.cells[key]
    said = tell("{cell}: {what}", cell=filled.name, what=message)
    return Diagnostic("BP528", said, filled.span, hints=(hint,))
