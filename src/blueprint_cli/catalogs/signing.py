"""Signing: who vouches for which targets, written beside them in the catalog."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.pofile import Entry
from blueprint_cli.model.states import SignOff, read_sign_off, seal


def sign(text: str, ids: Collection[str], sign_off: SignOff) -> str:
    """Sign for the targets of messages in the text of a catalog.

    A sign-off takes the place of one of the same state, and of all that were given for another
    wording; those of other states stay.
    """
    entries = pofile.parse(text).entries
    return str(
        pofile.PoFile(
            tuple(
                signed(entry, sign_off) if entry.id in ids and not entry.is_obsolete else entry
                for entry in entries
            )
        )
    )


def signed(entry: Entry, sign_off: SignOff) -> Entry:
    """Give an entry with a sign-off for its source and target as they are; see `sign`."""
    own = replace(sign_off, seal=seal(entry.source, entry.target))
    return entry.with_comments([*_kept(entry.comments, own), str(own)])


def _kept(comments: Sequence[str], own: SignOff) -> list[str]:
    """Give the comments but for sign-offs of the same state or another wording."""
    read = ((comment, read_sign_off(comment)) for comment in comments)
    return [
        comment
        for comment, known in read
        if known is None or (known.seal == own.seal and known.state != own.state)
    ]
