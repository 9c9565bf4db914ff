"""Codes that the command line tells: of baselines."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP034",
    "outdated-baseline",
    """Report entries of a baseline that are no longer found.

    Why: a fault that comes back would pass as known.
    Example: a baseline with a finding that has been mended since.
    """,
    severity=Severity.NOTE,
    firm=False,
)

told(
    "BP035",
    "not-a-baseline",
    """Report a file that was named as a baseline, and is none.

    Why: findings held against something else would all be new, or known by mistake.
    Example: `--baseline package.json`.
    """,
)
