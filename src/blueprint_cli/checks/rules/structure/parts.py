"""BP1xx: faults of structure, found in the document as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields

from blueprint_cli.checks.finding import Elsewhere, Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import Severity, Told, did_you_mean, tell
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import LEVELS, count
from blueprint_cli.model.sections import Table, Untitled
from blueprint_cli.model.structure.outline import chapters, written
from blueprint_cli.model.walk import RESERVED, Path, identities

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
            message = tell(
                "totals declares {declared} {level}, but the plan holds {found}",
                declared=declared,
                level=level,
                found=found[level],
            )
            hint = tell(
                "Add or remove {level} under “directions”, or correct this number.", level=level
            )
            yield Finding(("totals", level), message, (hint,))


@check("BP102", "duplicate-id", stage=Document, firm=True)
def duplicate_id(document: Document) -> Iterator[Finding]:
    """Find ids that stand twice.

    Why: translations, links and comparisons find a text by its id.
    Example: two actions with `id: basic-research`.
    """
    seen: dict[str, Path] = {}
    for path, identity in identities(document):
        if identity in RESERVED:
            message = tell("the id “{identity}” is reserved", identity=identity)
            hint = tell("Choose another id: this one names a place that every publication has.")
            yield Finding((*path, "id"), message, (hint,))
        elif identity in seen:
            first = Elsewhere((*seen[identity], "id"))
            message = tell("the id “{identity}” stands twice", identity=identity)
            hint = tell("It is already at {first}. Give one of the two another id.", first=first)
            yield Finding((*path, "id"), message, (hint,))
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
        hint = tell("Write “strategy: source” for the locale that the document is written in.")
        yield Finding(("locales",), tell("no locale is the source"), (hint,))
    for tag in sources[1:]:
        message = tell("{tag} is already the source", tag=sources[0])
        hint = tell("Write “convert” or “translate” for all locales but one.")
        yield Finding(("locales", tag, "strategy"), message, (hint,))
    for tag, locale in document.locales.items():
        if locale.profile is not None and locale.strategy != "convert":
            message = tell("a profile is for conversion")
            hint = tell("Delete it, or write “strategy: convert”.")
            yield Finding(("locales", tag, "profile"), message, (hint,), key=True)
        if locale.from_ is not None and locale.strategy != "convert":
            message = tell("only a conversion is made from another locale than the source")
            hint = tell("Delete it, or write “strategy: convert”.")
            yield Finding(("locales", tag, "from"), message, (hint,), key=True)
        if locale.on_stale is not None and locale.strategy != "translate":
            message = tell("only a translation can be stale")
            hint = tell("Delete it, or write “strategy: translate”.")
            yield Finding(("locales", tag, "on-stale"), message, (hint,), key=True)


@check("BP106", "table-cells", stage=Document, firm=True)
def table_cells(document: Document) -> Iterator[Finding]:
    """See that every row of a table has the cells of its columns, and no others.

    Why: a cell under no column would be lost; a missing one leaves a hole.
    Example: a row without the cell `amount` in a table with that column.
    """
    for placed in written(document):
        section = placed.section
        if not isinstance(section, Table):
            continue
        columns = [column.id for column in section.columns]
        for number, row in enumerate(section.rows):
            path: Path = (*placed.path, "rows", number, "cells")
            for name in row.cells:
                if name not in columns:
                    message = tell("no column is called “{name}”", name=name)
                    yield Finding((*path, name), message, did_you_mean(name, columns), key=True)
            for name in columns:
                if name not in row.cells:
                    message = tell("the row has no cell “{name}”", name=name)
                    hint = tell(
                        "Add “{name}: …”, with a dash for a cell that is empty on purpose.",
                        name=name,
                    )
                    yield Finding(path[:-1], message, (hint,))


@check("BP107", "plan-not-shown", stage=Document, severity=Severity.WARNING)
def plan_not_shown(document: Document) -> Iterator[Finding]:
    """See that a plan has sections that show it, and that such sections have a plan.

    Why: `directions` alone puts nothing on a page.
    Example: a document with `directions` but no section of `kind: strategies`.
    """
    placed = written(document)
    kinds = {each.section.kind for each in placed}
    if document.directions and "strategies" not in kinds:
        hint = tell("Add a section with “kind: strategies” where the plan is to stand.")
        yield Finding(("directions",), tell("no section shows the plan"), (hint,), key=True)
    for each in placed:
        if each.section.kind in _PLAN_VIEWS and not document.directions:
            message = tell("there is no plan to show here")
            hint = tell("Write the plan under “directions”, or delete this section.")
            yield Finding((*each.path, "kind"), message, (hint,))


@check("BP108", "untitled-start", stage=Document, severity=Severity.WARNING)
def untitled_start(document: Document) -> Iterator[Finding]:
    """See that the first section has a title.

    Why: a section without one belongs to the one above it; the first has none above.
    Example: a document that starts with prose without a `title`.
    """
    for chapter in chapters(document)[:1]:
        index, section = chapter[0]
        if isinstance(section, Untitled) and section.title is None:
            message = tell("the first section has no title")
            yield Finding(("sections", index), message, (tell("Add “title: …”."),))


@check("BP112", "empty-list", stage=Document)
def empty_list(document: Document) -> Iterator[Finding]:
    """Find sections whose list holds nothing.

    Why: a heading over nothing is a hole on the page, and a table without rows is no table to
    assistive technology (ISO 14289-1, 7.5).
    Example: `rows: []` in a table.
    """
    for placed in written(document):
        for each in fields(placed.section):
            if getattr(placed.section, each.name) == () and each.default is MISSING:
                path = (*placed.path, each.name)
                message = tell("“{name}” holds nothing", name=each.name)
                hint = tell(
                    "Write items, each on a line of its own with “- ”, or delete the section."
                )
                yield Finding(path, message, (hint,))


@check("BP113", "empty-branch", stage=Document, severity=Severity.WARNING)
def empty_branch(document: Document) -> Iterator[Finding]:
    """Find branches of the plan that end before the others do.

    Why: a strategy without goals promises nothing; most often its text was lost on the way. What no
    branch of a plan has, such as actions where there are none at all, is the writer's choice.
    Example: a strategy without `goals` beside others that have some.
    """
    held = count(document.directions)
    for index, direction in enumerate(document.directions):
        path: Path = ("directions", index)
        if not direction.strategies and held["strategies"]:
            yield _empty((*path, "title"), tell("the direction has no strategies"), "strategies")
        for number, strategy in enumerate(direction.strategies):
            within: Path = (*path, "strategies", number)
            if not strategy.goals and held["goals"]:
                yield _empty((*within, "title"), tell("the strategy has no goals"), "goals")
            for place, goal in enumerate(strategy.goals):
                if not goal.actions and held["actions"]:
                    message = tell("the goal has no actions")
                    yield _empty((*within, "goals", place, "text"), message, "actions")


def _empty(path: Path, message: Told, key: str) -> Finding:
    hint = tell("Write them under “{key}: …”, or delete what stands empty.", key=key)
    return Finding(path, message, (hint,))
