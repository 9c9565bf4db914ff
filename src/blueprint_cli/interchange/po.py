"""PO packets: a catalog with all that a translator needs to know beside each entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.catalog import CatalogEntry, parse
from blueprint_cli.catalogs.headers import header
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.interchange.charsets import read_text
from blueprint_cli.interchange.packet import Packet, Returned, ReturnedUnit, Unit
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.states import State
from blueprint_cli.source import Span

#: Header fields that say where a packet belongs.
LOCALE, EDITION = "X-Blueprint-Locale", "X-Blueprint-Edition"
#: What stands before what an entry was as it went out, in a note.
_BASE = "base:"


def write(packet: Packet) -> Outcome[bytes]:
    """Give a packet as a PO file."""
    fields = {LOCALE: packet.tag, EDITION: packet.edition}
    entries = [str(pofile.PoFile((_entry(unit),))) for unit in packet.units]
    return Outcome("\n".join((header(packet.title, packet.lang, fields), *entries)).encode())


def read(data: bytes, name: str) -> Outcome[Returned]:
    """Read a PO file that came back; faults are those of `syntax.read` and of a catalog.

    It may be in any encoding that its header names.
    """
    text, encoding = read_text(data, name)
    found = text.diagnostics
    if text.value is None or has_errors(found):
        return Outcome(None, found)
    catalog = parse(text.value, encoding)
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


def _entry(unit: Unit) -> pofile.Entry:
    entry = pofile.new_entry(unit.id, unit.source).with_target(unit.target)
    draft = unit.state is State.DRAFT
    entry = entry.with_fuzzy(fuzzy=draft).with_previous(unit.previous if draft else "")
    return entry.with_notes(list(_notes(unit)), [unit.place] if unit.place else [])


def _notes(unit: Unit) -> Iterator[str]:
    yield from unit.notes
    yield from (f"{term} = {target}" for term, target in unit.glosses)
    yield f"{_BASE} {unit.base}"


def _unit(entry: CatalogEntry) -> ReturnedUnit:
    unit = ReturnedUnit(
        entry.id,
        entry.source,
        entry.target,
        entry.span,
        parts={"source": entry.source_part(0, len(entry.source)), "target": _target(entry)},
        base=_base(entry),
    )
    return replace(unit, state=_state(entry, unit.sent))


def _base(entry: CatalogEntry) -> str:
    said = (each for each in entry.comments if each.startswith(_BASE))
    return next((each.removeprefix(_BASE).strip() for each in said), "")


def _state(entry: CatalogEntry, sent: State | None) -> State:
    """Give the state of an entry: PO knows no more than whether somebody has to look at it."""
    if not entry.target:
        return State.MISSING
    return State.DRAFT if entry.is_fuzzy else sent or State.TRANSLATED


def _target(entry: CatalogEntry) -> Span:
    return entry.part(0, len(entry.target)) if entry.target else entry.span
