"""The formats: one a file, and who makes what; none knows another.

Their names and files are in `model/formats.py`, for all who only need to name them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import TypeAlias

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.publication.selections import FULL, folder
from blueprint_cli.model.rendering import Layout
from blueprint_cli.world import World

#: Makes a file, and tells what is to be seen in it.
Make: TypeAlias = Callable[[LocalizedDocument, World], tuple[bytes, Layout]]

#: The module that makes each format, and its function; imported when asked for.
_MAKERS: Mapping[str, tuple[str, str]] = {
    "html": ("html", "render"),
    "pdf": ("pdf", "render"),
    "slides-html": ("slides", "render"),
    "slides-pdf": ("slides", "render_pdf"),
    "json": ("data", "render"),
}


def render(name: str, document: LocalizedDocument, world: World) -> Artifact:
    """Make one file of a localized document."""
    content, layout = _maker(name)(document, world)
    return replace(named(name, document), data=content, layout=layout)


def named(name: str, document: LocalizedDocument) -> Artifact:
    """Give a file without its bytes: what it is called, and what is told of it."""
    edition = document.selection
    path = f"{document.tag}/{folder(edition)}{FORMATS[name].file}"
    about = {"source": document.digest} | ({"selection": edition} if edition != FULL else {})
    return Artifact(path, b"", document.tag, name, about)


def _maker(name: str) -> Make:
    module, function = _MAKERS[name]
    make: Make = getattr(import_module(f"{__name__}.{module}"), function)
    return make
