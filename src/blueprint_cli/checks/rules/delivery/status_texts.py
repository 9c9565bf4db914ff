"""BP195: texts that say of an action what its status does not."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.telling import telling
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import shorten, tell
from blueprint_cli.language.tags import spoken


@check("BP195", "contradicted-status", stage=Texts)
def contradicted_status(texts: Texts) -> Iterator[Finding]:
    """Find texts that say of an action what its status does not, in every locale.

    Such is what an action says under `progress` or in brackets at its end, a sentence that links to
    one action, and the row of a table that names one. What is done of a part, and what prepares,
    is left alone.

    Why: one of the two is old; readers, charts and totals go by the status.
    Example: `progress: 工程已完成。` under `status: planned`.
    """
    from blueprint_cli.language.statuses import contradicting

    for each in telling(texts):
        status = each.planned.action.status
        if status is None:
            continue
        found = contradicting(each.prose, spoken(each.text.lang), status)
        if found:
            start, end = each.start + found.start, each.start + found.end
            said = shorten(each.text.text[start:end])
            message = tell("“{text}”, but the status is {status}", text=said, status=status)
            hint = tell("Correct the text, or the status of {id}.", id=each.planned.action.id)
            yield each.text.finding(start, end, message, hint)
