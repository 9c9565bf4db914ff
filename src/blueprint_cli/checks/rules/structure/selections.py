"""BP162 to BP165: editions that select what is not there, or not what was meant."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import Severity, Told, did_you_mean, tell
from blueprint_cli.model.document import Document
from blueprint_cli.model.publication.selecting import is_bare, names, selected, stands_in
from blueprint_cli.model.publication.selections import FULL
from blueprint_cli.model.sections import SectionKind
from blueprint_cli.model.structure.outline import Placed, every, headings, written
from blueprint_cli.model.walk import Path, identities, renamed


@check("BP162", "unknown-in-edition", stage=Document, firm=True)
def unknown_in_edition(document: Document) -> Iterator[Finding]:
    """Find sections and editions that the document does not have, where an edition names them.

    Why: a misspelt id would leave a part out, or leave nothing out, and nobody would see it.
    Example: `only: [forword]`, where the section is called `foreword`.
    """
    if FULL in document.editions:
        message = tell("“{id}” is the document as a whole", id=FULL)
        hint = tell("Give this edition another id: every document has the full one without a word.")
        yield Finding(("editions", FULL), message, (hint,), key=True)
    sections = [placed.section.id for placed in written(document)]
    for path, name, before in _named(document):
        if name in before:
            hint = tell("Delete it: sections stand in the order of the document.")
            yield Finding(path, tell("“{name}” stands twice", name=name), (hint,))
        elif name not in sections:
            message = tell("no section is called “{name}”", name=name)
            yield Finding(path, message, _meant(document, name, sections))
    known = names(document)
    for placed in written(document):
        for index, name in enumerate(placed.section.editions):
            if name not in known:
                message = tell("no edition is called “{name}”", name=name)
                hint = tell("Add it under “editions”, or write “full” for the whole document.")
                path = (*placed.path, "editions", index)
                yield Finding(path, message, (*did_you_mean(name, known), hint))


def _named(document: Document) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Give what editions name, with the path to it, and what stands before it there."""
    for edition, own in document.editions.items():
        for index, name in enumerate(own.only or ()):
            yield ("editions", edition, "only", index), name, (own.only or ())[:index]


def _meant(document: Document, name: str, sections: list[str]) -> tuple[str, ...]:
    """Say what to name instead of what is no section."""
    now = {before: now for now, before in renamed(document).items()}.get(name)
    if now in sections:
        return (tell("It is called “{id}” now.", id=now),)
    if name in {each for _, each in identities(document)}:
        return (tell("That is no section: name the section that holds it, or set “depth”."),)
    return did_you_mean(name, sections)


@check("BP163", "contradictory-edition", stage=Document, firm=True)
def contradictory_edition(document: Document) -> Iterator[Finding]:
    """Find sections that an edition is to have by one word, and not by another.

    Why: one of the two is not what was meant, and a part would be missing without a word.
    Example: `only: [budget]` in the edition `summary`, where the section `budget` has
    `editions: [full]`.
    """
    placed = {each.section.id: each for each in written(document)}
    for edition in names(document):
        chosen = selected(document, edition)
        shown = {each.section.id for each in every(chosen)}
        only = (document.editions[edition].only or ()) if edition in document.editions else ()
        for index, name in enumerate(only):
            if name in placed and name not in shown:
                path: Path = ("editions", edition, "only", index)
                yield Finding(path, *_left_out(placed[name], edition))
        for each in placed.values():
            if edition in each.section.editions and not {each.section.id} & {*shown, *only}:
                yield _not_selected(each, edition, chosen)


def _left_out(placed: Placed, edition: str) -> tuple[Told, tuple[Told, ...]]:
    """Say why a section that an edition names is not in it."""
    barred = [each for each in (placed.section, *placed.above) if not stands_in(each, edition)]
    if barred:
        message = tell(
            "“{id}” is to stand in {editions} alone",
            id=barred[0].id,
            editions=", ".join(barred[0].editions),
        )
        return message, (tell("Delete it here, or add “{edition}” there.", edition=edition),)
    message = tell("“{id}” has nothing to show in this edition", id=placed.section.id)
    return message, (tell("Delete it here, or let the edition show more."),)


def _not_selected(placed: Placed, edition: str, chosen: Document) -> Finding:
    path = (*placed.path, "editions", placed.section.editions.index(edition))
    message = tell("the edition “{edition}” does not show this section", edition=edition)
    hint = tell("Add “{id}” to its “only”, or delete the edition here.", id=placed.section.id)
    barred = next((each for each in placed.above if not stands_in(each, edition)), None)
    if barred:
        hint = tell(
            "What holds it stands in {editions} alone.", editions=", ".join(barred.editions)
        )
    elif is_bare(chosen, placed.section):
        hint = tell("It has nothing to show there: delete the edition here.")
    return Finding(path, message, (hint,))


@check("BP164", "empty-edition", stage=Document, firm=True)
def empty_edition(document: Document) -> Iterator[Finding]:
    """Find editions that hold no section.

    Why: readers would open a cover with nothing behind it.
    Example: `only: []`.
    """
    sections = {placed.section.id for placed in written(document)}
    for edition, own in document.editions.items():
        is_known = {*(own.only or ())} <= sections
        if edition != FULL and is_known and not selected(document, edition).sections:
            message = tell("the edition holds nothing")
            hint = tell("Name the sections that it shows: “only: [id, id]”.")
            yield Finding(("editions", edition), message, (hint,), key=True)
    if document.editions and document.sections and not selected(document, FULL).sections:
        message = tell("the full edition holds nothing")
        hint = tell("Delete “editions” from the sections that belong to the whole document.")
        yield Finding(("editions",), message, (hint,), key=True)


@check("BP165", "doubtful-edition", stage=Document, severity=Severity.WARNING)
def doubtful_edition(document: Document) -> Iterator[Finding]:
    """Find editions that show the same as the full one, or a section without its heading.

    Why: the first would be published twice under two names; the second would be read as part of
    the chapter that happens to stand before it.
    Example: `only: [foreword, shore-map]`, where the figure `shore-map` has no title.
    """
    full = selected(document, FULL)
    headed = headings(document)
    for edition in document.editions:
        shown = selected(document, edition)
        if edition != FULL and (shown.sections, shown.directions) == (
            full.sections,
            full.directions,
        ):
            message = tell("the edition shows the same as the full one")
            hint = tell("Name the sections that it shows: “only: [id, id]”.")
            yield Finding(("editions", edition), message, (hint,), key=True)
        now = headings(shown)
        for placed in every(shown):
            name = placed.section.id
            above = headed[name].section
            if above and above.id != _id(now[name].section):
                yield _unheaded(document, edition, name, above.id)


def _id(section: SectionKind | None) -> str:
    return section.id if section else ""


def _unheaded(document: Document, edition: str, name: str, above: str) -> Finding:
    only = document.editions[edition].only or ()
    path: Path = ("editions", edition)
    path = (*path, "only", only.index(name)) if name in only else path
    message = tell("“{id}” has no title, and its heading is not in this edition", id=name)
    hint = tell("Name “{above}” here, or give the section a title of its own.", above=above)
    return Finding(path, message, (hint,), key=name not in only)
