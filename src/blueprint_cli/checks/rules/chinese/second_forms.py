"""BP250: forms of characters that the Government does not write."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import NOT_PROSE
from blueprint_cli.diagnostics import Severity, tell


@check("BP250", "second-form", stage=Glossed, severity=Severity.WARNING)
def second_form(glossed: Glossed) -> Iterator[Finding]:
    """Find forms of characters for which the Government's texts have another form.

    A document that writes one of them four times and more, and never the other, keeps to it; names
    keep theirs.

    Why: a reader stops at the other form, and a search finds half.
    Example: `這裡`, where `這裏` is meant; `舞臺`, where `舞台` is.
    """
    from blueprint_cli.language.chinese.variants import second_forms

    texts = list(glossed.written("zh-Hant-HK"))
    proses = [_without(glossed, text.prose) for text in texts]
    for found in sorted(second_forms(proses)):
        message = tell("“{form}” is not the form that the Government writes", form=found.character)
        hint = tell("Write “{right}”.", right=found.right)
        text, end = texts[found.text], found.start + 1
        yield text.finding(found.start, end, message, hint, fix=found.right)


def _without(glossed: Glossed, prose: str) -> str:
    for name in glossed.names:
        prose = prose.replace(name, NOT_PROSE * len(name))
    return prose
