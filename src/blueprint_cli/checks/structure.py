"""BP1xx: faults of structure, found in the document as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity, did_you_mean
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import placeholder_values
from blueprint_cli.model.plan import LEVELS, count
from blueprint_cli.model.sections import Table, Untitled
from blueprint_cli.model.walk import COVER, Path, identities, messages

#: Ids that the outputs need for themselves.
RESERVED = frozenset({COVER, "cover"})

_PLAN_VIEWS = ("directions", "overview", "strategies")


@check("BP101", "broken-total", stage=Document, firm=True)
def broken_total(document: Document) -> Iterator[Finding]:
    """Compare the plan with the totals that the document declares.

    Why: the totals are public figures; a plan that has lost an action must not be published.
    Example: `totals: {actions: 42}` over a plan with 41 actions.
    """
    if document.totals is None:
        return
    found = count(document.directions)
    for level in LEVELS:
        declared = getattr(document.totals, level)
        if declared is not None and declared != found[level]:
            yield Finding(
                ("totals", level),
                f"totals declares {declared} {level}, but the plan holds {found[level]}",
                (f"Add or remove {level} under “directions”, or correct this number.",),
            )


@check("BP102", "duplicate-id", stage=Document, firm=True)
def duplicate_id(document: Document) -> Iterator[Finding]:
    """Find ids that stand twice.

    Why: translations, links and comparisons find a text by its id.
    Example: two actions with `id: basic-research`.
    """
    seen: dict[str, Path] = {}
    for path, identity in identities(document):
        if identity in RESERVED:
            hint = "Choose another id: this one names a place that every publication has."
            yield Finding((*path, "id"), f"the id “{identity}” is reserved", (hint,))
        elif identity in seen:
            first = " › ".join(
                str(step + 1) if isinstance(step, int) else step for step in seen[identity]
            )
            yield Finding(
                (*path, "id"),
                f"the id “{identity}” stands twice",
                (f"It is already at {first}. Give one of the two another id.",),
            )
        else:
            seen[identity] = path


@check("BP103", "source-locale", stage=Document, firm=True)
def source_locale(document: Document) -> Iterator[Finding]:
    """See that exactly one locale is the source.

    Why: the text of the document is in one language; every other locale is made from it.
    Example: two locales with `strategy: source`.
    """
    sources = document.sources
    if not sources:
        hint = "Write “strategy: source” for the locale that the document is written in."
        yield Finding(("locales",), "no locale is the source", (hint,))
    for tag in sources[1:]:
        hint = "Write “convert” or “translate” for all locales but one."
        yield Finding(("locales", tag, "strategy"), f"{sources[0]} is already the source", (hint,))
    for tag, locale in document.locales.items():
        if locale.profile is not None and locale.strategy != "convert":
            hint = "Delete it, or write “strategy: convert”."
            yield Finding(
                ("locales", tag, "profile"), "a profile is for conversion", (hint,), key=True
            )


@check("BP104", "unknown-reference", stage=Document)
def unknown_reference(document: Document) -> Iterator[Finding]:
    """Find links to ids that the document does not have.

    Why: such a link goes nowhere in print and on screen.
    Example: `[the third strategy](#startegy-3)`.
    """
    known = {identity for _, identity in identities(document)}
    for path, message in messages(document):
        if "](#" not in message.source:
            continue
        for link in message.parse(message.source).links():
            if link.startswith("#") and link[1:] not in known:
                hints = did_you_mean(link[1:], known)
                yield Finding(path, f"nothing has the id “{link[1:]}”", hints, part=link)


@check("BP105", "unknown-placeholder", stage=Document)
def unknown_placeholder(document: Document) -> Iterator[Finding]:
    """Find placeholders that have no value.

    Why: readers would see the braces.
    Example: `{actoins}`, where `{actions}` is meant.
    """
    known = placeholder_values(document)
    for path, message in messages(document):
        if "{" not in message.source:
            continue
        for name in message.parse(message.source).placeholders():
            if name not in known:
                hints = (*did_you_mean(name, known), "Write \\{ for a brace that is meant as text.")
                part = f"{{{name}}}"
                yield Finding(path, f"the placeholder {part} has no value", hints, part=part)


@check("BP106", "table-cells", stage=Document, firm=True)
def table_cells(document: Document) -> Iterator[Finding]:
    """See that every row of a table has the cells of its columns, and no others.

    Why: a cell under no column would be lost; a missing one leaves a hole.
    Example: a row without the cell `amount` in a table with that column.
    """
    for index, section in enumerate(document.sections):
        if not isinstance(section, Table):
            continue
        columns = [column.id for column in section.columns]
        for number, row in enumerate(section.rows):
            path: Path = ("sections", index, "rows", number, "cells")
            for name in row.cells:
                if name not in columns:
                    hints = did_you_mean(name, columns)
                    yield Finding((*path, name), f"no column is called “{name}”", hints, key=True)
            for name in columns:
                if name not in row.cells:
                    hint = f"Add “{name}: …”, with a dash for a cell that is empty on purpose."
                    yield Finding(path[:-1], f"the row has no cell “{name}”", (hint,))


@check("BP107", "plan-not-shown", stage=Document, severity=Severity.WARNING)
def plan_not_shown(document: Document) -> Iterator[Finding]:
    """See that a plan has sections that show it, and that such sections have a plan.

    Why: `directions` alone puts nothing on a page.
    Example: a document with `directions` but no section of `kind: strategies`.
    """
    kinds = {section.kind for section in document.sections}
    if document.directions and "strategies" not in kinds:
        hint = "Add a section with “kind: strategies” where the plan is to stand."
        yield Finding(("directions",), "no section shows the plan", (hint,), key=True)
    for index, section in enumerate(document.sections):
        if section.kind in _PLAN_VIEWS and not document.directions:
            hint = "Write the plan under “directions”, or delete this section."
            yield Finding(("sections", index, "kind"), "there is no plan to show here", (hint,))


@check("BP108", "untitled-start", stage=Document, severity=Severity.WARNING)
def untitled_start(document: Document) -> Iterator[Finding]:
    """See that the first section has a title.

    Why: a section without one belongs to the one above it; the first has none above.
    Example: a document that starts with prose without a `title`.
    """
    for section in document.sections[:1]:
        if isinstance(section, Untitled) and section.title is None:
            hint = "Add “title: …”."
            yield Finding(("sections", 0), "the first section has no title", (hint,))


@check("BP112", "empty-list", stage=Document)
def empty_list(document: Document) -> Iterator[Finding]:
    """Find sections whose list holds nothing.

    Why: a heading over nothing is a hole on the page, and a table without rows is no table to
    assistive technology (ISO 14289-1, 7.5).
    Example: `rows: []` in a table.
    """
    for index, section in enumerate(document.sections):
        for each in fields(section):
            if getattr(section, each.name) == () and each.default is MISSING:
                path = ("sections", index, each.name)
                hint = "Write items, each on a line of its own with “- ”, or delete the section."
                yield Finding(path, f"“{each.name}” holds nothing", (hint,))
