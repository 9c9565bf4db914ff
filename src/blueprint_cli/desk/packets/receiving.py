"""Receiving: a file that came back is read, merged and checked as a whole, before it is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from blueprint_cli.catalogs.catalog import CatalogEntry, parse
from blueprint_cli.catalogs.headers import header_for_tools
from blueprint_cli.checks.checked import Checked
from blueprint_cli.desk.catalogs import synchronize
from blueprint_cli.desk.packets.earlier import as_now
from blueprint_cli.desk.packets.hearing import Heard, hear
from blueprint_cli.desk.packets.memory import Memory
from blueprint_cli.desk.packets.merging import Merged, Signer, merge, unplaced
from blueprint_cli.desk.packets.overriding import overrides, shown
from blueprint_cli.desk.packets.suggestions import suggest
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, has_errors, tell
from blueprint_cli.edits import Change, EditedWorld
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.interchange.xml.languages import language
from blueprint_cli.locales.queries import queries
from blueprint_cli.model.document import Document
from blueprint_cli.model.selection import left_out
from blueprint_cli.pipeline import check
from blueprint_cli.source import Source, Span
from blueprint_cli.world import World


@dataclass(frozen=True)
class Received:
    """The change that a file makes to its locale's catalog, and what was done.

    `heard` is what it says to queries.
    """

    tag: str
    change: Change
    done: Merged
    heard: Heard

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes to files that are any."""
        own = (self.change, self.heard.change)
        return tuple(each for each in own if each.before != each.after)


def receive(
    world: World,
    path: str,
    checked: Checked,
    came: Outcome[Returned],
    tag: str,
    signer: Signer,
    *,
    suggestions: Memory | None = None,
) -> Outcome[Received]:
    """Merge what came back into the catalog of a locale; nothing is written.

    `path` is the document's, and `came` what reading the file gave. Told are the faults of the
    file, and what the checks find in the texts that it brings, each where it stands in the file.
    There is no value where one of them is an error: all of the file is taken, or nothing. With a
    memory for `suggestions`, only what is missing is filled, from the file or else from that.
    """
    returned = as_now(came.value, checked.document) if came.value else None
    lost = _numbers_remarked(came.value, returned) if came.value and returned else []
    brought = synchronize(world, checked.document, tag)
    if brought.value is None or returned is None:
        return Outcome(None, came.diagnostics + brought.diagnostics)
    returned, unasked = _asked(returned, checked.document, tag)
    localized = checked.localized(tag)
    own = [*(message for _, message in localized.located), *localized.own_words]
    synced = brought.value.change.after
    if checked.document.is_converted(tag):
        merged = merge(shown(synced, own), own, returned, localized.digest, signer)
        done = overrides(synced, own, merged, _header(checked.document, tag))
    elif suggestions is not None:
        done = suggest(synced, own, returned, suggestions)
    else:
        done = merge(synced, own, returned, localized.digest, signer)
    change = replace(brought.value.change, after=done.text)
    heard = hear(world, queries(checked.localization), returned, own)
    found = (*came.diagnostics, *lost, *unasked, *done.found, *heard.diagnostics)
    if not has_errors(found):
        edited = EditedWorld(world, {change.path: change.after})
        told = check(edited, path).diagnostics
        found += tuple(_in_the_file(told, change, returned, {*done.taken, *done.confirmed}))
    if has_errors(found) or heard.value is None:
        return Outcome(None, found)
    return Outcome(Received(tag, change, done, heard.value), found)


def _numbers_remarked(came: Returned, returned: Returned) -> list[Diagnostic]:
    """Tell of remarks on what no catalog has: numbers, which are the same in every locale."""
    kept = {unit.span.start for unit in returned.units}
    gone = (unit for unit in came.units if unit.span.start not in kept)
    return [unplaced(each, unit.span) for unit in gone for each in unit.remarks]


def _header(document: Document, tag: str) -> str:
    about = document.document
    return header_for_tools(about.title.source, document.langs[tag], about.day, {})


def _asked(returned: Returned, document: Document, tag: str) -> tuple[Returned, list[Diagnostic]]:
    """Take out what the locale leaves out by now, and tell of each that somebody has written."""
    away = left_out.messages(document, tag)
    kept = tuple(unit for unit in returned.units if unit.id not in away)
    gone = (unit for unit in returned.units if unit.id in away and unit.target.strip())
    hint = tell("Keep the file until the section is back, or write the text into the catalog.")
    told = [
        Diagnostic(
            "BP503",
            tell("{tag} leaves out {id}: the text is not taken", tag=tag, id=unit.id),
            unit.span,
            Severity.NOTE,
            (hint,),
        )
        for unit in gone
    ]
    left = (unit for unit in returned.units if unit.id in away)
    told += [unplaced(each, unit.span) for unit in left for each in unit.remarks]
    return replace(returned, units=kept), told


def locale_of(document: Document, returned: Returned, wanted: str, file: str) -> Outcome[str]:
    """Give the locale that a file is for: the one it names, or else the `wanted` one.

    BP510 tells of a file for a locale that is not the wanted one, or that is no translation; a
    file that names none needs to be told, and the value is then empty.
    """
    translated = [each for each in document.locales if each not in document.sources]
    tag = _tag(document, translated, returned) or wanted
    if not tag or (tag in translated and wanted in ("", tag)):
        return Outcome(tag)
    if wanted and tag != wanted:
        text = tell("the file is for {tag}, not for {wanted}", tag=tag, wanted=wanted)
        hint = tell("Import it without --locale, or send out a packet for {wanted}.", wanted=wanted)
    else:
        text = tell("{tag} is no translated locale of this document", tag=tag)
        hint = tell("The document translates: {tags}.", tags=", ".join(translated) or "—")
    span = returned.units[0].span if returned.units else None
    place = span.source.line_span(1) if span else None
    return Outcome(None, (Diagnostic("BP510", text, place, hints=(hint,), file=file),))


def _tag(document: Document, translated: Iterable[str], returned: Returned) -> str:
    """Give the locale that a file means: by its tag, its language, or that without a region.

    A tag that is none of the document's stays as the file says it; a language alone does not.
    """
    tags = {lang: tag for tag, lang in document.langs.items()}
    said = returned.tag or returned.lang
    if said in tags or said in document.locales:
        return tags.get(said, said)
    same = [tag for tag in translated if said and language(document.langs[tag]) == language(said)]
    # A conversion goes out only to be reviewed.
    likely = [tag for tag in same if not document.is_converted(tag)] or same
    return likely[0] if len(likely) == 1 else returned.tag


#: What the checks tell of drafts: `merge` has told of them already, with what made them so.
_DRAFTS = frozenset({"BP302", "BP309", "BP332"})


def _in_the_file(
    found: Iterable[Diagnostic], change: Change, returned: Returned, touched: Collection[str]
) -> Iterator[Diagnostic]:
    """Show what is told of texts in the catalog where they stand in the file that brought them."""
    catalog = parse(Source(change.name, change.after)).value
    entries = list(catalog.entries.values()) if catalog else []
    starts = [entry.span.start for entry in entries]
    units = {unit.id: unit for unit in returned.units}
    for each in found:
        if each.span is None or each.span.source.name != change.name or each.code in _DRAFTS:
            continue
        at = bisect_right(starts, each.span.start) - 1
        entry = entries[at] if at >= 0 and each.span.start <= entries[at].span.end else None
        if entry is None:
            if each.severity is Severity.ERROR:
                yield each
        elif entry.id in touched and entry.id in units:
            yield replace(each, span=_place(entry, units[entry.id], each.span), fix=None)


def _place(entry: CatalogEntry, unit: ReturnedUnit, span: Span) -> Span:
    return unit.part("target").narrow(span.text) if span != entry.span else unit.part("target")
