"""`blueprint locale status`: what is done in each locale, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from blueprint_cli.cli.choosing import chosen, locales_argument
from blueprint_cli.cli.exits import opened
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.reports.text import columns, printable
from blueprint_cli.cli.running.streams import json_text
from blueprint_cli.diagnostics import Told, shorten, tell

if TYPE_CHECKING:
    from blueprint_cli.desk.progress import LeftOut, Progress, SectionProgress
    from blueprint_cli.model.document import Document

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
@locales_argument
@document_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "percent")),
    default="table",
    show_default=True,
    help="table for people; json for programs; percent: the number for a badge.",
)
@lang_option
def command(locales: tuple[str, ...], document: str, form: str, lang: str) -> None:
    """Tell how far the LOCALES are, or all that are not the source, section by section.

    A text is missing where the locale shows its source, stale where the source changed since, a
    draft where somebody still has to look at it. Reviewed and approved ones are signed for as they
    are now. Words are counted as word processors do: a Chinese character is one.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.progress import left_out, progress, whole

    world, name = target(document)
    checked = opened(pipeline.localized(world, name), lang)
    own = checked.document
    tags = chosen(own, locales, ("translate", "convert"))
    documents = [each for each in checked.localization.documents if each.tag in tags]
    done = {each.tag: progress(each) for each in documents}
    away = {each.tag: left_out(each) for each in documents}
    if form == "percent":
        for tag, sections in done.items():
            click.echo(
                whole(sections).percent if len(done) == 1 else f"{tag} {whole(sections).percent}"
            )
    elif form == "json":
        content = {"locales": {tag: _data(done[tag], away[tag]) for tag in done}}
        click.echo(json_text(content))
    else:
        tables = (
            "\n".join(
                (
                    _table(_foreign(own, tag), tag, done[tag], lang),
                    *_reasons(away[tag], lang),
                )
            )
            for tag in tags
        )
        click.echo("\n\n".join(tables), nl=bool(tags))


def _data(sections: Sequence[SectionProgress], away: Sequence[LeftOut]) -> dict[str, Any]:
    from blueprint_cli.desk.progress import whole

    return {
        **_counts(whole(sections)),
        "sections": [
            {"id": each.id, "title": each.title, **_counts(each.progress)} for each in sections
        ],
        "left_out_sections": [asdict(each) for each in away],
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
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _reasons(away: Sequence[LeftOut], lang: str) -> Iterator[str]:
    """Say of every section that is left out why."""
    for each in away:
        told = tell("left out: {section}: {reason}", section=_title(each), reason=each.reason)
        yield printable(translate(told, lang))


def _title(section: SectionProgress | LeftOut) -> str:
    return shorten(section.title.replace("\n", " ") or section.id, _HEADING)


def _numbers(progress: Progress, names: Sequence[str]) -> list[str]:
    return [f"{getattr(progress, name) or '·'}" for name in names]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        (cell, width - columns(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    padded = "".join(f"  {' ' * gap}{cell}" for cell, gap in others)
    return f"{first[0]}{' ' * first[1]}{padded}"
