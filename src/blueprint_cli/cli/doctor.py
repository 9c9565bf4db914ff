"""`blueprint doctor`: what the machine lacks, and the clone."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.exits import CLEAN, LACKING, USAGE
from blueprint_cli.cli.language import complaint, lang_option, translate
from blueprint_cli.cli.options import document_option
from blueprint_cli.cli.saving import refusing
from blueprint_cli.diagnostics import tell
from blueprint_cli.world import RevisionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blueprint_cli.diagnostics import Told
    from blueprint_cli.engine.machine import Need


#: What stands before a line, and its colour: a build fails for what is missing alone.
_MISSING, _TO_DO, _OK = (tell("MISSING"), "red"), (tell("to do"), "yellow"), (tell("ok"), "green")


@click.command("doctor")
@document_option
@click.option(
    "--fix", is_flag=True, help="Set up this clone: git merges texts of two branches by their ids."
)
@lang_option
def command(document: str, fix: bool, lang: str) -> None:
    """Tell what this machine has and lacks: libraries, fonts with their digests, versions.

    In a clone of git, tell whether git merges catalogs, locks and document by their ids: its
    settings are copied to nobody, and are set up in each clone.

    Exit status: 0 when a build can run here, 3 when something is missing.
    """
    from blueprint_cli.engine.machine import needs
    from blueprint_cli.world import DiskWorld

    found = list(needs(DiskWorld(Path.cwd())))
    clone = _clone(Path(document), lang, fix=fix)
    lines = [(need, _OK if need.met else _MISSING) for need in found]
    _show([*lines, *((need, _OK if need.met else _TO_DO) for need in clone)], lang)
    lacking = sum(not need.met for need in found)
    summary = tell("{count} missing.", count=lacking) if lacking else tell("Nothing is missing.")
    click.echo(translate(summary, lang))
    sys.exit(LACKING if lacking else CLEAN)


def _show(lines: Sequence[tuple[Need, tuple[Told, str]]], lang: str) -> None:
    """List what is needed, each line with its mark, and below what is not met how to get it."""
    from blueprint_cli.cli.reports.text import columns

    marks = [translate(mark, lang) for mark, _ in (_MISSING, _TO_DO, _OK)]
    room = max(map(columns, marks))
    width = max(columns(translate(need.what, lang)) for need, _ in lines)
    for need, (mark, colour) in lines:
        what, said = translate(need.what, lang), translate(mark, lang)
        gaps = " " * (room - columns(said)), " " * (width - columns(what))
        state = translate(need.state, lang)
        shown = click.style(said, fg=colour)
        click.echo(f"{shown}{gaps[0]}  {what}{gaps[1]}  {state}", color=_colour())
        if not need.met:
            click.echo(f"{' ' * room}  {translate(need.hint, lang)}")


def _clone(document: Path, lang: str, *, fix: bool) -> Sequence[Need]:
    """Give how git merges here, once it is set up if that is wanted; nothing where no git is."""
    from blueprint_cli.desk.branches.clones import Clone
    from blueprint_cli.engine.machine import Need

    if not os.path.lexists(document):
        if fix:
            raise click.UsageError(f"There is no {document} here, and nothing to set up.")
        return ()
    clone = Clone(document.absolute())
    try:
        if fix:
            with refusing(lang):
                clone.set_up(_called())
        is_met = clone.is_set_up
    except RevisionError as error:
        if fix:
            click.echo(complaint(error.reason, error.hint, lang), err=True)
            sys.exit(LACKING if error.is_lacking else USAGE)
        return ()
    what = tell("merges by id")
    state = tell("set up in this clone") if is_met else tell("not set up in this clone")
    return (Need(what, is_met, state, tell("Run “blueprint doctor --fix” here.")),)


def _called() -> str:
    """Give how a shell calls this program, wherever it is."""
    place = Path(os.environ.get("BLUEPRINT_COMMAND") or sys.argv[0]).absolute()
    if place.name in ("blueprint", "run") and os.access(place, os.X_OK):
        return shlex.quote(str(place))
    return f"{shlex.quote(sys.executable)} -m blueprint_cli"


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
