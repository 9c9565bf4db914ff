"""Codes that running the checks tells: of comments that allow findings, of the report itself."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP030",
    "unused-suppression",
    """Report a comment that allows something which is not found.

    Why: what it was for is gone; the next fault of that kind would pass unseen.
    Example: `# allow BP210: a company's name` over a text without a Simplified character.
    """,
    severity=Severity.WARNING,
)

told(
    "BP031",
    "unexplained-suppression",
    """Report a comment that allows a finding without saying why.

    Why: whoever reads it next cannot tell whether it still holds.
    Example: `# allow BP210`, where `# allow BP210: the name of a Mainland company` is meant.
    """,
    severity=Severity.WARNING,
)

told(
    "BP033",
    "cut-report",
    """Report that more than 5,000 faults of one kind were found, and only these are told.

    Why: checking must end in bounded time and memory; a report that leaves something out says so.
    Example: a document without its punctuation, where 6,000 sentences lack a full stop.
    """,
    severity=Severity.WARNING,
)
