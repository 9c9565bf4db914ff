"""`blueprint locale close`: say why nobody has to see to a query any more."""

from __future__ import annotations

import click

from blueprint_cli.cli.locale.answer import reply, reply_options


@click.command("close")
@click.argument("name", metavar="ID")
@click.argument("reason")
@reply_options
def command(
    name: str, reason: str, document: str, words: str, who: str, dry_run: bool, lang: str
) -> None:
    """Close the open queries on the text with an ID, with the REASON.

    A closed query counts no more and goes out with no packet; it stays in the catalog, and the
    reason in locales/answers.yaml. To open it again, delete the reason there.
    """
    reply(name, reason, document, words, who, dry_run=dry_run, lang=lang, closes=True)
