"""`blueprint completion`: tab completion for the user's shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for SHELL.

    For bash: blueprint completion bash >> ~/.bashrc
    """
    from blueprint_cli.cli import main

    kind = get_completion_class(shell)
    if kind is None:  # pragma: no cover - Click knows the three shells
        raise click.UsageError(f"no completion for {shell}")
    click.echo(kind(main, {}, "blueprint", "_BLUEPRINT_COMPLETE").source())
