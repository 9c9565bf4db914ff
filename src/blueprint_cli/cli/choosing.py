"""Choosing: which locales a command works on, and how it tells of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import tell

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Told
    from blueprint_cli.model.document import Document

#: So many ids are named in one line.
_NAMED = 6


def locales_argument(command: Callable[..., None]) -> Callable[..., None]:
    """Add the argument `LOCALES`: some, or all where none is named."""
    return click.argument("locales", nargs=-1, metavar="[LOCALE]...")(command)


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
