"""Packets that went out before texts came in blocks: what came back, in the form of today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from blueprint_cli.catalogs.dividing import shares
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.states import seal
from blueprint_cli.model.walk import written


def as_now(returned: Returned, document: Document) -> Returned:
    """Give a file's units with those for whole passages divided, and without numbers.

    A unit that is for a passage as a whole, and cannot be divided, stays: the document has no
    message of its id.
    """
    texts = {name: each for _, each in written(document) for name in (each.id, each.was) if name}
    return replace(returned, units=tuple(_units(returned, texts)))


def _units(returned: Returned, texts: Mapping[str, Message]) -> Iterator[ReturnedUnit]:
    for unit in returned.units:
        own = texts.get(unit.id)
        if isinstance(own, Passage):
            yield from _divided(unit, own) or [unit]
        elif own is None or own.is_language or unit.target.strip() not in ("", own.source):
            yield unit


def _divided(unit: ReturnedUnit, passage: Passage) -> list[ReturnedUnit]:
    """Divide a unit; nobody knows of a part what it was like as it went out, if it was changed."""
    is_untouched = unit.seal == seal(unit.source, unit.target)
    divided = []
    for at, (name, source, target) in enumerate(shares(passage, unit.source, unit.target)):
        base = seal(source.text, target.text) if is_untouched else ""
        if base and unit.sent:
            base = f"{base} {unit.sent.label}"
        remarks = () if at else unit.remarks
        own = replace(
            unit, id=name, source=source.text, target=target.text, base=base, remarks=remarks
        )
        divided.append(own)
    return divided
