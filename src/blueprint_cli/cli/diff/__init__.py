"""`blueprint diff`: what has changed, and what that leaves to do."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from blueprint_cli.cli.diff.review import FORMS
from blueprint_cli.cli.language import lang_option
from blueprint_cli.cli.options import document_option, target


@click.command("diff")
@click.argument("locales", nargs=-1, metavar="[LOCALE]…")
@document_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="text",
    show_default=True,
    help=f"Whom to tell: {'; '.join(f'{name} for {who}' for name, who in FORMS.items())}.",
)
@click.option(
    "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write it into a file."
)
@click.option(
    "--out",
    default="out",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where `blueprint build` has published: the review page links to it.",
)
@lang_option
def command(
    locales: tuple[str, ...], document: str, form: str, output: Path | None, out: Path, lang: str
) -> None:
    """Show what each LOCALE has work left for: what is missing, stale, in draft, or at fault.

    Exit status: 0 shown; 1 faults that leave nothing to show; 2 wrong usage; 3 the file cannot be
    written.
    """
    from functools import partial

    from blueprint_cli.cli.diff import source
    from blueprint_cli.cli.reports import text
    from blueprint_cli.diff.locales import review
    from blueprint_cli.pipeline import examine
    from blueprint_cli.syntax import locate

    world, name = target(document)
    examined = examine(world, name)
    if examined.value is None:
        text.show(examined.diagnostics, sys.stderr, lang)
        sys.exit(1)
    checked = examined.value.checked
    for tag in locales:
        if tag not in checked.document.locales:
            raise click.UsageError(f"The document has no locale {tag}.")
    localization = checked.localization
    made = review(
        localization.documents,
        localization.catalogs,
        examined.value.about,
        partial(locate, checked.root),
    )
    source.show(made, locales, form, lang=lang, output=output, out=out)
