"""Selection: a document as one carrier shows it, its sections in reading order.

Numbers, totals and what references say are those of the whole document, whatever is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from blueprint_cli.markup.references import HERE, MOVED
from blueprint_cli.model.formats import FORMATS, Format
from blueprint_cli.model.localized import LocalizedDocument, title_of
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import (
    Callout,
    Closing,
    Prose,
    Quotation,
    SectionKind,
    Vision,
)
from blueprint_cli.model.structure.outline import chapters, written
from blueprint_cli.model.walk import identities

#: The group of formats that have short texts.
_SLIDES = "slides"
#: What a section keeps beside its short text.
_UNDER = ("role", "remarks", "source", "signed", "footnotes", "sections")
#: Where a link leads from a page to a part that the page does not show, the best first.
_LINKED = ("html", "slides-html", "pdf")


def for_readers(document: LocalizedDocument, carrier: str = "") -> LocalizedDocument:
    """Give a document as a file of the format `carrier` shows it; without one, with all sections.

    A link to what the file leaves out leads to another file of the locale; on paper it is text.
    """
    own = document.document
    if not any(_is_particular(each.section) for each in written(own)):
        return document
    ordered = (section for chapter in chapters(own) for _, section in chapter)
    group = FORMATS[carrier].group if carrier else ""
    shown = replace(own, sections=tuple(_kept(document, ordered, group) if group else ordered))
    away = dict(_away(document, FORMATS[carrier])) if carrier else {}
    return replace(document, document=shown, whole=own, away=away)


def is_in(section: SectionKind, group: str) -> bool:
    """Tell whether a section, if what holds it is there, appears in a group of formats."""
    return not section.formats or group in section.formats


def _kept(
    document: LocalizedDocument, sections: Iterable[SectionKind], group: str
) -> Iterator[SectionKind]:
    for section in sections:
        if is_in(section, group):
            # Nobody reads a short text, nor meets its marks, beside the long one.
            shown = _short(document, section) if group == _SLIDES else replace(section, short=None)
            yield replace(shown, sections=tuple(_kept(document, section.sections, group)))


def _is_particular(section: SectionKind) -> bool:
    return bool(section.role or section.formats or section.short)


def _short(document: LocalizedDocument, section: SectionKind) -> SectionKind:
    """Give a section with its short text in place of its own, or of its table or list."""
    if section.short is None:
        return section
    if isinstance(section, Prose | Callout):
        return replace(section, text=section.short, short=None)
    if isinstance(section, Vision | Closing | Quotation):
        said = {each.name: getattr(section.short, each.name) for each in fields(Message)}
        return replace(section, text=Message(**said), short=None)
    kept = {name: getattr(section, name) for name in ("id", "notes", *_UNDER)}
    title = title_of(document, section)
    return Prose(kind="prose", text=section.short, title=title, **kept)


def _away(document: LocalizedDocument, carrier: Format) -> Iterator[tuple[str, str]]:
    """Give where the links to every part lead that a file does not show."""
    for placed in written(document.document):
        held = (*placed.above, placed.section)
        files = [FORMATS[name] for name in _LINKED if not carrier.paginated]
        for name, is_within in _names(placed.section):
            if not _shows(held, carrier.group, is_within):
                there = (each.file for each in files if _shows(held, each.group, is_within))
                yield _link(name, next(there, ""))
    kinds = {each.section.kind for each in written(document.document)}
    if "strategies" in kinds and not _shows_plan(document, carrier.group):
        files = [FORMATS[name] for name in _LINKED if not carrier.paginated]
        there = (each.file for each in files if _shows_plan(document, each.group))
        file = next(there, "")
        yield from (_link(name, file) for _, name in identities(document.document.directions))


def _link(name: str, file: str) -> tuple[str, str]:
    return f"{MOVED}{HERE}{name}", f"{file}{HERE}{name}" if file else ""


def _shows_plan(document: LocalizedDocument, group: str) -> bool:
    """Tell whether formats show the plan in full, with all its ids."""
    placed = (each for each in written(document.document) if each.section.kind == "strategies")
    return any(_shows((*each.above, each.section), group, is_within=True) for each in placed)


def _names(section: SectionKind) -> Iterator[tuple[str, bool]]:
    """Give the ids of a section and of what it says itself, and whether it is the latter."""
    yield section.id, False
    below = {name for each in section.sections for _, name in identities(each)}
    under = {each.id for each in section.remarks}
    for _, name in identities(section):
        if name != section.id and name not in below:
            yield name, name not in under


def _shows(held: tuple[SectionKind, ...], group: str, is_within: bool) -> bool:
    """Tell whether formats show the last of some sections, or what is within its long form."""
    is_shortened = is_within and group == _SLIDES and held[-1].short is not None
    return all(is_in(each, group) for each in held) and not is_shortened
