"""`blueprint check`: find faults, and mend those that can be mended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from blueprint_cli.cli.options import document_option, strict_option, target
from blueprint_cli.cli.reports import REPORTS

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Diagnostic
    from blueprint_cli.mending import Mended
    from blueprint_cli.world import DiskWorld


@click.command("check")
@document_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help=f"Whom to tell: {'; '.join(f'{name} for {who}' for name, who in REPORTS.items())}.",
)
@strict_option
@click.option("--fix", is_flag=True, help="Mend what no careful editor could object to.")
@click.option("--unsafe", is_flag=True, help="With --fix or --diff: mend the doubtful too.")
@click.option(
    "--diff", "preview", is_flag=True, help="Show what --fix would change; write nothing."
)
def command(document: str, form: str, strict: bool, fix: bool, unsafe: bool, preview: bool) -> None:
    """Read, validate and check the document in every locale.

    Nothing is written, but with --fix: the document and its catalogs are then mended in place, and
    nothing of them changes but what was at fault.

    Exit status: 0 when nothing stops publication, 1 when something does.
    """
    from blueprint_cli.checks import broken
    from blueprint_cli.cli import reports
    from blueprint_cli.cli.reports.context import Context
    from blueprint_cli.diagnostics import has_errors
    from blueprint_cli.pipeline import check

    if unsafe and not (fix or preview):
        raise click.UsageError("--unsafe goes with --fix or --diff.")
    if fix and preview:
        raise click.UsageError("--fix and --diff are for one or the other.")
    world, name = target(document)
    if preview:
        _preview(world, name, unsafe=unsafe)
    found = _fix(world, name, unsafe=unsafe) if fix else check(world, name).diagnostics
    context = Context(world.display(name), strict=strict, complete=not broken(found))
    reports.show(form, found, context)
    if form == "text" and not fix:
        _tell_of_fixes(found)
    sys.exit(1 if has_errors(found, strict=strict) else 0)


def _preview(world: DiskWorld, name: str, *, unsafe: bool) -> NoReturn:
    """Show the changes as a diff, and stop: with 1 where there are any."""
    from blueprint_cli.mending import mend

    mended = mend(world, name, unsafe=unsafe)
    for change in mended.changes:
        click.echo(change.diff(), nl=False)
    click.echo(_summary(mended, "Would mend"), err=True)
    sys.exit(1 if mended.changes else 0)


def _fix(world: DiskWorld, name: str, *, unsafe: bool) -> tuple[Diagnostic, ...]:
    """Mend the files, and give what is left to tell."""
    from blueprint_cli.mending import mend, write

    mended = mend(world, name, unsafe=unsafe)
    try:
        write(mended.changes, world)
    except OSError as error:
        click.echo(f"blueprint: {error.filename}: {error.strerror}", err=True)
        sys.exit(3)
    click.echo(_summary(mended, "Mended"), err=True)
    return mended.left


def _summary(mended: Mended, verb: str) -> str:
    if not mended.changes:
        return "Nothing to mend."
    faults = f"{mended.count} {'fault' if mended.count == 1 else 'faults'}"
    return f"{verb} {faults} in {', '.join(change.name for change in mended.changes)}"


def _tell_of_fixes(found: Sequence[Diagnostic]) -> None:
    fixes = [each.fix for each in found if each.fix]
    safe = sum(fix.safe for fix in fixes)
    if safe:
        click.echo(f"{safe:,} can be mended with --fix; --diff shows how", err=True)
    if len(fixes) > safe:
        click.echo(f"{len(fixes) - safe:,} can be mended with --fix --unsafe", err=True)
