"""What the commands of the desk share: which locales, which document, and how they write."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from blueprint_cli.cli.language import complaint, translate
from blueprint_cli.diagnostics import Outcome, has_errors, refusal, said_by, tell

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Diagnostic, Told
    from blueprint_cli.edits import Change
    from blueprint_cli.model.document import Document
    from blueprint_cli.world import DiskWorld

T = TypeVar("T")

#: So many ids are named in one line.
_NAMED = 6


def locales_argument(command: Callable[..., None]) -> Callable[..., None]:
    """Add the argument `LOCALES`: some, or all where none is named."""
    return click.argument("locales", nargs=-1, metavar="[LOCALE]...")(command)


def opened(outcome: Outcome[T], lang: str, said: str = "") -> T:
    """Give what a stage made; stop with its faults, all of them, where one is an error."""
    if outcome.value is None or has_errors(outcome.diagnostics):
        stop(outcome.diagnostics, lang, said)
    return outcome.value


def chosen(document: Document, named: Sequence[str], strategies: Collection[str]) -> list[str]:
    """Give the tags of the locales to work on: those named, or all that have such a strategy.

    Raises `click.UsageError` for one that the document has not, or that is not of the kind.
    """
    able = [tag for tag, locale in document.locales.items() if locale.strategy in strategies]
    for tag in named:
        if tag not in document.locales:
            known = ", ".join(document.locales)
            raise click.UsageError(f"The document has no locale {tag}; it has {known}.")
        if tag not in able:
            strategy = document.locales[tag].strategy
            raise click.UsageError(f"{tag} has the strategy “{strategy}”: there is nothing to do.")
    if not able:
        _tell_of_none(strategies)
    return list(dict.fromkeys(named)) or able


def counted(file: str, what: Told, ids: Sequence[str]) -> Told:
    """Say how many messages of a file are new, gone …, and name the first of them."""
    named = ", ".join(ids[:_NAMED]) + (" …" if len(ids) > _NAMED else "")
    values = {"file": file, "what": what, "count": len(ids), "ids": named}
    return tell("{file}: {count} {what}: {ids}", **values)


def _tell_of_none(strategies: Collection[str]) -> None:
    """Say why nothing is done in a document without a locale of the kind."""
    lang = click.get_current_context().params["lang"]
    kinds = " / ".join(strategies)
    told = tell("the document has no locale with the strategy {kinds}", kinds=kinds)
    click.echo(translate(told, lang), err=True)


def save(changes: Iterable[Change], world: DiskWorld, lang: str) -> None:
    """Write changes, each file in one step; where the system refuses, say so and stop."""
    from blueprint_cli.edits import write

    with _refusing(lang):
        write(changes, world)


def save_bytes(place: Path, data: bytes, lang: str) -> None:
    """Write a file in one step; where the system refuses, say so and stop."""
    from blueprint_cli.edits import put

    with _refusing(lang):
        put(place, data)


@contextmanager
def _refusing(lang: str) -> Iterator[None]:
    from blueprint_cli.world import UnreadableError

    try:
        yield
    except UnreadableError as error:
        click.echo(complaint(said_by(error), error.hint, lang), err=True)
        sys.exit(3)
    except OSError as error:
        told = tell("{path}: {reason}", path=error.filename or "", reason=refusal(error))
        click.echo(f"blueprint: {translate(told, lang)}", err=True)
        sys.exit(3)


def stop(found: Sequence[Diagnostic], lang: str, said: str = "", status: int = 1) -> NoReturn:
    """Tell what was found, say what did not happen, and stop."""
    from blueprint_cli.cli.reports import text

    text.show(found, sys.stderr, lang)
    if said:
        click.echo(translate(said, lang), err=True)
    sys.exit(status)
