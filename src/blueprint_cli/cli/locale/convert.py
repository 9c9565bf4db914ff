"""`blueprint locale convert`: freeze the converted texts, and show what would change."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.choosing import chosen, counted, locales_argument
from blueprint_cli.cli.exits import CLEAN, FAULTS, opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import Told, tell

if TYPE_CHECKING:
    from blueprint_cli.desk.conversions import Refrozen


@click.command("convert")
@locales_argument
@document_option
@click.option("--accept", is_flag=True, help="Take the changes of texts whose source is the same.")
@click.option("--dry-run", is_flag=True, help="Write nothing; status 1 where there is something.")
@lang_option
def command(
    locales: tuple[str, ...], document: str, accept: bool, dry_run: bool, lang: str
) -> None:
    """Freeze the text of the converted LOCALES, or of all, in locales/TAG.lock.

    New messages are added, those whose source changed are converted anew, those that are gone are
    dropped. A text that would change though its source did not, as after a change of OpenCC, of the
    profile, of a term or of an override, stays as it was released: it is shown as a difference, and
    taken with --accept.

    Exit status: 0 when all is frozen as conversion gives it, 1 when something is left to accept.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.catalogs import kept_handles
    from blueprint_cli.desk.conversions import refreeze

    world, name = target(document)
    checked = opened(pipeline.localized(world, name), lang)
    tags = chosen(checked.document, locales, ("convert",))
    frozen = [opened(refreeze(world, checked, tag), lang) for tag in tags]
    for each in frozen:
        _tell(each, lang, everything=dry_run, accept=accept)
    if not dry_run:
        changes = [each.accepted if accept else each.safe for each in frozen]
        changes.append(opened(kept_handles(world, checked.document), lang))
        save([change for change in changes if change.before != change.after], world, lang)
    left = [each.pending(everything=dry_run, accept=accept) for each in frozen]
    sys.exit(FAULTS if any(left) else CLEAN)


def _tell(frozen: Refrozen, lang: str, *, everything: bool, accept: bool) -> None:
    """Show what is left to accept, and say what becomes of the file."""
    click.echo(frozen.pending(everything=everything, accept=accept), nl=False)
    for told in _said(frozen, accept=accept):
        click.echo(translate(told, lang))


def _said(frozen: Refrozen, *, accept: bool) -> Iterator[Told]:
    from blueprint_cli.catalogs.lock import Fate

    file = frozen.accepted.name
    if frozen.accepted.before == frozen.accepted.after:
        yield tell("{file} is up to date.", file=file)
        return
    for fate, what in (
        (Fate.ADDED, tell("new")),
        (Fate.REWORDED, tell("converted anew")),
        (Fate.REMOVED, tell("gone")),
        (Fate.CHANGED, tell("accepted") if accept else tell("to accept")),
    ):
        if ids := frozen.done.of(fate):
            yield counted(file, what, ids)
    if frozen.waits and not accept:
        yield tell("What is to accept stays as it was released; --accept takes it.")
    elif set(frozen.done.fates.values()) == {Fate.KEPT}:
        yield tell("{file}: no text has changed, but what they were made with", file=file)
