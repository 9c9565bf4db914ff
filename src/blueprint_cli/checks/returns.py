"""BP5xx: faults of what comes back from translators, told by the rooms that read it."""

from __future__ import annotations

from blueprint_cli.checks.registry import told


@told("BP501", "unreadable-return")
def unreadable_return() -> None:
    """Report a returned file that cannot be read, or is of another format than it says.

    Why: a file from outside may be cut short, or made to harm; half of it would be guesswork.
    Example: an XLIFF file with a document type, or one that ends in the middle.
    """


@told("BP502", "broken-inline-code")
def broken_inline_code() -> None:
    """Report tags that a translation has lost, doubled, torn apart or taken from elsewhere.

    Why: they stand for stress, links and figures, which a reader would miss.
    Example: a translation without the tag of `{actions}`, or with the first half of a link alone.
    """
