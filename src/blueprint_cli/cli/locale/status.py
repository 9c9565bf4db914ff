"""`blueprint locale status`: what is done in each locale, and what is left."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from blueprint_cli.cli.choosing import chosen
from blueprint_cli.cli.exits import opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, given, target
from blueprint_cli.cli.reports.queries import query_data, said_of
from blueprint_cli.cli.reports.text import aligned, printable
from blueprint_cli.cli.running.streams import json_text
from blueprint_cli.diagnostics import Told, shorten, tell

if TYPE_CHECKING:
    from blueprint_cli.checks.checked import Checked
    from blueprint_cli.desk.analysis import Segment
    from blueprint_cli.desk.progress import LeftOut, Progress, SectionProgress
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.queries import Query
    from blueprint_cli.world import World

#: The columns of the table, by the count they show.
_COLUMNS: Mapping[str, Told] = {
    "total": tell("texts"),
    "translated": tell("translated"),
    "converted": tell("converted"),
    "overridden": tell("overridden"),
    "missing": tell("missing"),
    "stale": tell("stale"),
    "draft": tell("draft"),
    "reviewed": tell("reviewed"),
    "approved": tell("approved"),
    "words": tell("words left"),
    "characters": tell("characters left"),
    "left_out": tell("left out"),
}
#: What a locale of the other strategy never has.
_FOREIGN = {
    "translate": ("converted", "overridden"),
    "convert": ("translated", "missing", "draft", "words", "characters"),
}
#: The widest heading of a section, in characters.
_HEADING = 24


@click.command("status")
@click.argument("locales", nargs=-1, metavar="[LOCALE|PACKET]...")
@document_option
@click.option(
    "--analysis",
    is_flag=True,
    help="Tell how much of it is new, like something translated, the same, or repeated: of the "
    "LOCALES, or of PACKETS.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "percent", "csv")),
    default="table",
    show_default=True,
    help="table for people; json for programs; percent: the number for a badge; csv, of an "
    "analysis: for vendors.",
)
@lang_option
def command(locales: tuple[str, ...], document: str, analysis: bool, form: str, lang: str) -> None:
    """Tell how far the LOCALES are, or all that are not the source, section by section.

    A text is missing where the locale shows its source, stale where the source changed since, a
    draft where somebody still has to look at it. Reviewed and approved ones are signed for as they
    are now. Words are counted as word processors do: a Chinese character is one.

    With --analysis, texts are counted by how much alike they are to what the catalog has a
    translation of, or had in an edition that git has a tag for.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.progress import left_out, progress, whole
    from blueprint_cli.locales.queries import open_in, queries

    if analysis and form == "percent":
        raise click.UsageError("An analysis has no percent.")
    if form == "csv" and not analysis:
        raise click.UsageError("csv is of an analysis: add --analysis.")
    world, name = target(document)
    checked = opened(pipeline.localized(world, name), lang)
    own = checked.document
    if analysis:
        click.echo(_analysed(world, checked, locales, form, lang), nl=form != "csv")
        return
    tags = chosen(own, locales, ("translate", "convert"))
    documents = [each for each in checked.localization.documents if each.tag in tags]
    done = {each.tag: progress(each) for each in documents}
    away = {each.tag: left_out(each) for each in documents}
    known = queries(checked.localization)
    asked = {tag: open_in(known, own, tag) for tag in done}
    if form == "percent":
        for tag, sections in done.items():
            click.echo(
                whole(sections).percent if len(done) == 1 else f"{tag} {whole(sections).percent}"
            )
    elif form == "json":
        content = {"locales": {tag: _data(done[tag], away[tag], asked[tag]) for tag in done}}
        click.echo(json_text(content))
    else:
        tables = (
            "\n".join(
                (
                    _table(_foreign(own, tag), tag, done[tag], lang),
                    *_reasons(away[tag], lang),
                    *listed_queries(asked[tag], lang),
                )
            )
            for tag in tags
        )
        click.echo("\n\n".join(tables), nl=bool(tags))


def _analysed(world: World, checked: Checked, names: Sequence[str], form: str, lang: str) -> str:
    """Analyse locales, or the packets among the names, and tell of them in a form."""
    from blueprint_cli.cli.locale import quoting
    from blueprint_cli.desk.analysis import analyse, of_locale
    from blueprint_cli.desk.packets.remembered import remembered

    packets = [each for each in names if _is_packet(each, checked.document)]
    wanted = [each for each in names if each not in packets]
    tags = chosen(checked.document, wanted, ("translate",)) if wanted or not packets else []
    jobs = [(tag, tag, of_locale(checked.localized(tag))) for tag in tags]
    jobs += [_packet(checked.document, each, lang) for each in packets]
    memories = {tag: remembered(world, tag) for _, tag, _ in jobs}
    analyses = [analyse(name, tag, segments, memories[tag]) for name, tag, segments in jobs]
    if form == "csv":
        return quoting.as_csv(analyses)
    if form == "json":
        return json_text(quoting.as_data(analyses))
    return quoting.table(analyses, lang)


def _is_packet(name: str, document: Document) -> bool:
    """Tell a file from a locale: a tag has no dot."""
    return name not in document.locales and ("." in name or os.path.lexists(name))


def _packet(document: Document, name: str, lang: str) -> tuple[str, str, Iterator[Segment]]:
    """Read a packet; give its name, its locale and its texts."""
    from blueprint_cli import interchange
    from blueprint_cli.desk.analysis import of_packet
    from blueprint_cli.desk.packets.receiving import locale_of

    data, shown = given(Path(name), lang)
    if interchange.form_of(data, shown) == interchange.TERMS:
        raise click.UsageError(f"{name} is a term base, and has no texts to translate.")
    translated = [tag for tag, each in document.locales.items() if each.strategy == "translate"]
    only = translated[0] if len(translated) == 1 else ""
    langs = (document.langs[document.sources[0]], document.langs.get(only, ""))
    came = opened(interchange.read(data, shown, langs), lang)
    tag = opened(locale_of(document, came, only, shown), lang)
    if not tag:
        raise click.UsageError(f"{name} does not say for which locale it is.")
    return name, tag, of_packet(came)


def _data(
    sections: Sequence[SectionProgress], away: Sequence[LeftOut], asked: Sequence[Query]
) -> dict[str, Any]:
    from blueprint_cli.desk.progress import whole

    return {
        **_counts(whole(sections)),
        "sections": [
            {"id": each.id, "title": each.title, **_counts(each.progress)} for each in sections
        ],
        "left_out_sections": [asdict(each) for each in away],
        "queries": [query_data(each) for each in asked],
    }


def _counts(progress: Progress) -> dict[str, int]:
    return {"percent": progress.percent, **asdict(progress), "fallback": progress.missing}


def _foreign(document: Document, tag: str) -> Sequence[str]:
    """Give the columns that mean nothing for a locale: what is missing in one that it is made from.

    A conversion of the source lacks nothing.
    """
    unused = _FOREIGN[document.locales[tag].strategy]
    chained = document.is_converted(tag) and document.made_from(tag) not in document.sources
    return [each for each in unused if not (chained and each in ("missing", "draft"))]


def _table(foreign: Sequence[str], tag: str, sections: Sequence[SectionProgress], lang: str) -> str:
    from blueprint_cli.desk.progress import whole

    total = whole(sections)
    unused = (*foreign, *([] if total.left_out else ["left_out"]))
    names = [name for name in _COLUMNS if name not in unused]
    rows = [
        [f"{tag} {total.percent}%", *(translate(_COLUMNS[name], lang) for name in names)],
        *([_title(each), *_numbers(each.progress, names)] for each in sections),
        [translate(tell("all"), lang), *_numbers(total, names)],
    ]
    return aligned(rows)


def listed_queries(asked: Sequence[Query], lang: str) -> Iterator[str]:
    """Say how many open queries there are, and of each what was asked, and what was answered."""
    if asked:
        yield translate(tell("open queries: {count}", count=len(asked)), lang)
    for each in asked:
        yield from (f"  {printable(line)}" for line in said_of(each, lang))


def _reasons(away: Sequence[LeftOut], lang: str) -> Iterator[str]:
    """Say of every section that is left out why."""
    for each in away:
        told = tell("left out: {section}: {reason}", section=_title(each), reason=each.reason)
        yield printable(translate(told, lang))


def _title(section: SectionProgress | LeftOut) -> str:
    return shorten(section.title.replace("\n", " ") or section.id, _HEADING)


def _numbers(progress: Progress, names: Sequence[str]) -> list[str]:
    return [f"{getattr(progress, name) or '·'}" for name in names]
