"""BP169: promises of an earlier edition of which the plan says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import actions
from blueprint_cli.diagnostics import Severity, Told, did_you_mean, shorten, tell
from blueprint_cli.model.delivery.promises import Promise
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Progress
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path


@check("BP169", "unanswered-promise", stage=Document, severity=Severity.WARNING)
def unanswered_promise(document: Document) -> Iterator[Finding]:
    """Find actions of the earlier edition that the plan has no more, and says nothing of.

    A report on progress without an earlier edition is one on nothing.

    Why: the public asks what became of what it was promised.
    Example: an action that was deleted, where `status: dropped` with `progress` is meant.
    """
    known = {planned.action.id for planned in actions(document)}
    for place, promise in _promises(document):
        for key, message, hints in _faults(promise, known):
            # What is wrong with an edition of its own is told where that is named.
            yield Finding((*place, key) if "promises" in place else place, message, hints)
    for placed in written(document):
        if isinstance(placed.section, Progress) and document.earlier is None:
            hint = tell("Name the earlier edition: “earlier: {{called: …, file: …}}”.")
            yield Finding((*placed.path, "kind"), tell("there is no earlier edition"), (hint,))


def _promises(document: Document) -> Iterator[tuple[Path, Promise]]:
    """Yield every promise with the place where a writer answers for it."""
    earlier = document.earlier
    for at, promise in enumerate(earlier.promises if earlier else ()):
        way = "file" if earlier and earlier.file else "tag" if earlier and earlier.tag else ""
        yield ("earlier", way) if way else ("earlier", "promises", at), promise


def _faults(promise: Promise, known: set[str]) -> Iterator[tuple[str, Told, tuple[str, ...]]]:
    if promise.action is None:
        said = shorten(promise.text.source) if promise.text else promise.id
        message = tell("the plan has “{text}” no more, and says nothing of it", text=said)
        keep = tell("Keep it in the plan with “status: dropped”, and say why: “progress: …”.")
        moved = tell("If another has taken its place, write “was: {id}” there.", id=_was(promise))
        yield "text" if promise.text else "id", message, (keep, moved)
    elif promise.action not in known:
        message = tell("no action is called “{name}”", name=promise.action)
        hint = tell("Write the id of an action of the plan.")
        yield "action", message, (*did_you_mean(promise.action, known), hint)


def _was(promise: Promise) -> str:
    return promise.id.removeprefix("earlier-")
