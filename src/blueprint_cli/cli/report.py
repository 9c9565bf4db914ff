"""Diagnostics as a person reads them: place, excerpt, caret, hint."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO
from unicodedata import combining, east_asian_width

import click

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.source import Span

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
#: The widest excerpt, in columns of the terminal.
_WIDTH = 96


def show(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Print diagnostics in the order of their places, and a count of them."""
    for diagnostic in sorted(diagnostics, key=lambda each: each.order):
        click.echo(format_diagnostic(diagnostic), file=stream, color=use_colour(stream))
    if diagnostics:
        click.echo(tally(diagnostics), file=stream)


def format_diagnostic(diagnostic: Diagnostic) -> str:
    """Give `place: severity[code]: message`, the excerpt with its caret, and the hints."""
    colour = _COLOURS[diagnostic.severity]
    label = click.style(f"{diagnostic.severity.label}[{diagnostic.code}]", fg=colour, bold=True)
    lines = [f"{diagnostic.place}: {label}: {diagnostic.message}"]
    if diagnostic.span is not None:
        lines += _excerpt(diagnostic.span, colour)
    lines += [f"  {click.style('hint:', fg='cyan')} {hint}" for hint in diagnostic.hints]
    return "\n".join(lines)


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Count diagnostics by severity: `2 errors, 1 warning`."""
    severities = [each.severity for each in diagnostics]
    counts = ((each, severities.count(each)) for each in sorted(Severity, reverse=True))
    return ", ".join(
        f"{count} {severity.label}{'' if count == 1 else 's'}" for severity, count in counts if count
    )


def use_colour(stream: TextIO) -> bool:
    """Tell whether a stream takes colour: a terminal, and no `NO_COLOR` (no-color.org)."""
    import os

    return stream.isatty() and not os.environ.get("NO_COLOR")


def columns(text: str) -> int:
    """Count the columns of a terminal that a text takes: East Asian wide characters take two."""
    return sum(
        0 if combining(each) or each in "\u200b\u200c\u200d\ufeff" else 2 if east_asian_width(each) in "WF" else 1
        for each in text
    )


def _excerpt(span: Span, colour: str) -> list[str]:
    line, column = span.position
    text = _printable(span.source.line(line))
    before, rest = text[: column - 1], text[column - 1 :]
    marked = rest[: max(span.end - span.start, 1)]
    before, marked, after = _window(before, marked, rest[len(marked) :])
    gutter = f"{line:>5} | "
    caret = click.style("^" * max(columns(marked), 1), fg=colour, bold=True)
    pad = " " * columns(before)
    return [f"{gutter}{before}{marked}{after}".rstrip(), f"{' ' * (len(gutter) - 2)}| {pad}{caret}"]


def _window(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """Cut a long line down to the part around what is marked."""
    if columns(before + marked + after) <= _WIDTH:
        return before, marked, after
    while columns(marked) > _WIDTH // 2:
        marked, after = marked[:-1], ""
    room = (_WIDTH - columns(marked)) // 2
    if columns(before) > room:
        while columns(before) > room:
            before = before[1:]
        before = f"…{before}"
    if columns(after) > room:
        while columns(after) > room:
            after = after[:-1]
        after = f"{after}…"
    return before, marked, after


def _printable(text: str) -> str:
    """Show characters that would move the cursor as one column each."""
    return "".join(each if each.isprintable() else "\u2423" if each == "\t" else "\ufffd" for each in text)


def progress_stream() -> TextIO:
    """The stream for everything that is not a result."""
    return sys.stderr
