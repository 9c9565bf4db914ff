"""BP169: promises of an earlier edition of which the plan says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import actions
from blueprint_cli.diagnostics import Severity, Told, did_you_mean, tell
from blueprint_cli.model.delivery.promises import Promise
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Progress
from blueprint_cli.model.structure.outline import written


@check("BP169", "unanswered-promise", stage=Document, severity=Severity.WARNING)
def unanswered_promise(document: Document) -> Iterator[Finding]:
    """Find actions of the earlier edition that the plan has no more, and says nothing of.

    A report on progress without an earlier edition is one on nothing.

    Why: the public asks what became of what it was promised.
    Example: an action that was deleted, where `status: dropped` with `progress` is meant.
    """
    known = {planned.action.id for planned in actions(document)}
    promises = document.earlier.promises if document.earlier else ()
    for at, promise in enumerate(promises):
        for key, message, hints in _faults(promise, known):
            yield Finding(("earlier", "promises", at, key), message, hints)
    for placed in written(document):
        if isinstance(placed.section, Progress) and document.earlier is None:
            hint = tell("Name the earlier edition: “earlier: {{called: …, file: …}}”.")
            yield Finding((*placed.path, "kind"), tell("there is no earlier edition"), (hint,))


def _faults(promise: Promise, known: set[str]) -> Iterator[tuple[str, Told, tuple[str, ...]]]:
    if promise.action is None:
        message = tell("the plan has this action no more, and says nothing of it")
        keep = tell("Keep it in the plan with “status: dropped”, and say why: “progress: …”.")
        moved = tell("If another has taken its place, write “was: {id}” there.", id=_was(promise))
        yield "text" if promise.text else "id", message, (keep, moved)
    elif promise.action not in known:
        message = tell("no action is called “{name}”", name=promise.action)
        hint = tell("Write the id of an action of the plan.")
        yield "action", message, (*did_you_mean(promise.action, known), hint)


def _was(promise: Promise) -> str:
    return promise.id.removeprefix("earlier-")
