"""`blueprint doctor`: what the machine lacks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from blueprint_cli.cli.exits import CLEAN, LACKING
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.diagnostics import tell


@click.command("doctor")
@lang_option
def command(lang: str) -> None:
    """Tell what this machine has and lacks: libraries, fonts with their digests, versions.

    Exit status: 0 when a build can run here, 3 when something is missing.
    """
    from blueprint_cli.cli.reports.text import columns
    from blueprint_cli.engine.machine import needs
    from blueprint_cli.world import DiskWorld

    found = list(needs(DiskWorld(Path.cwd())))
    width = max(len(need.what) for need in found)
    marks = [translate(mark, lang) for mark in (tell("MISSING"), tell("ok"))]
    room = max(map(columns, marks))
    for need in found:
        mark = click.style(marks[need.met], fg="green" if need.met else "red")
        gap = " " * (room - columns(marks[need.met]))
        state = translate(need.state, lang)
        click.echo(f"{mark}{gap}  {need.what.ljust(width)}  {state}", color=_colour())
        if not need.met:
            click.echo(f"{' ' * room}  {translate(need.hint, lang)}")
    lacking = sum(not need.met for need in found)
    summary = tell("{count} missing.", count=lacking) if lacking else tell("Nothing is missing.")
    click.echo(translate(summary, lang))
    sys.exit(LACKING if lacking else CLEAN)


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
