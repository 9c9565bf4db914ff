"""Exchange: a folder comes to hold another edition, as a whole or not at all.

In one step, where the system can swap two folders (`swap`); else by a journal, which says what is
left to do to whoever comes next (`journal`). What is neither new nor gone stays as it is, with its
mode, its owner and its extended attributes. What the files say is not known here.
"""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.publishing.exchange import journal, swap
from blueprint_cli.publishing.exchange.edition import MANIFEST, STAGING, Edition
from blueprint_cli.publishing.exchange.journal import (
    UnfinishedError,
    is_unfinished,
    settle,
)

__all__ = [
    "MANIFEST",
    "STAGING",
    "Edition",
    "UnfinishedError",
    "exchange",
    "is_unfinished",
    "settle",
]


def exchange(edition: Edition, folder: Path) -> None:
    """Make a folder hold an edition; it has been settled, and nobody else writes there.

    Raises OSError where the system refuses: the folder is then as it was; and `UnfinishedError`
    where it refuses when the files are being put in place, all of them written.
    """
    if not swap.exchange(edition, folder):
        journal.exchange(edition, folder)
