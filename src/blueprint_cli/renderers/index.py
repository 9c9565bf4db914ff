"""The language chooser: `index.html`, one for all locales."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.selecting import names
from blueprint_cli.model.selection.selections import folder
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.theme import fonts
from blueprint_cli.world import World

PATH = "index.html"


def render(
    documents: Sequence[LocalizedDocument],
    available: Collection[str],
    world: World,
    earlier: Collection[str] = (),
    lacking: Collection[str] = (),
) -> Artifact:
    """Give the chooser, with links to the `available` paths of the output folder.

    Those of an `earlier` edition are marked, and not left out: readers may have nothing newer; what
    is `lacking` is named without a link. Each document's own words name its files; the page is in
    the first document's language.
    """
    named_paths = {*available, *lacking}
    choices = [(document, _files(document, named_paths)) for document in documents]
    shown = [(document, files) for document, files in choices if files]
    main, pinned = documents[0], fonts.load(world)
    page = partial(
        templating.render,
        "index.html.jinja",
        main,
        world,
        stacks={document.tag: pinned.stack(document.tag) for document, _ in shown},
        choices=shown,
        earlier=frozenset(earlier),
        lacking=frozenset(lacking),
    )
    text = page(faces="")
    faces = templating.font_faces_for(world, {document.tag: text for document, _ in shown})
    return replace(named(documents), data=page(faces=faces).encode())


def _files(document: LocalizedDocument, shown: Collection[str]) -> list[dict[str, str]]:
    """Give the files of a locale that are named, each with the edition that it shows."""
    own = document.document
    return [
        {
            "name": each.name,
            "file": f"{folder(edition)}{each.file}",
            "edition": document.name_of(edition) if own.editions else "",
        }
        for edition in names(own)
        for each in FORMATS.values()
        if f"{document.tag}/{folder(edition)}{each.file}" in shown
    ]


def named(documents: Sequence[LocalizedDocument]) -> Artifact:
    """Give the chooser without its bytes: what it is called, and what is told of it."""
    return Artifact(PATH, b"", about={"source": documents[0].digest})
