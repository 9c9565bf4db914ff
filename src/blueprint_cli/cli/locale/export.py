"""`blueprint locale export`: write a packet for translators."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.choosing import chosen, locales_argument
from blueprint_cli.cli.exits import opened, stop
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save_bytes
from blueprint_cli.diagnostics import tell

if TYPE_CHECKING:
    from blueprint_cli.checks.checked import Checked
    from blueprint_cli.model.message import Message
    from blueprint_cli.world import World

#: What `--to` takes; a test holds it against the forms of `interchange`, slower to import.
FORMATS = ("po", "xliff", "xliff2", "xlsx", "tmx", "tbx")
#: What `--project` takes; the same.
PROJECTS = ("weblate", "crowdin", "omegat")
#: What `--for` takes; the same.
TOOLS = ("omegat", "trados", "memoq", "poedit", "weblate")


@click.command("export")
@locales_argument
@document_option
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMATS),
    help="po for Poedit and Weblate; xliff (1.2) for every CAT tool, xliff2 (2.0) for newer ones; "
    "xlsx for spreadsheets; tmx: the translations, as a memory; tbx: the term base.  "
    "[default: by the ending of --output, or as --for has it; else xliff]",
)
@click.option(
    "--for",
    "tool",
    type=click.Choice(TOOLS),
    help="The program that will open it, in the format that it reads best: poedit and weblate PO, "
    "trados and memoq XLIFF 1.2, omegat that with the source in each target that is unfinished.",
)
@click.option(
    "--project",
    type=click.Choice(PROJECTS),
    help="A whole project in place of a packet: settings and a template for weblate or crowdin; "
    "for omegat, the packet with a memory and a glossary, in a folder of its own.",
)
@click.option(
    "--left",
    is_flag=True,
    help="Only what is missing, stale, a draft, or asked about; of a conversion, what nobody has "
    "reviewed.",
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to write; of several locales, leave it out. Of a project, a folder.  [default: "
    "DOCUMENT-LOCALE.ENDING; the document's folder; for omegat DOCUMENT-LOCALE-omegat]",
)
@lang_option
def command(
    locales: tuple[str, ...],
    document: str,
    form: str | None,
    tool: str | None,
    project: str | None,
    left: bool,
    output: Path | None,
    lang: str,
) -> None:
    """Write a packet for the translators of each of the LOCALES, or of all that are translated.

    A converted locale that is named goes to its reviewers, with the conversion as the target.

    It has every message with its section, its limits, its place, its terms and its state; of a
    stale one the source that its target was made for. Open queries go along, with their answers.
    `locale import` takes it back.
    """
    from blueprint_cli import interchange, pipeline
    from blueprint_cli.cli.locale.projects import write_project
    from blueprint_cli.desk.packets.gathering import packet
    from blueprint_cli.desk.packets.remembered import remembered

    world, name = target(document)
    checked = opened(pipeline.localized(world, name), lang)
    if project:
        if form or tool or left:
            raise click.UsageError("--project says it all: leave --to, --for and --left out.")
        tags = chosen(checked.document, locales, ("translate",))
        write_project(world, checked, project, tags, output, lang)
        return
    if output and output.is_dir():
        raise click.UsageError(f"{output} is a folder: name a file with --output.")
    wanted = interchange.TOOLS[tool] if tool else None
    form = form or _form_of(output) or (wanted.form if wanted else "xliff")
    if form == interchange.TERMS:
        _export_terms(world, checked, output or Path(f"{Path(name).stem}.{form}"), lang)
        return
    tags = chosen(
        checked.document, locales, ("translate", "convert") if locales else ("translate",)
    )
    if output and len(tags) > 1:
        raise click.UsageError("--output is for one locale: name it, or leave --output out.")
    for tag in tags:
        only = _left(checked, tag) if left else None
        if only == []:
            click.echo(translate(tell("{tag}: nothing is left to do", tag=tag), lang), err=True)
            continue
        memory = remembered(world, tag)
        own = packet(checked, tag, lambda text: translate(text, lang), only or (), memory)
        if wanted:
            own = replace(own, has_copies=wanted.has_copies, is_bare=wanted.is_bare)
        if form == "xlsx":
            own = replace(own, colour=_head(world, lang))
        data = opened(interchange.write(form, own), lang)
        place = output or Path(f"{Path(name).stem}-{tag}{interchange.FORMS[form].suffix}")
        save_bytes(place, data, lang)
        click.echo(
            translate(tell("{file} (messages: {count})", file=place, count=len(own.units)), lang),
            err=True,
        )


def _export_terms(world: World, checked: Checked, place: Path, lang: str) -> None:
    """Write the term base, which is that of all locales."""
    from blueprint_cli.interchange import tbx
    from blueprint_cli.locales import termbase

    base = opened(termbase.load(world), lang)
    own = checked.document
    data = opened(tbx.write(base, own.langs[own.sources[0]], own.document.title.source), lang)
    save_bytes(place, data, lang)
    told = tell("{file} (terms: {count})", file=place, count=len(base.terms))
    click.echo(translate(told, lang), err=True)


def _head(world: World, lang: str) -> str:
    """Give the colour that the document's theme has for the head of a workbook."""
    from blueprint_cli.theme import tokens
    from blueprint_cli.theme.faults import ThemeError

    try:
        return tokens.load(world).hex(tokens.WORKBOOK_HEAD)
    except ThemeError as error:
        stop([error.diagnostic], lang)


def _form_of(output: Path | None) -> str:
    """Give the format that the ending of a file's name stands for; empty where it tells none."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    return ending if ending in FORMATS else ""


def _left(checked: Checked, tag: str) -> list[str]:
    """Give the ids of the texts that somebody has to see to, be it for a query."""
    from blueprint_cli.locales.queries import open_in, queries

    known, document = queries(checked.localization), checked.localized(tag)
    asked = {each.id for each in open_in(known, checked.document, tag)}
    own = (*(each for _, each in document.located), *document.own_words)
    return [each.id for each in own if _is_left(each) or each.id in asked]


def _is_left(message: Message) -> bool:
    """Tell whether something is to be done: a conversion is to be reviewed."""
    from blueprint_cli.model.message import Origin
    from blueprint_cli.model.states import State

    unread = message.origin is Origin.CONVERTED and message.state < State.REVIEWED
    return unread or message.is_fallback or message.is_draft
