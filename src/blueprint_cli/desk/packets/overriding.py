"""Overrides: what a reviewer has corrected in a conversion, out of a packet that came back.

A conversion is merged as a translation is: into a catalog of all that the locale shows. What is
another text afterwards is an override; all else adds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.catalog import REASON
from blueprint_cli.catalogs.pofile import Entry
from blueprint_cli.desk.packets.merging import Merged
from blueprint_cli.diagnostics import tell
from blueprint_cli.model.message import Message
from blueprint_cli.model.queries import Remark, read_remark

#: Said where the reviewer gives no reason: what overrides a conversion has one.
_REASON = tell("corrected in review")


def shown(text: str, messages: Sequence[Message]) -> str:
    """Give the catalog of overrides with an entry for every message: what the locale shows."""
    own = _in_use(text)
    entries = [own.get(each.id) or _converted(each) for each in messages]
    return str(pofile.PoFile(tuple(entries)))


def overrides(text: str, messages: Sequence[Message], merged: Merged, header: str) -> Merged:
    """Give the catalog of overrides with what a merging into `shown` has changed.

    What was written beside a text is the reason why it was changed, and beside one that was not a
    remark. A catalog that is new starts with the header.
    """
    before, after = _in_use(shown(text, messages)), _in_use(merged.text)
    changed = {
        name: _override(entry, before[name])
        for name, entry in after.items()
        if entry.target != before[name].target or _remarks(entry) != _remarks(before[name])
    }
    entries = [
        changed.pop(entry.id) if entry.id in changed and not entry.is_obsolete else entry
        for entry in pofile.parse(text or f"{header}\n").entries
    ]
    at = next((at for at, entry in enumerate(entries) if entry.is_obsolete), len(entries))
    spaced = [entry.spaced() for entry in (*entries[:at], *changed.values())]
    renewed = pofile.PoFile((*spaced, *entries[at:])) if changed else pofile.PoFile(tuple(entries))
    kept = {name for name, entry in after.items() if entry.target != before[name].target}
    done = {
        what: tuple(each for each in getattr(merged, what) if each in kept)
        for what in ("taken", "drafts", "confirmed", "signed", "unsigned", "lapsed")
    }
    is_changed = kept or merged.remarked
    return replace(merged, text=str(renewed) if is_changed else text, **done)


def _in_use(text: str) -> Mapping[str, Entry]:
    entries = pofile.parse(text).entries
    return {each.id: each for each in entries if each.id and not each.is_obsolete}


def _converted(message: Message) -> Entry:
    return pofile.new_entry(message.id, message.source).with_target(message.target)


def _remarks(entry: Entry) -> dict[str, Remark]:
    """Give what people have written beside a text, by the comments that it stands in."""
    read = ((each, read_remark(each)) for each in entry.comments)
    return {comment: remark for comment, remark in read if remark}


def _override(entry: Entry, before: Entry) -> Entry:
    """Give the entry of an override with its reason; of a text that was only remarked on, none."""
    if entry.target == before.target:
        is_override = any(each.startswith(REASON) for each in before.comments)
        return entry if is_override else entry.with_target("")
    known = _remarks(before)
    new = {each: said for each, said in _remarks(entry).items() if each not in known}
    others = [each for each in entry.comments if not each.startswith(REASON) and each not in new]
    earlier = [each for each in entry.comments if each.startswith(REASON)]
    said = [f"{REASON} {'; '.join(each.text for each in new.values())}"] if new else earlier
    return entry.with_comments([*others, *(said or [f"{REASON} {_REASON}"])])
