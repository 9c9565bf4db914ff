"""`blueprint check`: find faults, and mend those that can be mended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import click

from blueprint_cli.cli.exits import CLEAN, FAULTS
from blueprint_cli.cli.language import lang_option, translate, translate_all
from blueprint_cli.cli.options import document_option, strict_option, target
from blueprint_cli.cli.reports import REPORTS
from blueprint_cli.cli.running.costs import within
from blueprint_cli.diagnostics import tell

if TYPE_CHECKING:
    from blueprint_cli.checks.checked import Examined
    from blueprint_cli.cli.findings.request import Findings, Wanted
    from blueprint_cli.desk.mending import Mended
    from blueprint_cli.diagnostics import Diagnostic, Outcome
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
@click.option(
    "--locale", "locales", multiple=True, metavar="TAG", help="Only about this one; repeatable."
)
@click.option(
    "--select",
    multiple=True,
    metavar="CHECKS",
    help="Only these: codes (BP230), their starts (BP2), names (dash); with commas, repeatable.",
)
@click.option("--ignore", multiple=True, metavar="CHECKS", help="All but these; see --select.")
@click.option("--baseline", metavar="FILE", help="Only what this file does not know.")
@click.option("--write-baseline", metavar="FILE", help="Make FILE know all that is found.")
@click.option("--fix", is_flag=True, help="Mend what no careful editor could object to.")
@click.option("--unsafe", is_flag=True, help="With --fix or --diff: mend the doubtful too.")
@click.option(
    "--diff", "preview", is_flag=True, help="Show what --fix would change; write nothing."
)
def command(
    document: str,
    form: str,
    strict: bool,
    lang: str,
    locales: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: str | None,
    write_baseline: str | None,
    fix: bool,
    unsafe: bool,
    preview: bool,
) -> None:
    """Read, validate and check the document in every locale.

    Nothing is written, but with --fix: the document and its catalogs are then mended in place, and
    nothing of them changes but what was at fault. What is not told is not mended. What keeps other
    checks from running is always told.

    Exit status: 0 when nothing that is told stops publication, 1 when something does.
    """
    from blueprint_cli.cli import reports
    from blueprint_cli.cli.findings.request import refuse_other_file, wanted
    from blueprint_cli.diagnostics import has_errors
    from blueprint_cli.pipeline import examine

    if unsafe and not (fix or preview):
        raise click.UsageError("--unsafe goes with --fix or --diff.")
    if fix and preview:
        raise click.UsageError("--fix and --diff are for one or the other.")
    if write_baseline and preview:
        raise click.UsageError("--diff writes nothing, and --write-baseline does.")
    world, name = target(document)
    if write_baseline:
        refuse_other_file(write_baseline)
    wants = wanted(world, select, ignore, locales, baseline, lang)
    if preview:
        _preview(world, name, lang, wants, unsafe=unsafe)
    work = (
        partial(_fix, world, name, lang, wants, unsafe=unsafe)
        if fix
        else partial(examine, world, name)
    )
    examined = within(work, world.display(name))
    if write_baseline:
        wants = _write_baseline(wants, examined, write_baseline, lang)
    found = wants.of(examined)
    context = found.context(world.display(name), strict=strict, lang=lang)
    reports.show(form, translate_all(found.told, lang), context)
    if form == "text":
        _tell_of_the_rest(found, lang, fix=fix)
    sys.exit(FAULTS if has_errors(found.told, strict=strict) else CLEAN)


def _preview(world: DiskWorld, name: str, lang: str, wants: Wanted, *, unsafe: bool) -> NoReturn:
    """Show the changes as a diff, and stop: with 1 where there are any."""
    from blueprint_cli.desk.mending import mend

    mended = mend(world, name, unsafe=unsafe, choice=wants.told)
    for change in mended.changes:
        click.echo(change.diff(), nl=False)
    summary = tell("{count} to mend in {files}", count=mended.count, files=_names(mended))
    click.echo(translate(summary if mended.changes else _NOTHING, lang), err=True)
    sys.exit(FAULTS if mended.changes else CLEAN)


def _fix(
    world: DiskWorld, name: str, lang: str, wants: Wanted, *, unsafe: bool
) -> Outcome[Examined]:
    """Mend the files, and give what is left to tell."""
    from blueprint_cli.cli.saving import save
    from blueprint_cli.desk.mending import mend

    mended = mend(world, name, unsafe=unsafe, choice=wants.told)
    save(mended.changes, world, lang)
    summary = tell("Mended: {count} in {files}", count=mended.count, files=_names(mended))
    click.echo(translate(summary if mended.changes else _NOTHING, lang), err=True)
    return mended.examined


def _write_baseline(wants: Wanted, examined: Outcome[Examined], file: str, lang: str) -> Wanted:
    """Write what is told into a baseline, or what is left of the one in use; then that holds."""
    from pathlib import Path

    from blueprint_cli.cli.findings.baseline import write
    from blueprint_cli.cli.saving import save_bytes

    if examined.value is None:
        refused = tell("{file} is not written: faults keep checks from running.", file=file)
        click.echo(translate(refused, lang), err=True)
        return wants
    recorded = wants.recorded(examined, file)
    save_bytes(Path(file), write(recorded.baseline) if recorded.baseline else b"", lang)
    return recorded


_NOTHING = tell("Nothing to mend.")


def _names(mended: Mended) -> str:
    return ", ".join(change.name for change in mended.changes)


def _tell_of_the_rest(found: Findings, lang: str, *, fix: bool) -> None:
    """Say what is left out, and what of the rest can be mended."""
    known, unasked = len(found.known or ()), found.unasked
    told = [
        (known, tell("{count:,} known findings are left out", count=known)),
        (unasked, tell("{count:,} findings were not asked for", count=unasked)),
        *(() if fix else _fixes(found.told)),
    ]
    for count, text in told:
        if count:
            click.echo(translate(text, lang), err=True)


def _fixes(found: Sequence[Diagnostic]) -> Sequence[tuple[int, str]]:
    fixes = [each.fix for each in found if each.fix]
    safe = sum(fix.safe for fix in fixes)
    unsafe = len(fixes) - safe
    return (
        (safe, tell("{count:,} can be mended with --fix; --diff shows how", count=safe)),
        (unsafe, tell("{count:,} can be mended with --fix --unsafe", count=unsafe)),
    )
