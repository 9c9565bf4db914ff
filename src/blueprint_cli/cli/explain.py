"""`blueprint explain`: what a check is for."""

from __future__ import annotations

import click

from blueprint_cli.cli.language import catalog, lang_option, translate
from blueprint_cli.diagnostics import tell


@click.command("explain")
@click.argument("code", metavar="CODE")
@lang_option
def command(code: str, lang: str) -> None:
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
    severity = catalog(lang).get(found.severity.label, found.severity.label)
    heading = tell(
        "{code} {name} ({severity})", code=found.code, name=found.name, severity=severity
    )
    click.echo(translate(heading, lang) + "\n")
    for part in (found.what, found.why, found.example):
        click.echo(_wrapped(catalog(lang).get(part, part), lang) + "\n")


def _wrapped(text: str, lang: str) -> str:
    """Break a text into lines; Chinese may break anywhere, and the terminal does it."""
    return click.wrap_text(text, width=78) if lang == "en" else text
