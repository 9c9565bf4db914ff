"""The command line: one command a file, each imported when it is called.

It knows options, words and exit statuses; what a command does is done below. Nothing imports it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from blueprint_cli import __version__

#: Every command, in the order `--help` lists them, with the line it shows there.
COMMANDS = {
    "build": "Make all outputs.",
    "check": "Find faults; write nothing.",
    "locale": "The translator's desk: status, sync, export, import, approve.",
    "import-progress": "Take back what has been filled in about actions.",
    "diff": "Show differences: from the source, between revisions, of a conversion.",
    "fmt": "Put a document into the order and style of the house.",
    "explain": "Tell what a check is for.",
    "init": "Start a new document.",
    "import": "Start a new document from DOCX, PPTX, Markdown or the text of slides.",
    "schema": "Print the JSON Schema of documents, for editors.",
    "doctor": "Tell what this machine lacks.",
    "completion": "Print the completion script for a shell.",
}


class Commands(click.Group):
    """A group that imports a command's module when the command is called, and not before.

    `listed` are their names, in the order `--help` lists them, each with its line there; a module
    of `package` has each as `command`.
    """

    def __init__(
        self, *arguments: Any, listed: Mapping[str, str], package: str, **options: Any
    ) -> None:
        """Take the commands beside what Click takes."""
        super().__init__(*arguments, **options)
        self.listed, self.package = listed, package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in their order."""
        return list(self.listed)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module; one whose name is a word of Python has a longer name."""
        if cmd_name not in self.listed:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"{self.package}.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.listed.items()))


class Bounded(Commands):
    """The commands, with what is read and checked held within a budget of time and memory."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; one that takes too much ends with a message."""
        from blueprint_cli import budget
        from blueprint_cli.cli.exits import FAULTS

        with budget.bounded():
            try:
                return super().invoke(ctx)
            except (budget.SpentError, MemoryError):
                budget.lift()
                _tell_of_costs()
                ctx.exit(FAULTS)


def _tell_of_costs() -> None:
    from blueprint_cli.cli.language import complaint, from_environment
    from blueprint_cli.cli.running.costs import HINT, SPENT

    click.echo(complaint(SPENT, HINT, from_environment()), err=True)


@click.group(
    cls=Bounded,
    listed=COMMANDS,
    package=__name__,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="blueprint")
def main() -> None:
    """Compile one policy document into every script and format it is published in."""
