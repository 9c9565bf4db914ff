"""The command line: one command a file, each imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from blueprint_cli import __version__

#: Every command, in the order `--help` lists them, with the line it shows there.
COMMANDS = {
    "build": "Make all outputs.",
    "check": "Find faults; write nothing.",
    "diff": "Show what translators and reviewers have left to do.",
    "explain": "Tell what a check is for.",
    "init": "Start a new document.",
    "schema": "Print the JSON Schema of documents, for editors.",
    "doctor": "Tell what this machine lacks.",
    "completion": "Print the completion script for a shell.",
}


class Commands(click.Group):
    """A group that imports a command's module when the command is called, and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in their order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"blueprint_cli.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="blueprint")
def main() -> None:
    """Compile one policy document into every script and format it is published in."""
