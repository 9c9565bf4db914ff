"""BP187: statuses of actions that say less than readers ask, or another thing than the dates."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import actions
from blueprint_cli.diagnostics import tell
from blueprint_cli.model.delivery.doing import UNEXPLAINED
from blueprint_cli.model.delivery.when import is_before, moment_of
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import Action


@check("BP187", "doubtful-status", stage=Document)
def doubtful_status(document: Document) -> Iterator[Finding]:
    """Find what is done without a date, delayed or dropped without a reason, or stands otherwise.

    What is planned has no milestone reached; what is done has none that is not, where others are;
    what is due before the date of its status is done, delayed or dropped.

    Why: the public asks when, and why. Readers count actions by their status.
    Example: `status: delayed` without `progress`.
    """
    year = document.document.financial_year
    for planned in actions(document):
        for key, message, hint in _faults(planned.action, year):
            yield Finding((*planned.path, key), message, (hint,))


def _faults(own: Action, year: int) -> Iterator[tuple[str, str, str]]:
    if own.status == "done" and own.as_of is None:
        hint = tell("Write when it was done: “as-of: 2026-06-30”.")
        yield "status", tell("it is done, but has no date"), hint
    if own.status in UNEXPLAINED and own.progress is None:
        message = tell("it is {status}, but nothing tells why", status=own.status)
        yield "status", message, tell("Say why in a sentence: “progress: …”.")
    if own.as_of and own.status is None:
        hint = tell("Write “status: under-way” or the like, or delete the date.")
        yield "as-of", tell("the date of a status that is not there"), hint
    reached = [bool(each.reached) for each in own.milestones]
    if own.status == "planned" and any(reached):
        message = tell("it is planned, but a milestone has been reached")
        yield "status", message, tell("Write “status: under-way”, or correct the milestone.")
    if own.status == "done" and any(reached) and not all(reached):
        message = tell("it is done, but a milestone has not been reached")
        yield "status", message, tell("Write when: “reached: 2026-06”, or correct the status.")
    if own.status in ("planned", "under-way") and own.due and own.as_of and _is_over(own, year):
        message = tell("it was due {due}, and is {status}", due=own.due, status=own.status)
        hint = tell("Write “status: delayed” with “progress”, or correct one of the dates.")
        yield "status", message, hint


def _is_over(own: Action, year: int) -> bool:
    """Tell whether an action was due before the date of its status."""
    return is_before(moment_of(own.due or ""), moment_of(own.as_of or ""), year)
