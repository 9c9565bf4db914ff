"""`blueprint schema`: the JSON Schema of documents."""

from __future__ import annotations

import click

from blueprint_cli.cli.running.streams import json_text


@click.command("schema")
@click.option(
    "--part",
    metavar="LIST",
    help="Of a file that holds items of a list: sections, directions, strategies, goals, figures …",
)
def command(part: str | None) -> None:
    """Print the JSON Schema (2020-12) of documents.

    An editor that reads it completes keys and shows what each is for.
    """
    from blueprint_cli.validation.validate import json_schema, list_names

    if part is not None and part not in list_names():
        names = ", ".join(list_names())
        raise click.BadParameter(f"Write one of: {names}.", param_hint="--part")
    click.echo(json_text(json_schema(part)))
