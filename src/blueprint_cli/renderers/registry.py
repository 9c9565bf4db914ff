"""The registry of formats: what can be made of a document, and by which function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.rendering import Layout
from blueprint_cli.renderers import data, html, pdf, slides
from blueprint_cli.renderers.layout import hypertext
from blueprint_cli.world import World

Render: TypeAlias = Callable[[LocalizedDocument, World], bytes]
#: Makes a file, and tells what is to be seen in it.
Make: TypeAlias = Callable[[LocalizedDocument, World], tuple[bytes, Layout]]


@dataclass(frozen=True)
class Format:
    """One file of a locale's folder.

    `group` is what `--format` chooses by. `weight` says roughly how long rendering takes against
    the others, so that the longest start first. `paginated` formats need WeasyPrint.
    """

    name: str
    group: str
    file: str
    make: Make
    weight: int = 1
    paginated: bool = False


def _seen(render: Render, look: Callable[[bytes], Layout]) -> Make:
    """Let a function look at what another makes."""

    def make(document: LocalizedDocument, world: World) -> tuple[bytes, Layout]:
        content = render(document, world)
        return content, look(content)

    return make


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("html", "html", "blueprint.html", _seen(html.render, hypertext.read), 2),
        Format("pdf", "pdf", "blueprint.pdf", pdf.render, 10, paginated=True),
        Format("slides-html", "slides", "slides.html", _seen(slides.render, hypertext.read), 2),
        Format("slides-pdf", "slides", "slides.pdf", slides.render_pdf, 8, paginated=True),
        Format("json", "json", "blueprint.json", _seen(data.render, lambda _: Layout())),
    )
}

#: The words that `--format` takes, in the order of the formats.
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(each.group for each in FORMATS.values()))


def render(name: str, document: LocalizedDocument, world: World) -> Artifact:
    """Make one file of a localized document."""
    content, layout = FORMATS[name].make(document, world)
    return replace(named(name, document), data=content, layout=layout)


def named(name: str, document: LocalizedDocument) -> Artifact:
    """Give a file without its bytes: what it is called, and what is told of it."""
    path = f"{document.tag}/{FORMATS[name].file}"
    return Artifact(path, b"", document.tag, name, {"source": document.digest})
