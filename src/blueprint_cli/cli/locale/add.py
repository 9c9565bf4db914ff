"""`blueprint locale add`: another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.choosing import counted
from blueprint_cli.cli.exits import NOTHING, opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save, save_bytes
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.tags import TAG

if TYPE_CHECKING:
    from blueprint_cli.theme.scripts import Package
    from blueprint_cli.world import DiskWorld, World


@click.command("add")
@click.argument("tag", metavar="LOCALE")
@document_option
@click.option(
    "--tag",
    "full",
    metavar="TAG",
    help="The full language tag for readers' software, where it says more: pt-PT.",
)
@click.option(
    "--strategy",
    type=click.Choice(("translate", "convert")),
    help="How it comes by its text.  [default: convert, where a conversion of script can make it]",
)
@click.option(
    "--fonts",
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Where the font package lies that the language needs: its files are put into the theme.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing, and show what would change.")
@lang_option
def command(
    tag: str,
    document: str,
    full: str | None,
    strategy: str | None,
    folder: Path | None,
    dry_run: bool,
    lang: str,
) -> None:
    """Add a LOCALE to the document, such as ja or pt, and give it a catalog.

    The document's file is edited in place: its comments stay. The theme's words for the language
    are messages of the catalog, unless the theme has them; where it has no font for the script, you
    are told which package has one. `locale remove` takes all of it back.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.adding import add, keys_for

    _require_tags(tag, full or tag)
    world, name = target(document)
    _, own = opened(pipeline.document(world, name), lang)
    if tag in own.locales:
        raise click.UsageError(f"The document has the locale {tag} already.")
    keys = keys_for(own, tag, full)
    if strategy and strategy != keys["strategy"]:
        keys.pop("from", "")
        keys["strategy"] = strategy
    lack = _lacking(world, tag, full or tag)
    files = _files(world, folder, tag, lack[1] if lack else None)
    added = opened(add(world, name, tag, keys), lang, NOTHING)
    if dry_run:
        click.echo("".join(each.diff() for each in added.changes), nl=False)
        return
    for path, content in files.items():
        save_bytes(world.root / path, content, lang)
    save(added.changes, world, lang)
    said = ", ".join(f"{key}: {value}" for key, value in keys.items())
    click.echo(translate(tell("{file}: {tag} added ({keys})", file=name, tag=tag, keys=said), lang))
    if ids := added.brought.done.added:
        click.echo(translate(counted(added.brought.change.name, tell("new"), ids), lang))
    if files:
        told = tell("fonts put into the theme: {files}", files=", ".join(files))
        click.echo(translate(told, lang))
    for told in () if files or not lack else _named(*lack, full or tag, lang):
        click.echo(translate(told, lang), err=True)


def _require_tags(*tags: str) -> None:
    for each in tags:
        if not re.fullmatch(TAG, each):
            raise click.UsageError(f"“{each}” is no language tag: write ja, pt-BR or zh-Hant-TW.")


def _lacking(world: World, tag: str, full: str) -> tuple[str, Package | None] | None:
    from blueprint_cli.theme import fonts
    from blueprint_cli.theme.scripts import lacking

    try:
        return lacking(fonts.load(world), tag, full)
    except fonts.FontError:  # a build tells of it
        return None


def _files(
    world: DiskWorld, folder: Path | None, tag: str, package: Package | None
) -> Mapping[str, bytes]:
    """Give what a font package in a folder adds to the theme; refuse one that has not all."""
    from blueprint_cli.desk import font_packages

    if folder is None or package is None:
        return {}
    files = font_packages.found(folder, package)
    if isinstance(files, str):
        raise click.UsageError(f"{folder} has no {files}.")
    return {**files, font_packages.PINS: font_packages.pinned(world, tag, package)}


def _named(script: str, package: Package | None, full: str, lang: str) -> Iterator[Told]:
    """Say which fonts the theme lacks for a language, and which package has them."""
    from blueprint_cli.language.tags import name_in

    language = name_in(full, lang) or full
    if package is None:
        yield tell(
            "the theme has no font for {language} ({script})", language=language, script=script
        )
        return
    yield tell(
        "the theme has no font for {language} ({script}); {family} is in npm:{package}:",
        language=language,
        script=script,
        family=package.family,
        package=package.name,
    )
    for file, digest in package.files:
        yield tell("  {file}  sha256 {digest}", file=file, digest=digest)
    yield tell(
        "Unpack it, and add the locale with --fonts FOLDER; or name both in"
        " templates/fonts/fonts.json of your document."
    )
