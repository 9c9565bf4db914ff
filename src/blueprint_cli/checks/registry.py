"""The registry of checks, and how a finding becomes a diagnostic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from types import UnionType
from typing import Any, TypeAlias, TypeVar

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.model.walk import Path
from blueprint_cli.source import Span

#: What a check reads: a value of one stage, or of either of two.
Stage: TypeAlias = type | UnionType


@dataclass(frozen=True)
class Finding:
    """What a check found, and where: the path of a node, and, for a target, its message id.

    With `message_id` the finding is about a locale's text, and is shown in that locale's catalog
    where it has an entry there. With `key`, the key of the path's last step is at fault; with
    `part`, only that part of the text is.
    """

    path: Path
    text: str
    hints: tuple[str, ...] = ()
    message_id: str = ""
    key: bool = False
    part: str = ""


@dataclass(frozen=True)
class Check:
    """One check: its stable code, its name, what it reads, and how much a finding matters."""

    code: str
    name: str
    stage: Stage
    severity: Severity
    find: Callable[[Any], Iterator[Finding]]


#: Every check by code, in the order they run.
CHECKS: dict[str, Check] = {}

#: So many findings of one check are told; a document with more has one fault that makes them all.
FINDING_LIMIT = 200

#: Finds the span of a finding.
Locate = Callable[[Finding], Span]
F = TypeVar("F", bound=Callable[[Any], Iterator[Finding]])


def check(
    code: str, name: str, *, stage: Stage, severity: Severity = Severity.ERROR
) -> Callable[[F], F]:
    """Register a function as the check `code`; it is run on values of `stage`."""

    def register(find: F) -> F:
        if code in CHECKS:
            raise ValueError(f"{code} is taken")
        CHECKS[code] = Check(code, name, stage, severity, find)
        return find

    return register


def run(value: object, locate: Locate) -> tuple[Diagnostic, ...]:
    """Run every check of the value's stage, in the order of their codes."""
    chosen = (each for each in CHECKS.values() if isinstance(value, each.stage))
    return tuple(
        _diagnostic(each, finding, locate(finding))
        for each in sorted(chosen, key=lambda each: each.code)
        for finding in islice(each.find(value), FINDING_LIMIT)
    )


def _diagnostic(origin: Check, finding: Finding, span: Span) -> Diagnostic:
    place = span.narrow(finding.part) if finding.part else span
    return Diagnostic(origin.code, finding.text, place, origin.severity, finding.hints)
