"""`blueprint diff LOCALE …`: what a locale has work left for, against its source."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from blueprint_cli.cli.choosing import chosen as chosen_locales
from blueprint_cli.cli.diff.request import Answer, Request
from blueprint_cli.cli.diff.review import Context, Links, render
from blueprint_cli.cli.exits import stop
from blueprint_cli.cli.language import translate
from blueprint_cli.cli.options import target
from blueprint_cli.diagnostics import tell
from blueprint_cli.theme.faults import ThemeError

if TYPE_CHECKING:
    from blueprint_cli.diff.review.rows import Review
    from blueprint_cli.world import World


def answer(request: Request) -> Answer:
    """Review the locales that a request names: all but the source where it names none."""
    from blueprint_cli.checks.places import text_at
    from blueprint_cli.diff.review.making import review
    from blueprint_cli.locales.queries import queries
    from blueprint_cli.pipeline import examine

    world, name = target(request.document)
    examined = examine(world, name)
    if examined.value is None:
        stop(examined.diagnostics, request.lang)
    checked = examined.value.checked
    _require_locales(request.arguments, checked.document.locales)
    chosen = tuple(chosen_locales(checked.document, request.arguments, ("translate", "convert")))
    localization = checked.localization
    made = review(
        localization.documents,
        localization.catalogs,
        examined.value.about,
        partial(text_at, checked.root),
        queries(localization),
    )
    return Answer(_render(made, chosen, request, world), any(_is_left(made, chosen)))


def _require_locales(named: Sequence[str], locales: Collection[str]) -> None:
    """Tell whoever names one revision or file, as for git, how to compare with it."""
    for name in named:
        if name not in locales:
            raise click.UsageError(
                f"The document has no locale {name}; it has {', '.join(locales)}. "
                f"To compare with a revision, write --since {name}; or name two files."
            )


def _is_left(made: Review, chosen: Sequence[str]) -> Iterator[bool]:
    return (side.needs_work for row in made.rows for side in row.sides if side.tag in chosen)


def _render(made: Review, chosen: tuple[str, ...], request: Request, world: World) -> str:
    """Give a review in a form; the page of a review links to what has been built."""
    folder = request.output.parent if request.output else Path()
    built = links(tuple(made.names), request.out, folder)
    if request.form == "html" and not any(each.page for each in built.values()):
        told = tell(
            "{folder} holds no pages to link to; run “blueprint build” first", folder=request.out
        )
        click.echo(translate(told, request.lang), err=True)
    context = Context(chosen, request.lang, request.colour, built, world)
    try:
        return render(request.form, made, context)
    except ThemeError as error:
        stop([error.diagnostic], request.lang)


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
