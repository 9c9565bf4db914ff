"""`blueprint check`: find faults, write nothing."""

from __future__ import annotations

import sys

import click

from blueprint_cli.cli.options import document_option, strict_option, target


@click.command("check")
@document_option
@strict_option
def command(document: str, strict: bool) -> None:
    """Read, validate and check the document in every locale; write nothing.

    Exit status: 0 when nothing stops publication, 1 when something does.
    """
    from blueprint_cli.cli import report
    from blueprint_cli.diagnostics import has_errors
    from blueprint_cli.pipeline import check

    world, name = target(document)
    found = check(world, name).diagnostics
    report.show(found, sys.stdout)
    if not found:
        click.echo(f"{document}: no faults found")
    sys.exit(1 if has_errors(found, strict=strict) else 0)
