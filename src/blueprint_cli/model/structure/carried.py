"""Selection: a document as a locale's file of one carrier shows it, its sections in reading order.

Numbers, totals and what references say are those of the whole document, whatever is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from blueprint_cli.markup.references import HERE, IN, MOVED
from blueprint_cli.model.formats import FORMATS, Format
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
from blueprint_cli.model.structure import left_out
from blueprint_cli.model.structure.homes import Held, Home, homes
from blueprint_cli.model.structure.outline import chapters, written

#: The group of formats that have short texts.
_SLIDES = "slides"
#: What a section keeps beside its short text.
_UNDER = ("role", "remarks", "source", "signed", "footnotes", "sections")
#: Where a link leads from a page to a part that the page does not show, the best first.
_LINKED = ("html", "slides-html", "pdf")


def for_readers(document: LocalizedDocument, carrier: str = "") -> LocalizedDocument:
    """Give a document as a file of the format `carrier` shows it; without one, with all sections.

    A link to what the file leaves out leads to another file of the locale, or to one of a locale
    that has it; on paper it is text.
    """
    group = FORMATS[carrier].group if carrier else ""
    cover = document.document.document
    imprint = of_file(cover.imprint, document.tag, group)
    own = replace(document.document, document=replace(cover, imprint=imprint))
    if not any(_is_particular(each.section) for each in written(own)):
        return document if imprint is cover.imprint else replace(document, document=own)
    ordered = (section for chapter in chapters(own) for _, section in chapter)
    data = own if group else left_out.without_lists(own, document.tag)
    shown = replace(data, sections=tuple(_kept(document, ordered, group)))
    away = dict(_away(document, FORMATS[carrier])) if carrier else {}
    return replace(document, document=shown, whole=own, away=away)


def _is_in(section: SectionKind, tag: str, group: str) -> bool:
    """Tell whether a section, if what holds it is there, appears in a locale's group of formats.

    Without a group, it is data, which has every section of the locale.
    """
    is_carried = not group or not section.formats or group in section.formats
    return is_carried and tag not in section.left_out


def _kept(
    document: LocalizedDocument, sections: Iterable[SectionKind], group: str
) -> Iterator[SectionKind]:
    for section in sections:
        if _is_in(section, document.tag, group):
            # Nobody reads a short text, nor meets its marks, beside the long one.
            shown = _short(document, section) if group == _SLIDES else replace(section, short=None)
            below = tuple(_kept(document, section.sections, group))
            yield replace(shown, sections=below, left_out={})


def _is_particular(section: SectionKind) -> bool:
    return bool(section.role or section.formats or section.short or section.left_out)


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


@dataclass(frozen=True)
class _File:
    """A file of a locale that a link may lead to."""

    tag: str
    format: Format


def _away(document: LocalizedDocument, carrier: Format) -> Iterator[tuple[str, str]]:
    """Give where the links to every part lead that a file does not show."""
    own, files = _File(document.tag, carrier), tuple(_linked(document, carrier))
    for part in homes(document.document):
        if not _shows(part, own):
            home = next((each for each in files if _shows(part, each)), None)
            yield from _link(document, part.name, home)


def _linked(document: LocalizedDocument, carrier: Format) -> Iterator[_File]:
    """Give the files that links lead to, the best first: paper has no links to others."""
    for tag in (document.tag, *left_out.elsewhere(document.document, document.tag)):
        yield from (_File(tag, FORMATS[name]) for name in _LINKED if not carrier.paginated)


def _link(document: LocalizedDocument, name: str, home: _File | None) -> Iterator[tuple[str, str]]:
    file = home.format.file if home else ""
    if home and home.tag != document.tag:
        file = f"../{home.tag}/{file}"
        yield f"{IN}{HERE}{name}", document.document.langs[home.tag]
    yield f"{MOVED}{HERE}{name}", f"{file}{HERE}{name}" if file else ""


def _shows(part: Home, file: _File) -> bool:
    """Tell whether a file shows a part, where it is in a section's long form too."""
    return any(_has(held, file, is_within=part.is_within) for held in part.ways)


def _has(held: Held, file: _File, *, is_within: bool) -> bool:
    group = file.format.group
    is_shortened = is_within and group == _SLIDES and held[-1].short is not None
    return all(_is_in(each, file.tag, group) for each in held) and not is_shortened
