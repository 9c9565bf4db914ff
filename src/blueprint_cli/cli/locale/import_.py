"""`blueprint locale import`: take a packet back."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.choosing import chosen
from blueprint_cli.cli.exits import NOTHING, opened, stop
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.locale.approve import WHO, signer, today
from blueprint_cli.cli.options import document_option, given, strict_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import Told, has_errors, tell
from blueprint_cli.model.states import SignOff, State
from blueprint_cli.world import DiskWorld

#: Of so many suggestions it is said how good each is.
_SHOWN = 20

if TYPE_CHECKING:
    from blueprint_cli.desk.packets.receiving import Received
    from blueprint_cli.model.document import Document


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@document_option
@click.option(
    "--locale", default="", metavar="TAG", help="Whose texts they are.  [default: as the file says]"
)
@click.option(
    "--by",
    "who",
    envvar=WHO,
    show_envvar=True,
    callback=signer,
    metavar="NAME",
    help="Who signs for what the file says is reviewed or approved.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be done.")
@click.option(
    "--suggest",
    is_flag=True,
    help="Fill missing targets alone, as drafts: from a translation memory or an earlier edition, "
    "and else from the editions that git has tags for.",
)
@strict_option
@lang_option
def command(
    file: Path,
    document: str,
    locale: str,
    who: str | None,
    dry_run: bool,
    suggest: bool,
    strict: bool,
    lang: str,
) -> None:
    """Take the texts of a FILE that translators have sent back into the catalog of its locale.

    The file is read, merged and checked as a whole first: where anything in it is an error, nothing
    is written. A text whose source has changed since the packet went out is kept as a draft, with
    the source that it was made for.

    Exit status: 0 taken; 1 faults in the file or the document; 2 wrong usage.
    """
    from blueprint_cli import interchange, pipeline
    from blueprint_cli.desk.catalogs import kept_handles
    from blueprint_cli.desk.packets.receiving import locale_of, receive
    from blueprint_cli.desk.packets.remembered import remembered

    world, name = target(document)
    data, shown = given(file, lang)
    checked = opened(pipeline.localized(world, name), lang)
    if interchange.form_of(data, shown) == interchange.TERMS:
        _take_terms(world, data, shown, lang, dry_run=dry_run)
        return
    own = checked.document
    chosen(own, [locale] if locale else [], ("translate", "convert"))
    langs = (own.langs[own.sources[0]], own.langs.get(locale) or _only(own))
    came = interchange.read(data, shown, langs)
    if came.value is None:
        stop(came.diagnostics, lang, NOTHING)
    tag = opened(locale_of(own, came.value, locale, shown), lang, NOTHING)
    if not tag:
        raise click.UsageError(
            "The file does not say for which locale it is; name it: --locale TAG."
        )

    if suggest and own.is_converted(tag):
        raise click.UsageError(f"{tag} is converted: there is nothing to suggest.")

    def sign(state: State) -> SignOff | None:
        return SignOff(state, who, today()) if who else None

    memory = remembered(world, tag) if suggest else None
    outcome = receive(world, name, checked, came, tag, sign, suggestions=memory)
    if outcome.value is None or has_errors(outcome.diagnostics, strict=strict):
        stop(outcome.diagnostics, lang, NOTHING)
    from blueprint_cli.cli.reports import text

    text.show(outcome.diagnostics, sys.stderr, lang)
    received = outcome.value
    if not dry_run and received.changes:
        kept = opened(kept_handles(world, checked.document), lang)
        changes = (*received.changes, *([kept] if kept.before != kept.after else []))
        save(changes, world, lang)
    _summarize(received, lang)
    for line in _likenesses(received.done.matches, lang):
        click.echo(line)


def _likenesses(matches: Sequence[tuple[str, int]], lang: str) -> Iterator[str]:
    """Say how much alike the sources are that suggestions were made for, the likest first."""
    ordered = sorted(matches, key=lambda each: -each[1])
    yield from (f"  {percent:3}%  {id_}" for id_, percent in ordered[:_SHOWN])
    if len(ordered) > _SHOWN:
        yield f"  {translate(tell('and {count} more', count=len(ordered) - _SHOWN), lang)}"


def _only(document: Document) -> str:
    """Give the language of the translated locale, where there is but one."""
    tags = [tag for tag, own in document.locales.items() if own.strategy == "translate"]
    return document.langs[tags[0]] if len(tags) == 1 else ""


def _take_terms(world: DiskWorld, data: bytes, shown: str, lang: str, *, dry_run: bool) -> None:
    """Take a term base back: terms that are new, and others than they were."""
    from blueprint_cli.desk.termbase.receiving import receive_terms
    from blueprint_cli.interchange import tbx

    received = opened(
        receive_terms(world, opened(tbx.read(data, shown), lang, NOTHING)), lang, NOTHING
    )
    change, done = received.change, received.done
    if not dry_run and change.before != change.after:
        save([change], world, lang)
    told = ((tell("terms added"), done.added), (tell("terms changed"), done.changed))
    _tell(change.name, told, lang)


def _summarize(received: Received, lang: str) -> None:
    done = received.done
    told = (
        (tell("targets taken"), done.taken),
        (tell("of them drafts"), done.drafts),
        (tell("drafts confirmed"), done.confirmed),
        (tell("signed for"), done.signed),
        (tell("reworded after their sign-off, which counts no more"), done.lapsed),
        (tell("with a remark of the translator"), done.remarked),
        (tell("queries answered"), received.heard.answered),
        (tell("queries closed"), received.heard.closed),
        (tell("reviewed in the file, but --by says nobody who signs"), done.unsigned),
    )
    _tell(received.change.name, told, lang)


def _tell(file: str, told: Iterable[tuple[Told, Sequence[str]]], lang: str) -> None:
    lines = [
        translate(tell("{what}: {count}", what=what, count=len(ids)), lang)
        for what, ids in told
        if ids
    ]
    nothing = translate(tell("nothing new"), lang)
    click.echo(f"{file}: {'; '.join(lines) or nothing}")
