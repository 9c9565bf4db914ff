"""Exits: what a run of the command line comes to, and how a command stops."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import Outcome, has_errors, tell

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Diagnostic

T = TypeVar("T")

#: Said when a command stops whose work is a file.
NOTHING = tell("Nothing was written.")

#: The exit statuses of docs/ci.md: all is well, the document is at fault, the command line is, or
#: the machine lacks something. The last says that blueprint itself is (sysexits.h, `EX_SOFTWARE`).
CLEAN, FAULTS, USAGE, LACKING, SOFTWARE = 0, 1, 2, 3, 70


def opened(outcome: Outcome[T], lang: str, said: str = "") -> T:
    """Give what a stage made; stop with its faults, all of them, where one is an error."""
    if outcome.value is None or has_errors(outcome.diagnostics):
        stop(outcome.diagnostics, lang, said)
    return outcome.value


def stop(found: Sequence[Diagnostic], lang: str, said: str = "", status: int = FAULTS) -> NoReturn:
    """Tell what was found, say what did not happen, and stop."""
    from blueprint_cli.cli.reports import text

    text.show(found, sys.stderr, lang)
    if said:
        click.echo(translate(said, lang), err=True)
    sys.exit(status)
