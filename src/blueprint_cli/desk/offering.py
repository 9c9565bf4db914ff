"""Offering: for messages that are new in a catalog, what it says for a source like theirs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.offers import offered
from blueprint_cli.desk.packets.memory import Memory
from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.source import Source, Span

#: Where the units of a catalog stand: nothing is told of them.
_NOWHERE = Span(Source("", ""), 0, 0)


@dataclass(frozen=True)
class Offer:
    """What a message is offered: whose translation, and how many parts in 100 they have alike.

    One that `is_gone` belongs to no message any more: it may be the same one under its old id.
    """

    id: str
    like: str
    percent: int
    is_gone: bool

    @property
    def owners(self) -> tuple[str, str] | None:
        """The parts that say the two texts, where the one may have been renamed to be the other."""
        (now, field), (before, former) = (each.split(".", 1) for each in (self.id, self.like))
        return (now, before) if field == former and now != before else None


def offer(text: str, added: Collection[str]) -> tuple[str, tuple[Offer, ...]]:
    """Give the text of a catalog with offers for what was added and has no target; and those.

    Of several translations, those whose message is gone come first.
    """
    entries = list(pofile.parse(text).entries)
    wanted = [
        at for at, e in enumerate(entries) if e.id in added and not (e.target or e.is_obsolete)
    ]
    known = sorted(
        (each for each in entries if each.id and each.target), key=lambda each: not each.is_obsolete
    )
    if not wanted or not known:
        return text, ()
    units = {f"{at}": each for at, each in enumerate(known)}
    memory = Memory(
        ReturnedUnit(name, source, each.target, _NOWHERE)
        for name, each in units.items()
        for source in {each.source: None, each.made_for: None}
    )
    found: list[Offer] = []
    for at in wanted:
        if match := memory.suggest(entries[at].source):
            like, percent = units[match.unit.id], int(match.likeness * 100)
            found.append(Offer(entries[at].id, like.id, percent, like.is_obsolete))
            entries[at] = offered(entries[at], like, percent)
    return str(pofile.PoFile(tuple(entries))), tuple(found)
