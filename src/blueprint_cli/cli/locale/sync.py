"""`blueprint locale sync`: bring the catalogs up to date with the document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.choosing import chosen, counted, locales_argument
from blueprint_cli.cli.exits import FAULTS, opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import tell

if TYPE_CHECKING:
    from blueprint_cli.desk.catalogs import Brought
    from blueprint_cli.desk.offering import Offer

#: So many parts are asked about that may have been renamed.
_HINTS = 6


@click.command("sync")
@locales_argument
@document_option
@click.option("--dry-run", is_flag=True, help="Write nothing; status 1 where there is something.")
@lang_option
def command(locales: tuple[str, ...], document: str, dry_run: bool, lang: str) -> None:
    """Bring the catalogs of the LOCALES, or of all, up to date.

    New messages get an entry. Those whose source changed become fuzzy, and keep the source that
    their target was made for. Those that are gone are put away at the end. All else stays to the
    letter, whichever tool has written it.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.catalogs import kept_handles, synchronize
    from blueprint_cli.desk.releases import TaggedEditions
    from blueprint_cli.locales.vocabulary import asked

    world, name = target(document)
    _, own = opened(pipeline.document(world, name), lang)
    of_theme = [tag for tag in own.sources if asked(world, own, tag)]
    if of_theme and (not locales or set(locales) & set(of_theme)):
        tags = chosen(own, locales, ("source", "translate", "convert"))
    else:
        tags = chosen(own, locales, ("translate", "convert"))
    editions = TaggedEditions(world.root, name)
    brought = [
        opened(synchronize(world, own, tag, editions.day, headed=True), lang) for tag in tags
    ]
    wanted = [*(each.change for each in brought), opened(kept_handles(world, own), lang)]
    changes = [each for each in wanted if each.before != each.after]
    for each in brought:
        _tell(each, lang)
    if not changes:
        click.echo(translate(tell("The catalogs are up to date."), lang))
    elif dry_run:
        sys.exit(FAULTS)
    else:
        save(changes, world, lang)


def _tell(brought: Brought, lang: str) -> None:
    done = brought.done
    for what, ids in (
        (tell("divided into blocks"), done.divided),
        (tell("new"), done.added),
        (tell("translated as elsewhere"), done.repeated),
        (tell("offered what a text like it has"), tuple(map(_offered, brought.offers))),
        (tell("stale"), done.stale),
        (tell("renamed"), done.renamed),
        (tell("back"), done.revived),
        (tell("gone"), done.removed),
        (tell("added to its header"), brought.fields),
    ):
        if ids:
            click.echo(translate(counted(brought.change.name, what, ids), lang))
    for each in brought.offers[:_HINTS]:
        if each.is_gone and each.owners:
            now, before = each.owners
            told = tell(
                "Is {now} what was {before}? Write “was: {before}” there, and sync again.",
                now=now,
                before=before,
            )
            click.echo(translate(told, lang))


def _offered(offer: Offer) -> str:
    return f"{offer.id} ({offer.percent}%: {offer.like})"
