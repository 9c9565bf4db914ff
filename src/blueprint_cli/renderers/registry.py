"""The registry of formats: what can be made of a document, and by which function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import data, html, pdf, slides
from blueprint_cli.world import World


@dataclass(frozen=True)
class Format:
    """One file of a locale's folder.

    `group` is what `--format` chooses by. `weight` says roughly how long rendering takes against
    the others, so that the longest start first. `paginated` formats need WeasyPrint.
    """

    name: str
    group: str
    file: str
    render: Callable[[LocalizedDocument, World], bytes]
    weight: int = 1
    paginated: bool = False


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("html", "html", "blueprint.html", html.render, 2),
        Format("pdf", "pdf", "blueprint.pdf", pdf.render, 10, paginated=True),
        Format("slides-html", "slides", "slides.html", slides.render, 2),
        Format("slides-pdf", "slides", "slides.pdf", slides.render_pdf, 8, paginated=True),
        Format("json", "json", "blueprint.json", data.render),
    )
}

#: The words that `--format` takes, in the order of the formats.
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(each.group for each in FORMATS.values()))


def render(name: str, document: LocalizedDocument, world: World) -> Artifact:
    """Make one file of a localized document."""
    chosen = FORMATS[name]
    content = chosen.render(document, world)
    path = f"{document.tag}/{chosen.file}"
    return Artifact(path, content, document.tag, chosen.name, {"source": document.digest})
