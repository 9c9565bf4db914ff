"""PO packets: a catalog with all that a translator needs to know beside each entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.interchange.packet import Packet, Returned, ReturnedUnit, Unit
from blueprint_cli.locales import po
from blueprint_cli.locales.catalog import CatalogEntry, parse
from blueprint_cli.locales.headers import header
from blueprint_cli.model.states import State, seal
from blueprint_cli.model.tags import spoken
from blueprint_cli.source import Span
from blueprint_cli.syntax import decode

#: Header fields that say where a packet belongs.
LOCALE, EDITION = "X-Blueprint-Locale", "X-Blueprint-Edition"
#: What stands before the seal of an entry as it went out, and before its state, in a note.
_BASE, _STATE = "base:", "state:"


def write(packet: Packet) -> Outcome[bytes]:
    """Give a packet as a PO file."""
    fields = {LOCALE: packet.tag, EDITION: packet.edition}
    entries = [str(po.PoFile((_entry(unit),))) for unit in packet.units]
    return Outcome("\n".join((header(packet.title, packet.lang, fields), *entries)).encode())


def read(data: bytes, name: str) -> Outcome[Returned]:
    """Read a PO file that came back; faults are those of `syntax.read` and of a catalog."""
    text = decode(data, name)
    found = text.diagnostics
    if text.value is None or has_errors(found):
        return Outcome(None, found)
    catalog = parse(text.value)
    found += catalog.diagnostics
    if catalog.value is None or has_errors(found):
        return Outcome(None, found)
    units = tuple(map(_unit, catalog.value.entries.values()))
    fields = catalog.value.fields
    return Outcome(Returned(units, _locale(fields), fields.get(EDITION, "")), found)


def _locale(fields: Mapping[str, str]) -> str:
    """Give the locale that the header names: its language, where somebody has changed that."""
    tag, language = fields.get(LOCALE, ""), fields.get("Language", "").replace("_", "-")
    return language if language and tag and spoken(language) != spoken(tag) else tag


def _entry(unit: Unit) -> po.Entry:
    entry = po.new_entry(unit.id, unit.source).with_target(unit.target)
    draft = unit.state is State.DRAFT
    entry = entry.with_fuzzy(fuzzy=draft).with_previous(unit.previous if draft else "")
    return entry.with_notes(list(_notes(unit)), [unit.place] if unit.place else [])


def _notes(unit: Unit) -> Iterator[str]:
    yield from unit.notes
    yield from (f"{term} = {target}" for term, target in unit.glosses)
    if unit.state > State.TRANSLATED:
        yield f"{_STATE} {unit.state.label}"
    yield f"{_BASE} {unit.base}"


def _unit(entry: CatalogEntry) -> ReturnedUnit:
    said = dict(_said(entry))
    base = said.get(_BASE, "")
    # A note does not follow what becomes of the text: its state is that of an untouched entry.
    untouched = seal(entry.source, entry.target) == base
    return ReturnedUnit(
        entry.id,
        entry.source,
        entry.target,
        entry.span,
        _state(entry, said.get(_STATE, "") if untouched else ""),
        {"source": entry.source_part(0, len(entry.source)), "target": _target(entry)},
        base,
    )


def _said(entry: CatalogEntry) -> Iterator[tuple[str, str]]:
    for comment in entry.comments:
        for name in (_BASE, _STATE):
            if comment.startswith(name):
                yield name, comment.removeprefix(name).strip()


def _state(entry: CatalogEntry, said: str) -> State:
    if not entry.target:
        return State.MISSING
    if entry.fuzzy:
        return State.DRAFT
    known = {state.label: state for state in (State.REVIEWED, State.APPROVED)}
    return known.get(said, State.TRANSLATED)


def _target(entry: CatalogEntry) -> Span:
    return entry.part(0, len(entry.target)) if entry.target else entry.span
