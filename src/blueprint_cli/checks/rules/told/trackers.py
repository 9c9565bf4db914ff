"""Codes that are told of a tracker that came back: actions, and what was filled in about them."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP520",
    "unknown-action",
    """Report a row of a tracker for an action that the document has not.

    Why: what was filled in for it would be lost in silence.
    Example: the tracker of another plan, or an action that was taken out since it was sent.
    """,
)

told(
    "BP521",
    "action-twice",
    """Report an action that stands in two rows of a tracker.

    Why: nobody can tell which of the two is meant.
    Example: a row that was copied to be worked on, and left there.
    """,
)

told(
    "BP522",
    "row-missing",
    """Report rows of a tracker that were sent and did not come back.

    Why: what was filled in there may have gone with them.
    Example: a bureau that deleted the rows of others in place of filtering them.
    """,
)

told(
    "BP523",
    "changed-locked-cell",
    """Report a locked cell of a tracker that says something else than was sent.

    Why: a row is taken back only where it is sure which action it tells of.
    Example: an id that was typed over, or a column that was sorted without the others.
    """,
)

told(
    "BP524",
    "unknown-status",
    """Report a cell for a status that holds none.

    A status may be written as the list of the sheet has it, in any language of the document, or as
    the document itself has it.

    Why: readers see it as a colour and a word, and programs count it.
    Example: `almost done`.
    """,
)

told(
    "BP525",
    "unreadable-date",
    """Report a cell for a date that holds none, or one that may be read in two ways.

    Why: 3/4/2027 is in March or in April, as the reader is used to.
    Example: `end of next year`.
    """,
)

told(
    "BP526",
    "emptied-cell",
    """Report a cell of a tracker that came back empty, though the document has its value.

    That one is kept.

    Why: what is known is rarely deleted on purpose.
    Example: a progress that was cleared to be written anew, and forgotten.
    """,
    severity=Severity.WARNING,
)

told(
    "BP527",
    "value-changed-meanwhile",
    """Report a value that has changed in the document since the tracker was sent, and in it too.

    Why: two people have told two things of one action, and a third has to settle it.
    Example: two copies of one tracker, in which two bureaus give an action two statuses.
    """,
)

told(
    "BP528",
    "implausible-progress",
    """Report what was filled in about an action and cannot hold together.

    Why: who reads that something is delayed asks why, and of what is done, since when.
    Example: an action that is due in 2026 and starts in 2027; one that is delayed, without a word
    on its progress.
    """,
)

told(
    "BP529",
    "unwritable-value",
    """Report an action that is written in a way in which its values cannot be changed by place.

    Why: nothing but what was filled in may change in the document.
    Example: an action whose values stand in a file that is no YAML.
    """,
)

told(
    "BP530",
    "rows-of-two-copies",
    """Report rows in one tracker that come from files sent at different times.

    Why: each row is held against the document as it was when its file was made.
    Example: rows of last quarter's file, copied below those of this one.
    """,
)
