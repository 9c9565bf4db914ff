"""What is told of an analysis: a table for people, CSV for vendors, JSON for programs."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from io import StringIO
from typing import Any

from blueprint_cli.cli.language import translate
from blueprint_cli.cli.reports.text import aligned, printable
from blueprint_cli.desk.analysis import Analysis, Match, Volume
from blueprint_cli.diagnostics import Told, tell

#: What each kind is called in files: the words of Trados Studio, which vendors' sheets know.
_NAMES: Mapping[Match, str] = {
    Match.CONTEXT: "Context Match",
    Match.REPETITION: "Repetitions",
    Match.EXACT: "100%",
    Match.HIGHEST: "95% - 99%",
    Match.HIGH: "85% - 94%",
    Match.MIDDLE: "75% - 84%",
    Match.LOW: "50% - 74%",
    Match.NEW: "New",
}
_SAID: Mapping[Match, Told] = {
    Match.CONTEXT: tell("context match (101%)"),
    Match.REPETITION: tell("repetitions"),
    Match.NEW: tell("new"),
}
_COLUMNS: Mapping[str, Told] = {
    "segments": tell("texts"),
    "words": tell("word count"),
    "characters": tell("character count"),
    "tags": tell("tags"),
}


def table(analyses: Sequence[Analysis], lang: str) -> str:
    """Give a table for each analysis."""
    return "\n\n".join(_table(each, lang) for each in analyses)


def _table(analysis: Analysis, lang: str) -> str:
    named = analysis.name if analysis.name == analysis.tag else f"{analysis.name} ({analysis.tag})"
    rows = [
        [printable(named), *(translate(each, lang) for each in _COLUMNS.values())],
        *([_said(match, lang), *_numbers(each)] for match, each in analysis.volumes.items()),
        [translate(tell("all"), lang), *_numbers(analysis.total)],
    ]
    return aligned(rows)


def _said(match: Match, lang: str) -> str:
    told = _SAID.get(match)
    return translate(told, lang) if told else _NAMES[match].replace(" - ", "–").replace("%–", "–")


def _numbers(volume: Volume) -> list[str]:
    return [f"{each or '·'}" for each in asdict(volume).values()]


def as_csv(analyses: Sequence[Analysis]) -> str:
    """Give a row for each kind of match in each file, and one for the total (RFC 4180)."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(
        ["File", "Locale", "Match", "Segments", "Words", "Characters", "Tags", "Percent"]
    )
    for each in analyses:
        rows = [(_NAMES[match], volume) for match, volume in each.volumes.items()]
        for name, volume in (*rows, ("Total", each.total)):
            counts = asdict(volume).values()
            writer.writerow([_cell(each.name), each.tag, name, *counts, _percent(volume, each)])
    return written.getvalue()


def _cell(text: str) -> str:
    """Give a name as spreadsheets take it for text, and for no formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _percent(volume: Volume, analysis: Analysis) -> str:
    """Give the share of the words."""
    return f"{100 * volume.words / (analysis.total.words or 1):.2f}"


def as_data(analyses: Sequence[Analysis]) -> dict[str, Any]:
    """Give all of it by the names that programs read."""
    return {
        "analysis": [
            {
                "file": each.name,
                "locale": each.tag,
                "matches": {_NAMES[match]: asdict(own) for match, own in each.volumes.items()},
                "total": asdict(each.total),
            }
            for each in analyses
        ]
    }
