"""The language chooser: `index.html`, one for all locales."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import templating
from blueprint_cli.renderers.registry import FORMATS
from blueprint_cli.world import World

PATH = "index.html"


def render(
    documents: Sequence[LocalizedDocument], available: Collection[str], world: World
) -> Artifact:
    """Give the chooser, with links to the `available` paths of the output folder.

    Each document's own words name its files; the page is in the first document's language.
    """
    choices = [
        (document, [each for each in FORMATS.values() if f"{document.tag}/{each.file}" in available])
        for document in documents
    ]
    shown = [(document, files) for document, files in choices if files]
    main = documents[0]
    faces = templating.font_faces(main, world, also=documents[1:])
    html = templating.render("index.html.jinja", main, world, faces=faces, choices=shown)
    return Artifact(PATH, html.encode(), about={"source": main.digest})
