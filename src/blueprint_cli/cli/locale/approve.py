"""`blueprint locale approve`: sign for texts."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from blueprint_cli.cli.choosing import chosen
from blueprint_cli.cli.exits import opened, stop
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import nearest, tell
from blueprint_cli.model.states import SIGNED, SignOff, State

if TYPE_CHECKING:
    from blueprint_cli.desk.approval import Signed

#: The environment variable that says who works here.
WHO = "BLUEPRINT_WHO"
STATE_NAMES = tuple(state.label for state in SIGNED)


def today() -> str:
    """Give the day in UTC, by SOURCE_DATE_EPOCH where that is set (reproducible-builds.org)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = int(seconds) if seconds.isdecimal() else None
    return time.strftime("%Y-%m-%d", time.gmtime(moment))


def signer(context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """Refuse a name that a comment cannot hold."""
    if name is not None and (not name.strip() or not name.isprintable()):
        raise click.BadParameter("Give a name of one line.", context)
    return name.strip() if name else None


#: How a command asks for the name of whoever does something.
BY: Mapping[str, Any] = {
    "required": True,
    "envvar": WHO,
    "show_envvar": True,
    "callback": signer,
    "metavar": "NAME",
}


@click.command("approve")
@click.argument("locale")
@click.argument("names", nargs=-1, metavar="[ID]...")
@document_option
@click.option("--all", "everything", is_flag=True, help="Sign for all texts of the locale.")
@click.option(
    "--as",
    "label",
    type=click.Choice(STATE_NAMES),
    default=State.APPROVED.label,
    show_default=True,
    help="What the texts now are.",
)
@click.option("--by", "who", help="Who signs: a person, or an office.", **BY)
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@lang_option
def command(
    locale: str,
    names: tuple[str, ...],
    document: str,
    everything: bool,
    label: str,
    who: str,
    dry_run: bool,
    lang: str,
) -> None:
    """Sign for texts of a LOCALE: those with an ID, all in a section with that ID, or all.

    The sign-off is a comment in the catalog, with name, day and a seal of source and target: when
    either is reworded, it lapses by itself. Missing texts and drafts cannot be signed for.

    Exit status: 0 all signed; 1 some cannot be, the others are; 2 wrong usage.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.approval import approve
    from blueprint_cli.model.walk import COVER

    world, name = target(document)
    checked = opened(pipeline.localized(world, name), lang)
    (tag,) = chosen(checked.document, [locale], ("translate", "convert"))
    if bool(names) == everything:
        raise click.UsageError("Name the ids of texts or sections, or give --all.")
    known = {*checked.localized(tag).places, COVER}
    _refuse_unknown(names, known)
    sign_off = SignOff(State[label.upper()], who, today())
    signed = approve(world, checked, tag, names, sign_off)
    if not dry_run:
        save([each for each in signed.changes if each.before != each.after], world, lang)
    _report(signed, sign_off, tag, lang)


def _refuse_unknown(names: Iterable[str], known: Collection[str]) -> None:
    """Refuse names of which the document has no text or section."""
    for each in names:
        if each not in known:
            near = nearest(each, sorted(known))
            raise click.UsageError(
                f"The document has no text or section {each}."
                + (f" Did you mean “{near}”?" if near else "")
            )


def _report(signed: Signed, sign_off: SignOff, tag: str, lang: str) -> None:
    """Say what was signed for; tell of what cannot be, and stop."""
    from blueprint_cli.desk.approval import STATES

    values = {
        "state": STATES[sign_off.state],
        "count": len(signed.ids),
        "who": sign_off.who,
        "tag": tag,
    }
    click.echo(translate(tell("{tag}: {count} {state} by {who}", **values), lang))
    if signed.refused:
        stop(signed.refused, lang)
