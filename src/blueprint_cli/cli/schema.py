"""`blueprint schema`: the JSON Schema of documents."""

from __future__ import annotations

import click

from blueprint_cli.cli.streams import json_text


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (2020-12) of documents.

    An editor that reads it completes keys and shows what each is for.
    """
    from blueprint_cli.validation.validate import json_schema

    click.echo(json_text(json_schema()))
