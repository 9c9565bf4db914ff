"""`blueprint fmt`: put a document into the order and the style of the house."""

from __future__ import annotations

import sys

import click

from blueprint_cli.cli.exits import CLEAN, FAULTS, opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import tell


@click.command("fmt")
@document_option
@click.option("--check", is_flag=True, help="Write nothing; status 1 where there is something.")
@click.option("--diff", "preview", is_flag=True, help="The same, and show what would change.")
@lang_option
def command(document: str, check: bool, preview: bool, lang: str) -> None:
    """Put the document into the order and the style of the house.

    Keys stand in the order of the schema, blocks are indented by two, and quotation marks stand
    where YAML needs them. What the document says stays the same, comments stay with what they are
    about, and a text keeps its lines.

    Exit status: 0; 1 faults in the document, or with --check and --diff something to change.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.tidying import UntidyError, tidy
    from blueprint_cli.edits import Change
    from blueprint_cli.validation.validate import json_schema

    world, name = target(document)
    root, _ = opened(pipeline.document(world, name), lang)
    source = root.span.source
    try:
        after = tidy(source, root, json_schema())
    except UntidyError:
        said = tell("{file} is written in a way that is left as it is.", file=source.name)
        click.echo(translate(said, lang), err=True)
        sys.exit(FAULTS)
    change = Change.of(world, name, source.text, after)
    if change.before == change.after:
        click.echo(translate(tell("{file} is in order.", file=source.name), lang))
        sys.exit(CLEAN)
    if preview:
        click.echo(change.diff(), nl=False)
    if check or preview:
        said = tell("{file} is not in order: run “blueprint fmt”.", file=source.name)
        click.echo(translate(said, lang), err=True)
        sys.exit(FAULTS)
    save([change], world, lang)
    click.echo(translate(tell("{file} was put in order.", file=source.name), lang))
