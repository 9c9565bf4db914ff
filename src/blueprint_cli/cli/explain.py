"""`blueprint explain`: what a check is for."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("code", metavar="CODE")
def command(code: str) -> None:
    """Explain a check: what it finds, why that matters, and an example.

    CODE is a code such as BP210, or the check's name.
    """
    from blueprint_cli.checks import CHECKS
    from blueprint_cli.diagnostics import did_you_mean

    names = {each.name: each for each in CHECKS.values()}
    found = CHECKS.get(code.upper()) or names.get(code.lower())
    if found is None:
        hint = " ".join(did_you_mean(code.upper(), CHECKS))
        raise click.UsageError(f"No check has the code {code}. {hint}")
    click.echo(f"{found.code} {found.name} ({found.severity.label})\n")
    for part in (found.what, found.why, found.example):
        click.echo(click.wrap_text(part, width=78) + "\n")
