"""Offers: what a text like it was translated as, in the entry of a message that is new.

An offer is a draft with the source that it was made for, which translators see, and readers do not.
A note says how much the two sources have in common, and whose translation it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from blueprint_cli.catalogs.pofile import Entry
from blueprint_cli.markup.wording import wording

_NOTE = re.compile(r"\d{1,3}% like .+")


def offered(entry: Entry, like: Entry, percent: int) -> Entry:
    """Give an entry with the target of another one, whose source is so much like its own."""
    made_for = "" if wording(like.made_for) == wording(entry.source) else like.made_for
    own = entry.with_target(like.target).with_fuzzy(fuzzy=True).with_previous(made_for)
    return own.with_notes([f"{percent}% like {like.id}", *_others(entry)])


def is_offer(entry: Entry) -> bool:
    """Tell whether an entry has a target that nobody has confirmed yet."""
    return entry.is_fuzzy and any(map(is_note, entry.notes))


def is_note(note: str) -> bool:
    """Tell whether a note for translators is that of an offer."""
    return _NOTE.fullmatch(note) is not None


def decided(entry: Entry) -> Entry:
    """Give an entry without the note of an offer, once it is none any more."""
    if entry.is_fuzzy or not any(map(is_note, entry.notes)):
        return entry
    return entry.with_notes(_others(entry), [line[2:].strip() for line in entry.texts("reference")])


def _others(entry: Entry) -> Sequence[str]:
    return [note for note in entry.notes if not is_note(note)]
