"""`blueprint diff --since REV`, `REV..REV`, `OLD NEW`: what changed between two editions.

Each form has a module here, whose `render` makes a text of an `EditionDiff`. What differs,
`diff.editions` finds.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.diff.request import Answer, Request
from blueprint_cli.cli.exits import LACKING, USAGE, stop
from blueprint_cli.cli.language import complaint
from blueprint_cli.cli.options import target
from blueprint_cli.diagnostics import shorten, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blueprint_cli.diff.editions.comparison import Snapshot
    from blueprint_cli.world import World

#: The forms that there are, beside one of a review.
_FORMS = ("text", "markdown", "json")
_NOW = tell("the working tree")
_OTHER_NAME = tell("Check the name. If the document had another one then, compare two files.")


def answer(request: Request) -> Answer:
    """Compare the two editions that a request names."""
    from blueprint_cli.diff.editions.comparison import compare
    from blueprint_cli.world import RevisionError

    if request.form not in _FORMS:
        forms = ", ".join(_FORMS)
        raise click.UsageError(f"Two editions are compared as {forms}.")
    try:
        old, new = (_snapshot(*each, request.lang) for each in _editions(request))
    except RevisionError as error:
        click.echo(complaint(error.reason, error.hint, request.lang), err=True)
        sys.exit(LACKING if error.is_lacking else USAGE)
    found = compare(old, new)
    renderer = import_module(f"{__name__}.{request.form}")
    return Answer(renderer.render(found, request), not found.is_empty)


def _editions(request: Request) -> Iterator[tuple[World, str, str]]:
    """Give the World, the file and the name of the old edition, and of the new one."""
    from blueprint_cli.diff.ranges import Files, parse_range

    asked = parse_range(request.arguments, request.since)
    if isinstance(asked, Files):
        for file in (asked.old, asked.new):
            yield (*target(file), file)
        return
    for revision in (asked.old, asked.new):
        if revision is None:
            yield (*target(request.document), _NOW)
        else:
            yield _recorded(request.document, revision)


def _recorded(document: str, revision: str) -> tuple[World, str, str]:
    from blueprint_cli.world import RevisionError
    from blueprint_cli.world.revision import at_revision

    place = Path(document).absolute()
    world = at_revision(place.parent, revision)
    if not world.exists(place.name):
        path = world.repository.prefix + place.name
        reason = tell("revision {name} has no file {path}", name=shorten(revision), path=path)
        raise RevisionError(reason, _OTHER_NAME)
    return world, place.name, revision


def _snapshot(world: World, path: str, name: str, lang: str) -> Snapshot:
    from blueprint_cli.diff.editions.comparison import Snapshot
    from blueprint_cli.pipeline import check, localized

    # Not checked, since an edition need not have met the checks of today.
    outcome = localized(world, path)
    if outcome.value is None:
        # What localizing does not tell itself, the checks do: two locales that are the source.
        told = outcome if outcome.failed else check(world, path)
        said = tell("{name} cannot be read: nothing was compared.", name=name)
        stop(told.diagnostics, lang, said)
    return Snapshot(name, outcome.value.document, outcome.value.localization.documents)
