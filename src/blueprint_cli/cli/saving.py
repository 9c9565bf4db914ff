"""Saving: how commands write files, and what they say where the system refuses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.exits import LACKING
from blueprint_cli.cli.language import complaint, translate
from blueprint_cli.diagnostics import refusal, said_by, tell

if TYPE_CHECKING:
    from blueprint_cli.edits import Change
    from blueprint_cli.world import DiskWorld


def save(changes: Iterable[Change], world: DiskWorld, lang: str) -> None:
    """Write changes, each file in one step; where the system refuses, say so and stop."""
    from blueprint_cli.edits import write

    with refusing(lang):
        write(changes, world)


def save_bytes(place: Path, data: bytes, lang: str) -> None:
    """Write a file in one step; where the system refuses, say so and stop."""
    from blueprint_cli.edits import put

    with refusing(lang):
        put(place, data)


@contextmanager
def refusing(lang: str) -> Iterator[None]:
    """Tell what the system refused, and stop: nothing of it is the document's fault."""
    from blueprint_cli.world import UnreadableError

    try:
        yield
    except UnreadableError as error:
        click.echo(complaint(said_by(error), error.hint, lang), err=True)
        sys.exit(LACKING)
    except OSError as error:
        told = tell("{path}: {reason}", path=error.filename or "", reason=refusal(error))
        click.echo(f"blueprint: {translate(told, lang)}", err=True)
        sys.exit(LACKING)
