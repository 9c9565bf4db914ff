"""`blueprint diff`: what has changed, and what that leaves to do."""

from __future__ import annotations

import click

from blueprint_cli.cli.language import lang_option
from blueprint_cli.cli.options import document_option, target


@click.command("diff")
@click.argument("locales", nargs=2, metavar="SOURCE CONVERTED")
@document_option
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text")
@lang_option
def command(locales: tuple[str, str], document: str, form: str, lang: str) -> None:
    """Show each character and word that a conversion changed, and by which rule."""
    from blueprint_cli.cli.diff import conversion
    from blueprint_cli.cli.locale.desk import chosen, opened
    from blueprint_cli.desk import converted
    from blueprint_cli.pipeline import localized

    world, name = target(document)
    checked = opened(localized(world, name), lang)
    source, tag = locales
    if source not in checked.document.sources:
        raise click.UsageError(f"{source} is not the locale that the document is written in.")
    (tag,) = chosen(checked.document, [tag], ("convert",))
    conversion.show(opened(converted(world, checked.localization, tag), lang), form, lang)
