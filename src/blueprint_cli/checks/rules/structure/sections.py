"""BP135 to BP138, BP141 and BP142: sections in sections, and where sections appear."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import Severity, did_you_mean, tell
from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import GROUPS
from blueprint_cli.model.sections import Callout, SectionKind
from blueprint_cli.model.structure.carriers import CARRIERS
from blueprint_cli.model.structure.outline import DEPTH, SECTIONS, chapters, written
from blueprint_cli.model.walk import Path

#: The key that says which locales leave a section out.
_LEFT_OUT = "left-out"


@check("BP135", "too-deep-section", stage=Document, firm=True)
def too_deep_section(document: Document) -> Iterator[Finding]:
    """Find sections that lie more than two levels below a chapter.

    Why: a reader who is four headings deep no longer knows where; contents and outlines of a
    printed publication have three levels.
    Example: `sections` in a section of a section of a chapter’s section.
    """
    for placed in written(document):
        if len(placed.above) == DEPTH and placed.section.sections:
            message = tell("these sections are more than two levels below their chapter")
            hint = tell(
                "Move them up beside “{id}”, or make a chapter of “{above}”.",
                id=placed.section.id,
                above=placed.above[1].id,
            )
            yield Finding((*placed.path, SECTIONS), message, (hint,), key=True)


@check("BP136", "misplaced-role", stage=Document, firm=True)
def misplaced_role(document: Document) -> Iterator[Finding]:
    """Find roles of sections that are no chapters.

    Why: a role decides the place of a chapter in the whole, front, body or back, and the letter of
    an annex; a section in another section stands where that one does.
    Example: `role: annex` on a section below another.
    """
    for placed in written(document):
        if placed.section.role and placed.above:
            message = tell("“{id}” is no chapter, and has a role", id=placed.section.id)
            hint = tell("Delete the role, or move the section to the top of the document.")
            yield Finding((*placed.path, "role"), message, (hint,))


@check("BP137", "empty-box", stage=Document, firm=True)
def empty_box(document: Document) -> Iterator[Finding]:
    """Find boxes with neither a text nor sections.

    Why: an empty box is a hole on the page.
    Example: `kind: callout` with a title alone.
    """
    for placed in written(document):
        section = placed.section
        if isinstance(section, Callout) and section.text is None and not section.sections:
            message = tell("the box holds nothing")
            hint = tell("Write “text: …”, or the sections of the box under “sections: …”.")
            yield Finding(placed.path, message, (hint,))


@check("BP138", "never-shown", stage=Document, severity=Severity.WARNING)
def never_shown(document: Document) -> Iterator[Finding]:
    """Find sections that no format shows, and short texts that no slide shows.

    Why: what is written, translated and signed for should reach somebody.
    Example: a section with `formats: [slides]` in one with `formats: [html, pdf]`.
    """
    for placed in written(document):
        held = (*placed.above, placed.section)
        if placed.section.formats and not _shown(held):
            message = tell("no format shows this section")
            hint = tell("What holds it appears in {formats} alone.", formats=_named(placed.above))
            yield Finding((*placed.path, "formats"), message, (hint,))
        elif placed.section.short and "slides" not in _shown(held):
            message = tell("no slide shows this short text")
            hint = tell("Delete it, or add “slides” to the formats.")
            yield Finding((*placed.path, "short"), message, (hint,), key=True)


def _shown(held: tuple[SectionKind, ...]) -> frozenset[str]:
    """Give the formats that show the last of some sections, each in the one before."""
    return frozenset(CARRIERS).intersection(*(each.formats or CARRIERS for each in held))


def _named(held: tuple[SectionKind, ...]) -> str:
    return ", ".join(name for name in GROUPS if name in _shown(held))


@check("BP141", "wrongly-left-out", stage=Document, firm=True)
def wrongly_left_out(document: Document) -> Iterator[Finding]:
    """See that sections are left out of locales that the document has, and that others stay.

    Why: the source has every section, since a link to one that a translation leaves out leads
    there; and a locale without any section is an empty publication.
    Example: `left-out: {em: …}` in a document with the locales `zh-Hant` and `en`.
    """
    for placed in written(document):
        for tag in placed.section.left_out:
            fault = _fault(document, tag)
            if fault:
                yield Finding((*placed.path, _LEFT_OUT, tag), fault[0], fault[1:], key=True)
    for tag in document.locales:
        if (
            tag not in document.sources
            and document.sections
            and all(tag in each.left_out for each in document.sections)
        ):
            message = tell("{tag} leaves out every section", tag=tag)
            hint = tell("Keep one, or delete {tag} under “locales”.", tag=tag)
            yield Finding(_first(tag), message, (hint,), key=True)


@check("BP142", "headless-section", stage=Document, severity=Severity.WARNING)
def headless_section(document: Document) -> Iterator[Finding]:
    """Find sections without a title whose heading a locale leaves out.

    Why: a section without a title continues the one above it; in that locale it would stand under
    the heading of another chapter.
    Example: `left-out: {en: …}` on a chapter that goes on in a section without a title.
    """
    for chapter in chapters(document):
        (_, first), *others = chapter
        for index, section in others:
            gone = [tag for tag in first.left_out if tag not in section.left_out]
            if gone and first.title is not None and section.title is None:
                message = tell(
                    "in {tags} this section stands under another heading: “{id}” is left out",
                    tags=", ".join(gone),
                    id=first.id,
                )
                hint = tell("Leave it out as well, or give it a title.")
                yield Finding(("sections", index), message, (hint,))


def _first(tag: str) -> Path:
    return ("sections", 0, _LEFT_OUT, tag)


def _fault(document: Document, tag: str) -> tuple[str, ...]:
    """Say why no section can be left out of a locale, and what to write; nothing where it can."""
    translated = [each for each in document.locales if each not in document.sources]
    if tag in document.sources:
        message = tell("{tag} is the source, which has every section", tag=tag)
        hint = tell("Delete it; “formats” keeps a section to some of the files.")
        return message, hint
    if tag in document.locales:
        return ()
    message = tell("the document has no locale {tag}", tag=tag)
    return (message, *did_you_mean(tag, translated))
