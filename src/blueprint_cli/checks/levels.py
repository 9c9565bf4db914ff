"""What a document wants of the checks: severities by code, and findings that are meant so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from blueprint_cli.checks.glossed import Glossed
from blueprint_cli.checks.registry import CHECKS, check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Diagnostic, Severity, did_you_mean, tell
from blueprint_cli.model.document import Document
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import Node, leaves

#: `# allow BP210 BP211: the name of a company`, as a line of its own or after a text.
_COMMENT = re.compile(
    r"#[ \t]*allow[ \t]+(?P<codes>BP\d{3}(?:[ \t,]+BP\d{3})*)[ \t]*(?::(?P<reason>[^\n]*))?$",
    re.MULTILINE,
)
#: What stands between a comment and what it is about: the rest of its line, blank lines, comments.
_GAP = re.compile(r"[ \t]*(?:\n[ \t]*(?:#[^\n]*)?(?=\n))*\n?[ \t]*")
#: So many comments of a file are read; what a writer means is said in far fewer.
_COMMENT_LIMIT = 1_000
_SEVERITIES = {each.label: each for each in Severity}


@dataclass(frozen=True)
class Suppression:
    """A comment that allows findings of some codes from `start` up to and including `end`."""

    span: Span
    codes: tuple[str, ...]
    reason: str
    start: int
    end: int

    def covers(self, found: Diagnostic) -> bool:
        """Tell whether it allows a finding."""
        return (
            found.code in self.codes
            and found.span is not None
            and found.span.source.name == self.span.source.name
            and self.start <= found.span.start <= self.end
        )


@check("BP032", "unknown-check", stage=Document, firm=True)
def unknown_check(document: Document) -> Iterator[Finding]:
    """Find codes under `checks` that no check has, or whose check cannot be switched off.

    Why: what a build stands on is checked always; a misspelt code would switch nothing.
    Example: `checks: {BP101: off}`, where the plan must hold the declared totals.
    """
    for code in document.checks:
        path = ("checks", code)
        if code not in CHECKS:
            message, hints = (
                tell("no check has the code {code}", code=code),
                did_you_mean(code, CHECKS),
            )
            yield Finding(path, message, hints, key=True)
        elif CHECKS[code].firm:
            message = tell("{code} cannot be changed: a build stands on it", code=code)
            yield Finding(path, message, (tell("Delete it, and mend what is found."),), key=True)


def levels(document: Document) -> dict[str, Severity | None]:
    """Give the severity that a document wants for a code; None where the check is off."""
    return {
        code: _SEVERITIES.get(level)
        for code, level in document.checks.items()
        if code in CHECKS and not CHECKS[code].firm
    }


def is_firm(code: str) -> bool:
    """Tell whether a build stands on what the check guards, so that nothing can switch it off."""
    return CHECKS[code].firm


def broken(found: Iterable[Diagnostic]) -> bool:
    """Tell whether anything is found that a build stands on: no later stage has a whole input."""
    return any(is_firm(each.code) and each.severity is Severity.ERROR for each in found)


def in_document(root: Node) -> Iterator[Suppression]:
    """Read the suppressions of a YAML text: each is about the text below it, or before it.

    That is all of the text that starts on the next line which is no comment, or on its own line.
    """
    source = root.span.source
    if "allow" not in source.text:
        return
    spans = sorted((scalar.span for _, scalar in leaves(root)), key=lambda span: span.start)
    starts = [span.start for span in spans]
    for found in islice(_COMMENT.finditer(source.text), _COMMENT_LIMIT):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() < spans[before].end:
            continue  # inside a text
        line_start = source.text.rfind("\n", 0, found.start()) + 1
        own_line = not source.text[line_start : found.start()].strip()
        start = _after(source, found.end()) if own_line else line_start
        line_end = _line_end(source, start)
        on_line = spans[bisect_right(starts, line_end) - 1] if spans else root.span
        yield _suppression(source, found, start, max(line_end, on_line.end))


def in_catalog(source: Source) -> Iterator[Suppression]:
    """Read the suppressions of a catalog: each is about the entry below it."""
    if "allow" not in source.text:
        return
    for found in islice(_COMMENT.finditer(source.text), _COMMENT_LIMIT):
        end = source.text.find("\n\n", found.end())
        yield _suppression(source, found, found.end(), end if end >= 0 else len(source.text))


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


def _suppression(source: Source, found: re.Match[str], start: int, end: int) -> Suppression:
    codes = tuple(re.findall(r"BP\d{3}", found["codes"]))
    reason = (found["reason"] or "").strip()
    return Suppression(source.span(found.start(), found.end()), codes, reason, start, end)


def _after(source: Source, position: int) -> int:
    gap = _GAP.match(source.text, position)
    return gap.end() if gap else position


def _line_end(source: Source, position: int) -> int:
    end = source.text.find("\n", position)
    return end if end >= 0 else len(source.text)
