"""`blueprint locale`: the translator's desk, one command a file.

What becomes of a catalog, `desk` decides; a command asks, writes and tells.
"""

from __future__ import annotations

import click

from blueprint_cli.cli import Commands

#: Every command of the desk, in the order of the work, with the line it shows in `--help`.
COMMANDS = {
    "add": "Add a language: its keys, its catalog, the font that it needs.",
    "remove": "Take a language out again.",
    "status": "Tell what is translated, stale, missing, reviewed and approved.",
    "sync": "Bring the catalogs up to date with the document.",
    "export": "Write a packet for translators.",
    "import": "Take a packet back.",
    "convert": "Freeze the converted texts, and show what conversion would change.",
    "answer": "Answer what translators have asked.",
    "close": "Close a query, with a reason.",
    "approve": "Sign for texts.",
    "log": "Tell who changed a text, when and from what.",
    "merge": "Merge a file of two branches; git calls it.",
}


@click.group("locale", cls=Commands, listed=COMMANDS, package=__name__)
def command() -> None:
    """Work on the locales of a document: catalogs, packets for translators, sign-offs."""
