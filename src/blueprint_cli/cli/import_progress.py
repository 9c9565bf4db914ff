"""`blueprint import-progress`: take back what has been filled in about actions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.exits import NOTHING, opened, stop
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, given, strict_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import has_errors, shorten, tell

if TYPE_CHECKING:
    from blueprint_cli.desk.tracking.bringing import Brought


@click.command("import-progress")
@click.argument("file", type=click.Path(path_type=Path))
@document_option
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be done.")
@strict_option
@lang_option
def command(file: Path, document: str, dry_run: bool, strict: bool, lang: str) -> None:
    """Take what has been filled in about actions from FILE into the document.

    FILE is the actions.xlsx or actions.csv of a build, as it came back: its status, progress and
    dates are taken where somebody has changed them since it went out; its remarks are told. The
    document changes at these places alone. The file is read and checked as a whole first: where
    anything in it is an error, nothing is written.

    Exit status: 0 taken; 1 faults in the file or the document; 2 wrong usage.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.cli.reports import text
    from blueprint_cli.desk.tracking.bringing import bring_in

    world, name = target(document)
    data, shown = given(file, lang)
    checked = opened(pipeline.localized(world, name), lang, NOTHING)
    outcome = bring_in(world, name, checked, data, shown)
    if outcome.value is None or has_errors(outcome.diagnostics, strict=strict):
        stop(outcome.diagnostics, lang, NOTHING)
    text.show(outcome.diagnostics, sys.stderr, lang)
    if not dry_run:
        save(outcome.value.changes, world, lang)
    _summarize(outcome.value, shown, lang)
    if dry_run:
        click.echo(translate(NOTHING, lang))


def _summarize(brought: Brought, file: str, lang: str) -> None:
    """Say who moved what: the file by its name, and whoever has saved it last."""
    head = tell("{file}, last saved by {editor}:", file=file, editor=brought.editor)
    click.echo(translate(head, lang) if brought.editor else f"{file}:")
    for each in brought.moves:
        before, after = (shorten(value) or "—" for value in (each.before, each.after))
        click.echo(f"  {each.action}  {each.key}: {before} → {after}")
    for action, remark in brought.remarks:
        click.echo(translate(tell("  {action}  remark: {text}", action=action, text=remark), lang))
    actions = len({each.action for each in brought.moves})
    counted = tell(
        "values changed: {values}; actions: {actions} of {all}",
        values=len(brought.moves),
        actions=actions,
        all=brought.count,
    )
    click.echo(translate(counted if brought.moves else tell("nothing new"), lang))
