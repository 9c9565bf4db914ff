"""Carried: a document as one file shows it, its sections in reading order.

Numbers, totals and what references say are those of the whole document, whatever is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import partial

from blueprint_cli.markup.references import HERE, IN, MOVED
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument, title_of
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.imprint import of_file
from blueprint_cli.model.sections import (
    Callout,
    Closing,
    Prose,
    Quotation,
    SectionKind,
    Vision,
)
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.selection.elsewhere import File, Show, elsewhere
from blueprint_cli.model.selection.selecting import selected
from blueprint_cli.model.selection.selections import FULL, Selection
from blueprint_cli.model.structure.footnotes import marked
from blueprint_cli.model.structure.outline import chapters, written
from blueprint_cli.model.walk import renamed

#: The group of formats that have short texts.
_SLIDES = "slides"
#: What a section keeps beside its short text.
_UNDER = ("role", "remarks", "source", "signed", "footnotes", "sections")


def for_readers(document: LocalizedDocument, carrier: str = "") -> LocalizedDocument:
    """Give a document as a file of the format `carrier` shows it; without one, with all sections.

    It is the edition that the document names as its `selection`. A link to what the file leaves out
    leads to another file of the locale, or to one of a locale that has it; on paper it is text.
    """
    own, file = document.document, File(document.tag, document.selection, carrier)
    if not own.editions and not any(_is_particular(each.section) for each in written(own)):
        shown = _numbered(own, file)
        return document if shown is own else replace(document, document=shown)
    made = replace(document, document=_shown(document, file), whole=own)
    if document.selection != FULL:
        made = replace(made, full=_shown(document, file._replace(edition=FULL)))
    return _linked(made, file, partial(_shown, document)) if carrier else made


def _shown(document: LocalizedDocument, file: File) -> Document:
    """Give what a file shows, in reading order."""
    chosen = _numbered(selected(document.document, file.edition), file)
    ordered = (section for chapter in chapters(chosen) for _, section in chapter)
    listed = chosen if file.format else left_out.without_lists(chosen, file.tag)
    kept = tuple(_kept(document, ordered, file))
    shown = replace(listed, sections=kept, editions=_told_of(document.document, file))
    return shown if file.edition == FULL else marked(shown)


def _numbered(own: Document, file: File) -> Document:
    """Give a document with the ISBN that is the file's own."""
    imprint = of_file(own.document.imprint, file.tag, file.group)
    if imprint is own.document.imprint:
        return own
    return replace(own, document=replace(own.document, imprint=imprint))


def _told_of(own: Document, file: File) -> Mapping[str, Selection]:
    """Give the editions that a file tells of: on paper, where no way leads to others, its own."""
    return {
        name: each
        for name, each in own.editions.items()
        if not file.is_paper or name == file.edition
    }


def _linked(document: LocalizedDocument, own: File, show: Show) -> LocalizedDocument:
    """Give a document as a file shows it, with where its links to the rest lead."""
    found = elsewhere(document, own, show)
    away = {
        f"{MOVED}{HERE}{name}": "" if own.is_paper else f"{file.seen_from(own)}{HERE}{name}"
        for name, file in found.items()
    }
    langs = document.document.langs
    away |= {
        f"{IN}{HERE}{name}": langs[file.tag]
        for name, file in found.items()
        if file.tag != own.tag and not own.is_paper
    }
    beside = {name: file.edition for name, file in found.items() if file.tag == own.tag}
    named = {name: edition for name, edition in beside.items() if edition != own.edition}
    before = renamed(document.in_full.document).items()
    named |= {was: named[now] for now, was in before if now in named and was not in found}
    return replace(document, away=away, named=named)


def _kept(
    document: LocalizedDocument, sections: Iterable[SectionKind], file: File
) -> Iterator[SectionKind]:
    for section in sections:
        if _is_in(section, file):
            shown = _worded(document, section, file.group)
            below = tuple(_kept(document, section.sections, file))
            yield replace(shown, sections=below, left_out={})


def _is_in(section: SectionKind, file: File) -> bool:
    """Tell whether a section, if what holds it is there, appears in a file.

    Data, which has no group of formats, has every section of the locale.
    """
    is_carried = not file.group or not section.formats or file.group in section.formats
    return is_carried and file.tag not in section.left_out


def _is_particular(section: SectionKind) -> bool:
    return bool(section.role or section.formats or section.short or section.left_out)


def _worded(document: LocalizedDocument, section: SectionKind, group: str) -> SectionKind:
    """Give a section with the text that a group of formats has of it; data has both."""
    if group == _SLIDES:
        return _short(document, section)
    # Nobody reads a short text, nor meets its marks, beside the long one.
    return replace(section, short=None) if group else section


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
