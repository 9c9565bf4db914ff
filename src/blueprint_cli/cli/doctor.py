"""`blueprint doctor`: what the machine lacks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


@click.command("doctor")
def command() -> None:
    """Tell what this machine has and lacks: libraries, fonts with their digests, versions.

    Exit status: 0 when a build can run here, 3 when something is missing.
    """
    from blueprint_cli.machine import needs
    from blueprint_cli.world import DiskWorld

    found = list(needs(DiskWorld(Path.cwd())))
    width = max(len(need.what) for need in found)
    for need in found:
        mark = click.style("ok     ", fg="green") if need.met else click.style("MISSING", fg="red")
        click.echo(f"{mark}  {need.what.ljust(width)}  {need.state}", color=_colour())
        if not need.met:
            click.echo(f"         {need.hint}")
    lacking = sum(not need.met for need in found)
    click.echo("Nothing is missing." if not lacking else f"{lacking} missing.")
    sys.exit(3 if lacking else 0)


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
