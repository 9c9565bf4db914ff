"""`blueprint diff LOCALE …`: what a locale has work left for, against its source."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from blueprint_cli.cli.diff.review import Context, Links, render
from blueprint_cli.cli.language import translate
from blueprint_cli.cli.reports.text import echo, use_colour
from blueprint_cli.diagnostics import refusal, tell

if TYPE_CHECKING:
    from blueprint_cli.diff.review import Review

#: Half a character: it stands in no UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")


def show(
    review: Review,
    tags: Sequence[str],
    form: str,
    *,
    lang: str = "en",
    output: Path | None = None,
    out: Path = Path("out"),
) -> None:
    """Print a review of some locales, or write it into a file; of all but the source with no tags.

    `out` is the folder that a build has published into: the page of a review links to it. Ends the
    program with 3 where the file cannot be written.
    """
    chosen = tuple(tags) or tuple(review.names)[1:]
    folder = output.parent if output else Path()
    colour = output is None and use_colour(sys.stdout)
    context = Context(chosen, lang, colour, links(tuple(review.names), out, folder))
    made = render(form, review, context)
    if form == "html" and not any(each.page for each in context.links.values()):
        told = tell("{folder} holds no pages to link to; run “blueprint build” first", folder=out)
        click.echo(translate(told, lang), err=True)
    if output:
        _write(output, made, lang)
    elif form == "text":
        echo(made, sys.stdout)
    else:
        click.echo(_SURROGATE.sub("\ufffd", made).encode())


def links(tags: Sequence[str], out: Path, folder: Path) -> Mapping[str, Links]:
    """Give the addresses of every locale's page and deck, from a folder, where they are built."""
    return {
        tag: Links(*(_link(out / tag / file, folder) for file in ("blueprint.html", "slides.html")))
        for tag in tags
    }


def _link(file: Path, folder: Path) -> str:
    if not file.is_file():
        return ""
    return quote(Path(os.path.relpath(file, folder)).as_posix())


def _write(output: Path, made: str, lang: str) -> None:
    from blueprint_cli.edits import replace

    try:
        replace(output, _SURROGATE.sub("\ufffd", f"{made}\n").encode())
    except OSError as error:
        told = tell("{path}: {reason}", path=output, reason=refusal(error))
        click.echo(f"blueprint: {translate(told, lang)}", err=True)
        sys.exit(3)
