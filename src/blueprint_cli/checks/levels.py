"""What a document wants of the checks: severities by code, and findings that are meant so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from blueprint_cli.checks.registry import CHECKS, code_of
from blueprint_cli.checks.suppressions import Suppression
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.diagnostics import Diagnostic, Severity, did_you_mean, tell
from blueprint_cli.model.document import Document

_SEVERITIES = {each.label: each for each in Severity}


def levels(document: Document) -> dict[str, Severity | None]:
    """Give the severity that a document wants for a code; None where the check is off."""
    named = ((code_of(name), level) for name, level in document.checks.items())
    return {
        code: CHECKS[code].severity if level == "on" else _SEVERITIES.get(level)
        for code, level in named
        if code and not CHECKS[code].firm
    }


def is_firm(code: str) -> bool:
    """Tell whether a build stands on what the check guards, so that nothing can switch it off."""
    return CHECKS[code].firm


def broken(found: Iterable[Diagnostic]) -> bool:
    """Tell whether anything is found that a build stands on: no later stage has a whole input."""
    return any(is_firm(each.code) and each.severity is Severity.ERROR for each in found)


def settle(
    found: Iterable[Diagnostic],
    wanted: Mapping[str, Severity | None],
    suppressions: Collection[Suppression],
    *,
    stages: str,
) -> tuple[Diagnostic, ...]:
    """Give the diagnostics as the document wants them, and what is wrong with its suppressions.

    `stages` are the first digits of the families that were run: a suppression of another family's
    code may yet be used.
    """
    kept: list[Diagnostic] = []
    used: set[tuple[Suppression, str]] = set()
    by_code: dict[str, list[Suppression]] = {}
    for one in suppressions:
        for code in one.codes:
            by_code.setdefault(code, []).append(one)
    for each in found:
        known = () if is_firm(each.code) else by_code.get(each.code, ())
        allowing = [one for one in known if one.covers(each)]
        used.update((one, each.code) for one in allowing)
        severity = wanted.get(each.code, each.severity)
        if not allowing and severity is not None:
            kept.append(replace(each, severity=severity))
    # What a conversion shows as its source does is told once.
    return tuple(dict.fromkeys([*kept, *_review(suppressions, used, stages)]))


def _review(
    suppressions: Iterable[Suppression], used: Collection[tuple[Suppression, str]], stages: str
) -> Iterator[Diagnostic]:
    for each in suppressions:
        if not each.reason:
            message = tell("nothing says why {codes} is allowed here", codes=", ".join(each.codes))
            hint = tell("Write the reason after a colon: # allow {code}: …", code=each.codes[0])
            yield Diagnostic("BP031", message, each.span, Severity.WARNING, (hint,))
        for code in each.codes:
            if code not in CHECKS:
                message = tell("no check has the code {code}", code=code)
                yield Diagnostic(
                    "BP030", message, each.span, Severity.WARNING, did_you_mean(code, CHECKS)
                )
            elif CHECKS[code].firm:
                message = tell("{code} cannot be allowed: a build stands on it", code=code)
                hint = tell("Delete the comment, and mend what is found.")
                yield Diagnostic("BP030", message, each.span, Severity.WARNING, (hint,))
            elif (each, code) not in used and _was_run(code, stages):
                message = tell("{code} is allowed here, but finds nothing", code=code)
                hint = tell("Delete the comment.")
                yield Diagnostic("BP030", message, each.span, Severity.WARNING, (hint,))


def _was_run(code: str, stages: str) -> bool:
    """Tell whether a check was run: those with a glossary need all locales, as BP3xx do."""
    return code[2] in stages and (CHECKS[code].stage is not Glossed or "3" in stages)
