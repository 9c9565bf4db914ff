"""Carried: a document as one file shows it, its sections in reading order.

Numbers, totals and what references say are those of the whole document, whatever is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import partial

from blueprint_cli.markup.references import HERE, MOVED
from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument, title_of
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.selecting import selected
from blueprint_cli.model.publication.selections import FULL, Selection
from blueprint_cli.model.sections import (
    Callout,
    Closing,
    Prose,
    Quotation,
    SectionKind,
    Vision,
)
from blueprint_cli.model.structure.elsewhere import File, Show, elsewhere
from blueprint_cli.model.structure.footnotes import marked
from blueprint_cli.model.structure.outline import chapters, written
from blueprint_cli.model.walk import renamed

#: The group of formats that have short texts.
_SLIDES = "slides"
#: What a section keeps beside its short text.
_UNDER = ("role", "remarks", "source", "signed", "sections")


def for_readers(document: LocalizedDocument, carrier: str = "") -> LocalizedDocument:
    """Give a document as a file of the format `carrier` shows it; without one, with all sections.

    It is the edition that the document names as its `selection`. A link to what the file leaves out
    leads to another file of the locale; on paper it is text.
    """
    own = document.document
    if not own.editions and not any(_is_particular(each.section) for each in written(own)):
        return document
    made = replace(document, document=_shown(document, document.selection, carrier), whole=own)
    if document.selection != FULL:
        made = replace(made, full=_shown(document, FULL, carrier))
    if not carrier:
        return made
    return _linked(made, File(document.selection, carrier), partial(_shown, document))


def _shown(document: LocalizedDocument, edition: str, carrier: str) -> Document:
    """Give what the file of a format shows in an edition, in reading order."""
    group = FORMATS[carrier].group if carrier else ""
    chosen = selected(document.document, edition)
    ordered = (section for chapter in chapters(chosen) for _, section in chapter)
    kept = tuple(_kept(document, ordered, group) if group else ordered)
    shown = replace(chosen, sections=kept, editions=_told_of(document.document, edition, carrier))
    return shown if edition == FULL else marked(shown)


def _told_of(own: Document, edition: str, carrier: str) -> Mapping[str, Selection]:
    """Give the editions that a file tells of: on paper, where no way leads to others, its own."""
    is_paper = bool(carrier) and FORMATS[carrier].paginated
    return {name: each for name, each in own.editions.items() if not is_paper or name == edition}


def _linked(document: LocalizedDocument, own: File, show: Show) -> LocalizedDocument:
    """Give a document as a file shows it, with where its links to the rest lead."""
    found = elsewhere(document, own, show)
    is_paper = FORMATS[own.format].paginated
    away = {
        f"{MOVED}{HERE}{name}": "" if is_paper else f"{file.seen_from(own.edition)}{HERE}{name}"
        for name, file in found.items()
    }
    named = {name: file.edition for name, file in found.items() if file.edition != own.edition}
    before = renamed(document.in_full.document).items()
    named |= {was: named[now] for now, was in before if now in named and was not in found}
    return replace(document, away=away, named=named)


def is_in(section: SectionKind, group: str) -> bool:
    """Tell whether a section, if what holds it is there, appears in a group of formats."""
    return not section.formats or group in section.formats


def _kept(
    document: LocalizedDocument, sections: Iterable[SectionKind], group: str
) -> Iterator[SectionKind]:
    for section in sections:
        if is_in(section, group):
            shown = _short(document, section) if group == _SLIDES else section
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
