"""The finished files of labelled documents, made in memory, and what the checks make of these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from typing import Any

from blueprint_cli.checks.checked import Checked
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.engine.jobs import plan
from blueprint_cli.inspection.inspect import inspect
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.publishing.publication import paths
from blueprint_cli.renderers.formats import render
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import MemoryWorld, World

_THEME = "templates/"


def files(entry: Mapping[str, Any]) -> Iterator[tuple[str, str | bytes]]:
    """Give the files beside a document: `theme` adds to the theme's own, `pictures` have a size."""
    for name, text in entry.get("theme", {}).items():
        own = MemoryWorld({}).read(_THEME + name).decode()
        yield _THEME + name, f"{own}\n{text}"
    for name, size in entry.get("pictures", {}).items():
        yield name, picture(name, size)


def picture(name: str, size: str) -> bytes:
    """Draw a picture of a size such as 300x200, of the kind that its name says."""
    from PIL import Image

    width, height = map(int, size.split("x"))
    drawn = BytesIO()
    kind = "PNG" if name.endswith(".png") else "JPEG"
    Image.new("RGB", (width, height), "teal").save(drawn, kind)
    return drawn.getvalue()


def inspected(
    checked: Checked, world: World, *, screen: bool, of: str = ""
) -> tuple[Diagnostic, ...]:
    """Make the files that have pages, with `screen` all others too, and check them.

    Those `of` one format alone, where it is named.
    """
    _prepare()
    jobs = plan(checked.published, checked.source, world)
    chosen = (
        job for job in jobs if (screen or FORMATS[job.format].paginated) and of in ("", job.format)
    )
    made = [(job.document, render(job.format, job.document, world)) for job in chosen]
    return inspect(checked, made, paths(checked.published)).found


@cache
def _prepare() -> None:
    """Check the theme's fonts, once: no labelled document brings any."""
    paginate.prepare(MemoryWorld({}))
