"""`blueprint locale remove`: take a language out again."""

from __future__ import annotations

from pathlib import Path

import click

from blueprint_cli.cli.exits import NOTHING, opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import refusing, save
from blueprint_cli.diagnostics import tell


@click.command("remove")
@click.argument("tag", metavar="LOCALE")
@document_option
@click.option("--force", is_flag=True, help="Also where its catalog has translations: they go too.")
@lang_option
def command(tag: str, document: str, force: bool, lang: str) -> None:
    """Take a LOCALE out of the document, with its catalog and its lock.

    What `locale add` has made is gone, and all else is as it was. A catalog that somebody has
    worked in is kept, unless you force it.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.adding import remove
    from blueprint_cli.desk.font_packages import unpinned

    world, name = target(document)
    _, own = opened(pipeline.document(world, name), lang)
    if tag not in own.locales:
        known = ", ".join(own.locales)
        raise click.UsageError(f"The document has no locale {tag}; it has {known}.")
    if tag in own.sources:
        raise click.UsageError(f"{tag} is the language that the document is written in.")
    removed = opened(remove(world, name, tag), lang, NOTHING)
    if removed.targets and not force:
        raise click.UsageError(
            f"locales/{tag}.* have {removed.targets} texts; --force deletes them with the locale."
        )
    pins, fonts = unpinned(world, tag)
    save([removed.change, *([pins] if pins else [])], world, lang)
    gone = (*removed.files, *fonts)
    with refusing(lang):
        for file in gone:
            place = world.root / file
            place.unlink()
            _sweep(place.parent, world.root)
    files = ", ".join((name, *gone))
    click.echo(translate(tell("{tag} removed: {files}", tag=tag, files=files), lang))


def _sweep(folder: Path, root: Path) -> None:
    """Take away folders that hold nothing more."""
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
