"""`blueprint check`: find faults, and mend those that can be mended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from blueprint_cli.cli.costs import within
from blueprint_cli.cli.language import lang_option, translate, translate_all
from blueprint_cli.cli.options import document_option, strict_option, target
from blueprint_cli.cli.reports import REPORTS
from blueprint_cli.diagnostics import refusal, tell

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
@lang_option
@click.option("--fix", is_flag=True, help="Mend what no careful editor could object to.")
@click.option("--unsafe", is_flag=True, help="With --fix or --diff: mend the doubtful too.")
@click.option(
    "--diff", "preview", is_flag=True, help="Show what --fix would change; write nothing."
)
def command(
    document: str, form: str, strict: bool, lang: str, fix: bool, unsafe: bool, preview: bool
) -> None:
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
        _preview(world, name, lang, unsafe=unsafe)
    found = (
        _fix(world, name, lang, unsafe=unsafe)
        if fix
        else within(lambda: check(world, name).diagnostics, world.display(name))
    )
    complete = not broken(found)
    context = Context(world.display(name), strict=strict, complete=complete, lang=lang)
    reports.show(form, translate_all(found, lang), context)
    if form == "text" and not fix:
        _tell_of_fixes(found, lang)
    sys.exit(1 if has_errors(found, strict=strict) else 0)


def _preview(world: DiskWorld, name: str, lang: str, *, unsafe: bool) -> NoReturn:
    """Show the changes as a diff, and stop: with 1 where there are any."""
    from blueprint_cli.mending import mend

    mended = mend(world, name, unsafe=unsafe)
    for change in mended.changes:
        click.echo(change.diff(), nl=False)
    summary = tell("{count} to mend in {files}", count=mended.count, files=_names(mended))
    click.echo(translate(summary if mended.changes else _NOTHING, lang), err=True)
    sys.exit(1 if mended.changes else 0)


def _fix(world: DiskWorld, name: str, lang: str, *, unsafe: bool) -> tuple[Diagnostic, ...]:
    """Mend the files, and give what is left to tell."""
    from blueprint_cli.edits import write
    from blueprint_cli.mending import mend

    mended = mend(world, name, unsafe=unsafe)
    try:
        write(mended.changes, world)
    except OSError as error:
        told = tell("{path}: {reason}", path=error.filename, reason=refusal(error))
        click.echo(f"blueprint: {translate(told, lang)}", err=True)
        sys.exit(3)
    summary = tell("Mended: {count} in {files}", count=mended.count, files=_names(mended))
    click.echo(translate(summary if mended.changes else _NOTHING, lang), err=True)
    return mended.left


_NOTHING = tell("Nothing to mend.")


def _names(mended: Mended) -> str:
    return ", ".join(change.name for change in mended.changes)


def _tell_of_fixes(found: Sequence[Diagnostic], lang: str) -> None:
    fixes = [each.fix for each in found if each.fix]
    safe = sum(fix.safe for fix in fixes)
    told = (
        (safe, tell("{count:,} can be mended with --fix; --diff shows how", count=safe)),
        (
            len(fixes) - safe,
            tell("{count:,} can be mended with --fix --unsafe", count=len(fixes) - safe),
        ),
    )
    for count, text in told:
        if count:
            click.echo(translate(text, lang), err=True)
