"""The answers of a document's writer to remarks on its texts: one YAML file beside the catalogs."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, shorten, tell
from blueprint_cli.model.queries import FILE, Answers
from blueprint_cli.syntax import Node, locate
from blueprint_cli.validation.validate import admit_file
from blueprint_cli.world import World


def load(world: World) -> Outcome[Answers]:
    """Read the document's answers; without a file, there are none.

    Faults are those of reading and of shape; BP176 is a remark that is answered twice.
    """
    return admit_file(Answers, world, FILE, [_twice])


def _twice(answers: Answers, root: Node) -> Iterator[Diagnostic]:
    """Tell of answers to one remark of which the last counts."""
    seen = set[tuple[str, str]]()
    for index, each in enumerate(answers.answers):
        if each.key in seen:
            span = locate(root, ("answers", index, "query"))
            message = tell("the remark “{query}” is answered twice", query=shorten(each.query))
            hint = tell("Make one entry of both; as it is, the last one counts.")
            yield Diagnostic("BP176", message, span, Severity.WARNING, (hint,))
        seen.add(each.key)
