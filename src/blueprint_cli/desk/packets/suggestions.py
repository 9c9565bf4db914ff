"""Suggestions: missing targets filled from a memory or an earlier edition, as drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.pofile import Entry
from blueprint_cli.desk.packets.memory import Memory, percent
from blueprint_cli.desk.packets.merging import Merged
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.message import Message


def suggest(text: str, messages: Sequence[Message], memory: Returned, editions: Memory) -> Merged:
    """Fill the missing targets of a catalog; those that it has are not touched.

    A text is suggested for the same wording of the source, wherever that stood; else for the same
    message, or for a wording that is much alike, with the source that it was made for. What the
    memory has not, the `editions` may have. It is a draft until somebody has looked at it.
    """
    own = Memory(memory.units)
    by_id = {unit.id: unit for unit in memory.units if unit.id and unit.target.strip()}
    known = {message.id: message for message in messages}
    filled: list[tuple[str, int]] = []

    def entries() -> Iterator[Entry]:
        for entry in pofile.parse(text).entries:
            message = known.get(entry.id)
            if message is None or entry.target or entry.is_obsolete:
                yield entry
                continue
            unit = _found(own, by_id, message) or _found(editions, {}, message)
            if unit is None:
                yield entry
                continue
            filled.append((entry.id, percent(unit.source, entry.source)))
            yield _drafted(entry, unit)

    renewed = str(pofile.PoFile(tuple(entries())))
    ids = tuple(id_ for id_, _ in filled)
    return Merged(renewed, (), taken=ids, drafts=ids, matches=tuple(filled))


def _found(
    memory: Memory, by_id: Mapping[str, ReturnedUnit], message: Message
) -> ReturnedUnit | None:
    same = memory.exact(message.source, message.id)
    earlier = same or by_id.get(message.id) or by_id.get(message.was)
    if earlier is not None:
        return earlier
    near = memory.suggest(message.source, message.id)
    return near.unit if near else None


def _drafted(entry: Entry, unit: ReturnedUnit) -> Entry:
    made_for = "" if wording(unit.source) == wording(entry.source) else unit.source
    return entry.with_target(unit.target).with_fuzzy(fuzzy=True).with_previous(made_for)
