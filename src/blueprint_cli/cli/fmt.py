"""`blueprint fmt`: put a document into the order and the style of the house."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.exits import CLEAN, FAULTS, opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import tell

if TYPE_CHECKING:
    from blueprint_cli.desk.tidying.tidied import Tidied
    from blueprint_cli.diagnostics import Told


@click.command("fmt")
@document_option
@click.option("--check", is_flag=True, help="Write nothing; status 1 where there is something.")
@click.option("--diff", "preview", is_flag=True, help="The same, and show what would change.")
@lang_option
def command(document: str, check: bool, preview: bool, lang: str) -> None:
    """Put the document into the order and the style of the house.

    Keys stand in the order of the schema, blocks are indented by two, and quotation marks stand
    where YAML needs them. What the document says stays the same, comments stay with what they are
    about, and a text keeps its lines. So it is in the files whose items the document includes.

    Exit status: 0; 1 faults in the document, or with --check and --diff something to change.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.tidying.tidied import tidied

    world, name = target(document)
    opened(pipeline.document(world, name), lang)
    files = opened(tidied(world, name), lang)
    changes = [each.change for each in files if each.change.before != each.change.after]
    if preview:
        click.echo("".join(each.diff() for each in changes), nl=False)
    is_written = not (check or preview)
    if is_written:
        save(changes, world, lang)
    for each in files:
        click.echo(translate(_said(each, is_written=is_written), lang), err=not is_written)
    is_clean = is_written or not changes
    sys.exit(CLEAN if is_clean and not any(each.is_left for each in files) else FAULTS)


def _said(file: Tidied, *, is_written: bool) -> Told:
    """Say what became of a file."""
    name = file.change.name
    if file.is_left:
        return tell("{file} is written in a way that is left as it is.", file=name)
    if file.change.before == file.change.after:
        return tell("{file} is in order.", file=name)
    if is_written:
        return tell("{file} was put in order.", file=name)
    return tell("{file} is not in order: run “blueprint fmt”.", file=name)
