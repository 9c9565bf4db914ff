"""Rules: what a report says of the checks themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from inspect import cleandoc

from blueprint_cli.diagnostics import Severity

#: How the parts of a check's docstring begin, after the first.
_PART = re.compile(r"(?m)^(Why|Example): ")


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


def rules() -> Mapping[str, Rule]:
    """Give the rule of every check, in the order of their codes."""
    from blueprint_cli.checks import CHECKS

    return {
        code: Rule(code, check.name, check.severity, *explained(check.find.__doc__ or ""))
        for code, check in sorted(CHECKS.items())
    }


def explained(docstring: str) -> tuple[str, str, str]:
    """Take a check's docstring apart: what it finds, why, and an example."""
    what, *rest = (" ".join(part.split()) for part in _PART.split(cleandoc(docstring)))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    return what, parts.get("Why", ""), parts.get("Example", "")
