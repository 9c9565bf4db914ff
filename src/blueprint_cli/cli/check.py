"""`blueprint check`: find faults, write nothing."""

from __future__ import annotations

import sys

import click

from blueprint_cli.cli.options import document_option, strict_option, target
from blueprint_cli.cli.reports import REPORTS


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
def command(document: str, form: str, strict: bool) -> None:
    """Read, validate and check the document in every locale; write nothing.

    Exit status: 0 when nothing stops publication, 1 when something does.
    """
    from blueprint_cli.cli import reports
    from blueprint_cli.cli.reports.context import Context
    from blueprint_cli.diagnostics import has_errors
    from blueprint_cli.pipeline import check

    world, name = target(document)
    outcome = check(world, name)
    context = Context(world.display(name), strict=strict, complete=outcome.value is not None)
    reports.show(form, outcome.diagnostics, context)
    sys.exit(1 if has_errors(outcome.diagnostics, strict=strict) else 0)
