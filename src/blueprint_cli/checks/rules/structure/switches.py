"""BP032: what a document wants of checks that it cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import CHECKS, check, code_of
from blueprint_cli.diagnostics import did_you_mean, tell
from blueprint_cli.model.document import Document


@check("BP032", "unknown-check", stage=Document, firm=True)
def unknown_check(document: Document) -> Iterator[Finding]:
    """Find codes and names under `checks` that no check has, or whose check cannot be switched off.

    Why: what a build stands on is checked always; a misspelt code would switch nothing.
    Example: `checks: {BP101: off}`, where the plan must hold the declared totals.
    """
    for name in document.checks:
        path, code = ("checks", name), code_of(name)
        if code is None:
            known = (*CHECKS, *(each.name for each in CHECKS.values()))
            message = tell("no check has the code or the name {code}", code=name)
            yield Finding(path, message, did_you_mean(name, known), key=True)
        elif CHECKS[code].firm:
            message = tell("{code} cannot be changed: a build stands on it", code=code)
            yield Finding(path, message, (tell("Delete it, and mend what is found."),), key=True)
