"""`blueprint init`: start a new document."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click

from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.diagnostics import tell

#: The documents that a new one may start as, a folder each; all have the files of `EVERY` too.
STARTERS = Path(__file__).parents[1] / "starters"
SMALL = "small"
KINDS = (SMALL, "plan", "paper")
EVERY = "every"


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default=SMALL,
    show_default=True,
    help="What to start from: a small plan; a plan with foreword, summary, annex and lists; a "
    "paper without a plan, such as for a consultation.",
)
@lang_option
def command(folder: Path, kind: str, lang: str) -> None:
    """Start a new document in FOLDER, in three locales, that builds at once.

    FOLDER is made, or is empty; without it, the document is started in the current folder. No file
    is ever overwritten. What the document says is invented: replace it, text by text. Its comments
    tell how.
    """
    try:
        refuse_occupied(folder)
        for each in (EVERY, kind):
            _copy(STARTERS / each, folder)
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be made: {error.strerror}.") from error
    told = tell("A new document is in {file}. To publish it:", file=folder / "blueprint.yaml")
    click.echo(translate(told, lang) + "\n")
    enter = "" if folder == Path() else f"  cd {shlex.quote(str(folder))}\n"
    click.echo(f"{enter}  {shlex.quote(program(folder))} build")


def refuse_occupied(folder: Path) -> None:
    """Refuse a folder that holds anything: no file is ever overwritten. Raises `UsageError`."""
    if folder.is_dir() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is not empty; name a new folder.")
    if os.path.lexists(folder) and not folder.is_dir():
        raise click.UsageError(f"{folder} is a file; name a new folder.")


def _copy(starter: Path, folder: Path) -> None:
    for source in sorted(each for each in starter.rglob("*") if each.is_file()):
        target = folder / source.relative_to(starter)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(source.read_bytes())


def program(folder: Path) -> str:
    """Give how the user, once inside the folder, calls this program."""
    program = os.environ.get("BLUEPRINT_COMMAND")
    return min(os.path.relpath(program, folder), program, key=len) if program else "blueprint"
