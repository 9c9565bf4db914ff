"""Codes that `desk` tells: of sign-offs."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP343",
    "lapsed-sign-off",
    """Report a sign-off that was given for another wording, or that nobody has sealed.

    Why: the text that is shown is not the one that somebody has vouched for.
    Example: `# approved: Language Section, 2026-11-24, 0f3c9a17` above a translation that was
    corrected since.
    """,
    severity=Severity.NOTE,
    firm=False,
)

told(
    "BP344",
    "below-required-state",
    """Report a text that has not come as far as `blueprint build --require` wants.

    Why: an edition goes out when somebody has vouched for every text in it.
    Example: `--require reviewed`, and an action whose English nobody has reviewed.
    """,
)

told(
    "BP345",
    "unsignable-text",
    """Report a text that cannot be signed for: it is missing, a draft, or not frozen.

    Why: a sign-off vouches for a text that is there and made for the source as it is.
    Example: `blueprint locale approve en --all`, with a translation that has gone stale.
    """,
)
