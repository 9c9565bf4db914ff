"""BP224: quotation marks of two styles in one document."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.diagnostics import Severity, tell


@check("BP224", "mixed-quotation-marks", stage=Glossed, severity=Severity.WARNING)
def mixed_quotation_marks(glossed: Glossed) -> Iterator[Finding]:
    """Find straight quotation marks and apostrophes among curly ones, and the other way round.

    Straight ones are told, unless there are more than twice as many of them.

    Why: mixed, they look like a mistake.
    Example: `Hong Kong's` in a document that writes `Hong Kong’s`.
    """
    from blueprint_cli.language.english.slips import quotation_marks

    found = [(text, mark) for text in glossed.written("en") for mark in quotation_marks(text.prose)]
    curly = sum(mark.curly for _, mark in found)
    straight = len(found) - curly
    if not curly or not straight:
        return
    rarer = curly * 2 < straight
    for text, mark in found:
        if mark.curly == rarer:
            style = tell("curly") if mark.curly else tell("straight")
            others = tell("straight") if mark.curly else tell("curly")
            message = tell("a {style} mark, where others are {others}", style=style, others=others)
            hint = tell("Write {right}.", right=mark.twin)
            at = (mark.start, mark.start + 1)
            yield text.finding(*at, message, hint, fix=mark.twin, safe=True)
