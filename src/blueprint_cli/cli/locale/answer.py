"""`blueprint locale answer`: say something to what translators have asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.exits import opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.locale.approve import BY, today
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.reports.text import printable
from blueprint_cli.cli.saving import save
from blueprint_cli.diagnostics import Told, nearest, tell

if TYPE_CHECKING:
    from blueprint_cli.model.queries import Query


def reply_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add what both commands take that reply to queries."""
    for add in (
        lang_option,
        click.option("--dry-run", is_flag=True, help="Write nothing."),
        click.option("--by", "who", help="Who says it: a person, or an office.", **BY),
        click.option(
            "--query",
            "words",
            default="",
            metavar="WORDS",
            help="Of several queries on the text, those with these words.",
        ),
        document_option,
    ):
        command = add(command)
    return command


@click.command("answer")
@click.argument("name", metavar="ID")
@click.argument("text")
@reply_options
def command(
    name: str, text: str, document: str, words: str, who: str, dry_run: bool, lang: str
) -> None:
    """Answer the open queries on the text with an ID, once for all locales.

    The answer is kept in locales/answers.yaml, and goes out with the next packet of every locale.
    One that is given again takes the place of the first. “document” is the id of what was said of
    no single text.
    """
    reply(name, text, document, words, who, dry_run=dry_run, lang=lang, closes=False)


def reply(
    name: str,
    text: str,
    document: str,
    words: str,
    who: str,
    *,
    dry_run: bool,
    lang: str,
    closes: bool,
) -> None:
    """Say something to the queries on a text, and write it down."""
    from blueprint_cli import pipeline
    from blueprint_cli.desk.replying import record, replied
    from blueprint_cli.locales.queries import queries
    from blueprint_cli.model.queries import Reply

    if not text.strip():
        raise click.UsageError("Say something: the text is empty.")
    world, path = target(document)
    checked = opened(pipeline.localized(world, path), lang)
    known = queries(checked.localization)
    asked = _asked(known, name, words)
    said = [(each, Reply(each.remark.text, text, who, today(), closes=closes)) for each in asked]
    change = opened(record(world, [replied(*each) for each in said]), lang)
    if not dry_run and change.before != change.after:
        save([change], world, lang)
    for each in asked:
        click.echo(printable(translate(_told(each, closes=closes), lang)))


def _told(query: Query, *, closes: bool) -> Told:
    values = {"id": query.id, "query": query.remark.text}
    if closes:
        return tell("{id}: closed: {query}", **values)
    return tell("{id}: answered: {query}", **values)


def _asked(known: Sequence[Query], name: str, words: str) -> list[Query]:
    """Give the open queries on a text, of those with some words. Raises `click.UsageError`."""
    open_ones = [each for each in known if each.is_open]
    own = [each for each in open_ones if each.id == name]
    found = [each for each in own if words.casefold() in each.remark.text.casefold()]
    if found:
        return found
    if own:
        said = "; ".join(f"“{each.remark.text}”" for each in own)
        raise click.UsageError(f"No open query on {name} has these words. There is {said}.")
    near = nearest(name, sorted({each.id for each in open_ones}))
    raise click.UsageError(
        f"There is no open query on {name}." + (f" Did you mean “{near}”?" if near else "")
    )
