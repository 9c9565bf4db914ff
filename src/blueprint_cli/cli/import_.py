"""`blueprint import`: start a new document from one of another program."""

from __future__ import annotations

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.exits import NOTHING, opened, stop
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import given
from blueprint_cli.diagnostics import Diagnostic, tell

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@lang_option
def command(file: Path, folder: Path | None, lang: str) -> None:
    """Start a new document in FOLDER from FILE: .docx, .pptx, .md, or .txt, the text of slides.

    FOLDER is made, or is empty, and is called after the file where it is not named: no file is ever
    overwritten. What was lost or guessed, and what the original has wrong, is told at its place
    there: file:line:column, where the lines of a .docx or of a slide are its paragraphs.

    Texts that translators send back are taken by `blueprint locale import`.

    Exit status: 0 made; 1 faults in the file; 2 wrong usage.
    """
    from blueprint_cli.cli.init import program, refuse_occupied
    from blueprint_cli.desk.drafting.draft import draft
    from blueprint_cli.interchange import manuscripts

    data, shown = given(file, lang)
    name = file.name.partition(".")[0] or file.name
    folder = folder or Path(name)
    refuse_occupied(folder)
    outcome = manuscripts.read(data, shown, file.suffix)
    manuscript = opened(outcome, lang, NOTHING)
    made = draft(manuscript, name, date.today())  # noqa: DTZ011
    if made is None:
        message = tell("no text was found in it")
        stop((*outcome.diagnostics, Diagnostic("BP501", message, file=shown)), lang, NOTHING)
    target = folder / "blueprint.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as written:
            written.write(made.text.encode())
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be made: {error.strerror}.") from error
    _report((*outcome.diagnostics, *made.told), lang)
    told = tell("A first document is in {file}. To look at what is left to do:", file=str(target))
    click.echo(translate(told, lang) + "\n")
    click.echo(f"  cd {shlex.quote(str(folder))}\n  {shlex.quote(program(folder))} check")


def _report(told: Sequence[Diagnostic], lang: str) -> None:
    from blueprint_cli.cli.reports import text

    text.show(sorted(told, key=lambda each: each.order), sys.stdout, lang)
