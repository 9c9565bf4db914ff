"""Options that several commands share, and what they stand for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import click

from blueprint_cli.cli.exits import NOTHING, stop
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.inputs import looked
from blueprint_cli.workspace import DOCUMENT
from blueprint_cli.world import DiskWorld, UnreadableError


class Target(NamedTuple):
    """A document on disk: the World of its folder, and its name in it."""

    world: DiskWorld
    name: str


def document_option(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--document FILE`."""
    option = click.option(
        "--document",
        default=DOCUMENT,
        show_default=True,
        metavar="FILE",
        help="The document to work on.",
        type=click.Path(),
    )
    return option(command)


def strict_option(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--strict`."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(command)


def target(document: str) -> Target:
    """Find a document's World. A missing file is a usage error: there is no text to point at."""
    path = Path(document)
    looked("entry", path)
    if not os.path.lexists(path):
        hint = (
            ""
            if document != DOCUMENT
            else (" Run “blueprint init FOLDER” to start one, or name yours with --document.")
        )
        raise click.UsageError(f"There is no {document} here.{hint}")
    return Target(DiskWorld(path.absolute().parent), path.name)


def given(file: Path, lang: str) -> tuple[bytes, str]:
    """Read a file that the user has named; give its bytes and its name. Stop where it cannot be."""
    if not os.path.lexists(file):
        raise click.UsageError(f"There is no {file} here.")
    whole = file.absolute()
    place = DiskWorld(whole.parent)
    shown = place.display(whole.name)
    try:
        return place.read(whole.name), shown
    except UnreadableError as error:
        hints = (error.hint,) if error.hint else ()
        stop((Diagnostic("BP001", error.reason, file=shown, hints=hints),), lang, NOTHING)
