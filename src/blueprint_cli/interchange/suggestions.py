"""Suggestions: missing targets filled from a memory or an earlier edition, as drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.interchange.merge import Merged
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.locales import po
from blueprint_cli.locales.po import Entry
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.message import Message


def suggest(text: str, messages: Sequence[Message], memory: Returned) -> Merged:
    """Fill the missing targets of a catalog; those that it has are not touched.

    A text is suggested for the same wording of the source, wherever that stood; else for the same
    message, with the source that it was made for. It is a draft until somebody has looked at it.
    """
    by_source: dict[str, ReturnedUnit] = {}
    by_id: dict[str, ReturnedUnit] = {}
    for unit in memory.units:
        if unit.target.strip():
            by_source.setdefault(wording(unit.source), unit)
            by_id.setdefault(unit.id, unit)
    known = {message.id: message for message in messages}
    filled: list[str] = []

    def entries() -> Iterator[Entry]:
        for entry in po.parse(text).entries:
            message = known.get(entry.id)
            if message is None or entry.target or entry.is_obsolete:
                yield entry
                continue
            unit = by_source.get(wording(entry.source)) or by_id.get(entry.id)
            unit = unit or by_id.get(message.was)
            if unit is None:
                yield entry
                continue
            filled.append(entry.id)
            yield _drafted(entry, unit)

    renewed = str(po.PoFile(tuple(entries())))
    return Merged(renewed, (), taken=tuple(filled), drafts=tuple(filled))


def _drafted(entry: Entry, unit: ReturnedUnit) -> Entry:
    made_for = "" if wording(unit.source) == wording(entry.source) else unit.source
    return entry.with_target(unit.target).with_fuzzy(fuzzy=True).with_previous(made_for)
