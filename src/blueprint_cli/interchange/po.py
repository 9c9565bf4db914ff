"""PO packets: a catalog with all that a translator needs to know beside each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.catalog import CatalogEntry, parse
from blueprint_cli.catalogs.headers import header_for_tools
from blueprint_cli.catalogs.remarks import returned_remarks
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.interchange import readiness
from blueprint_cli.interchange.attribution import day_of
from blueprint_cli.interchange.charsets import read_text
from blueprint_cli.interchange.packet import Packet, Returned, ReturnedUnit, Unit
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.states import State
from blueprint_cli.source import Span

#: Header fields that say where a packet belongs.
LOCALE, EDITION = "X-Blueprint-Locale", "X-Blueprint-Edition"
#: What stands before what an entry was as it went out, in a note.
_BASE = "base:"
#: The address behind a name (RFC 5322, section 3.4).
_MAILBOX = re.compile(r"<[^<>]*>")
#: What templates and tools write where they know no name.
_NOBODY = ("", "FULL NAME", "Anonymous", "Automatically generated")


def write(packet: Packet) -> Outcome[bytes]:
    """Give a packet as a PO file."""
    fields = {LOCALE: packet.tag, EDITION: packet.edition}
    entries = [str(pofile.PoFile((_entry(unit),))) for unit in packet.units]
    head = header_for_tools(packet.title, packet.lang, packet.day, fields)
    return Outcome("\n".join((head, *entries)).encode())


def template(packet: Packet) -> bytes:
    """Give a template: all sources of a packet with what translators need to know, for any locale.

    What an entry was as it went out says nothing here: nothing has gone out.
    """
    head = header_for_tools(packet.title, "", packet.day, {EDITION: packet.edition})
    entries = (
        pofile.new_entry(unit.id, unit.source).with_notes(
            [*unit.notes], [unit.place] if unit.place else []
        )
        for unit in packet.units
    )
    return "\n".join((head, *(str(pofile.PoFile((each,))) for each in entries))).encode()


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
    fields = catalog.value.fields
    units = tuple(_unit(entry, *_saved(fields)) for entry in catalog.value.entries.values())
    lang = fields.get("Language", "").replace("_", "-")
    tag = _locale(fields.get(LOCALE, ""), lang)
    return Outcome(Returned(units, tag, fields.get(EDITION, ""), lang), found)


def _locale(tag: str, lang: str) -> str:
    """Give the locale that a header names: its language, where somebody has changed that."""
    return lang if lang and tag and spoken(lang) != spoken(tag) else tag


def _entry(unit: Unit) -> pofile.Entry:
    entry = pofile.new_entry(unit.id, unit.source).with_target(unit.target)
    draft = unit.state is State.DRAFT
    entry = entry.with_fuzzy(fuzzy=draft).with_previous(unit.previous if draft else "")
    return entry.with_notes(list(_notes(unit)), [unit.place] if unit.place else [])


def _notes(unit: Unit) -> Iterator[str]:
    yield from unit.notes
    yield from (f"{term} = {target}" for term, target in unit.glosses)
    for each in unit.alternatives:
        yield " ".join(f"{each.percent}%: {each.source} = {each.target}".split())
    yield f"{_BASE} {unit.base}"


def _saved(fields: Mapping[str, str]) -> tuple[str, str]:
    """Give who has worked on a file last, and when, where a tool has filled that in.

    A day beside nobody's name is the one that the packet went out with.
    """
    who = _MAILBOX.sub("", fields.get("Last-Translator", "")).strip()
    return ("", "") if who in _NOBODY else (who, day_of(fields.get("Po-Revision-Date", "")))


def _unit(entry: CatalogEntry, who: str, when: str) -> ReturnedUnit:
    unit = ReturnedUnit(
        entry.id,
        entry.source,
        entry.target,
        entry.span,
        parts={"source": entry.source_part(0, len(entry.source)), "target": _target(entry)},
        base=_base(entry),
        remarks=tuple(
            each if each.who or each.when else replace(each, who=who, when=when)
            for each in returned_remarks(entry.own_comments)
        ),
    )
    state = readiness.of_po(has_target=bool(entry.target), is_fuzzy=entry.is_fuzzy, sent=unit.sent)
    return replace(unit, state=state)


def _base(entry: CatalogEntry) -> str:
    said = (each for each in entry.comments if each.startswith(_BASE))
    return next((each.removeprefix(_BASE).strip() for each in said), "")


def _target(entry: CatalogEntry) -> Span:
    return entry.part(0, len(entry.target)) if entry.target else entry.span
