"""Rules: what a report says of the checks themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from blueprint_cli.cli.language import catalog
from blueprint_cli.diagnostics import Severity


@dataclass(frozen=True)
class Rule:
    """What readers of a report are told of a check; empty where nothing is known."""

    code: str
    name: str = ""
    severity: Severity = Severity.ERROR
    what: str = ""
    why: str = ""
    example: str = ""

    @property
    def title(self) -> str:
        """Its code and name: `BP210 simplified-character`."""
        return f"{self.code} {self.name}".rstrip()


def rules(lang: str = "en") -> Mapping[str, Rule]:
    """Give the rule of every check in a language, in the order of their codes."""
    from blueprint_cli.checks import CHECKS

    known = catalog(lang)
    parts = {
        code: [known.get(part, part) for part in (check.what, check.why, check.example)]
        for code, check in CHECKS.items()
    }
    return {
        code: Rule(code, check.name, check.severity, *parts[code])
        for code, check in sorted(CHECKS.items())
    }
