"""Text, for people: place, excerpt, caret, hint."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TextIO
from unicodedata import category, east_asian_width

import click

from blueprint_cli.cli.language import label, translate, translate_all
from blueprint_cli.cli.reports.context import Context
from blueprint_cli.diagnostics import Diagnostic, Severity, Told, tell
from blueprint_cli.source import Span

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_LABELS = {
    Severity.ERROR: tell("error"),
    Severity.WARNING: tell("warning"),
    Severity.NOTE: tell("note"),
}
#: The widest excerpt, in columns of the terminal.
_WIDTH = 96
#: So many characters fill the widest excerpt, marks that take no room among them.
_REACH = 4 * _WIDTH
#: So many diagnostics are shown at once; a file of another kind can give thousands.
_SHOWN = 200


def render(diagnostics: Sequence[Diagnostic], context: Context) -> str:
    """Give what was found, or say that nothing was."""
    if diagnostics:
        return _counted(diagnostics, context.lang)
    file = printable(context.document)
    nothing = tell("{file}: no faults found", file=file)
    if context.known or not context.complete:
        nothing = tell("{file}: nothing to tell", file=file)
    return translate(nothing, context.lang)


def show(diagnostics: Iterable[Diagnostic], stream: TextIO, lang: str = "en") -> None:
    """Print what was found in a language, if anything was."""
    found = sorted(translate_all(diagnostics, lang), key=lambda each: each.order)
    if found:
        echo(_counted(found, lang), stream)


def echo(text: str, stream: TextIO) -> None:
    """Print a text, in colours where the stream takes any."""
    click.echo(text, file=stream, color=use_colour(stream))


def entries(diagnostics: Sequence[Diagnostic], lang: str = "en", shown: int = _SHOWN) -> str:
    """Give diagnostics one below the other, and the number of those that are too many to show."""
    lines = [format_diagnostic(each, lang) for each in diagnostics[:shown]]
    if len(diagnostics) > shown:
        more = tell("… and {count:,} more", count=len(diagnostics) - shown)
        lines.append(translate(more, lang))
    return "\n".join(lines)


def format_diagnostic(diagnostic: Diagnostic, lang: str = "en") -> str:
    """Give `place: severity[code]: message`, the excerpt with its caret, and the hints."""
    colour = _COLOURS[diagnostic.severity]
    word = translate(_LABELS[diagnostic.severity], lang)
    kind = click.style(f"{word}[{diagnostic.code}]", fg=colour, bold=True)
    lines = [f"{printable(diagnostic.place)}: {kind}: {printable(diagnostic.message)}"]
    if diagnostic.span is not None:
        lines += _excerpt(diagnostic.span, colour)
    hint = click.style(label(tell("hint:"), lang), fg="cyan")
    for each in diagnostic.hints:
        first, *others = each.split("\n")
        lines += [f"  {hint}{printable(first)}", *(f"    {printable(line)}" for line in others)]
    return "\n".join(lines)


def tally(diagnostics: Iterable[Diagnostic], lang: str = "en") -> str:
    """Count diagnostics by severity: `2 errors, 1 warning`."""
    severities = [each.severity for each in diagnostics]
    counts = ((each, severities.count(each)) for each in sorted(Severity, reverse=True))
    told = (_COUNTS[each](count) for each, count in counts if count)
    return translate(tell(", "), lang).join(translate(each, lang) for each in told)


def use_colour(stream: TextIO) -> bool:
    """Tell whether a stream takes colour: a terminal that can, and no `NO_COLOR`."""
    able = stream.isatty() and os.environ.get("TERM") != "dumb"
    return able and not os.environ.get("NO_COLOR")  # no-color.org


def columns(text: str) -> int:
    """Count the columns of a terminal that a text takes: East Asian wide characters take two."""
    return sum(map(_width, text))


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Give a table in columns, the first to the left and the others to the right."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_row(row, widths) for row in rows)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        (cell, width - columns(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    padded = "".join(f"  {' ' * gap}{cell}" for cell, gap in others)
    return f"{first[0]}{' ' * first[1]}{padded}"


def printable(text: str) -> str:
    """Show tabs and characters that would move the cursor as one column each."""
    return text if text.isprintable() else "".join(map(_visible, text))


# Of thousands of excerpts, almost all characters have been looked at before.
@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _visible(character: str) -> str:
    if character.isprintable() or category(character) == "Zs":
        return character
    return "\u2423" if character == "\t" else "\ufffd"


def _counted(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    return f"{entries(diagnostics, lang)}\n{tally(diagnostics, lang)}"


def _errors(count: int) -> Told:
    return tell("{count} error", count=1) if count == 1 else tell("{count:,} errors", count=count)


def _warnings(count: int) -> Told:
    if count == 1:
        return tell("{count} warning", count=1)
    return tell("{count:,} warnings", count=count)


def _notes(count: int) -> Told:
    return tell("{count} note", count=1) if count == 1 else tell("{count:,} notes", count=count)


_COUNTS = {Severity.ERROR: _errors, Severity.WARNING: _warnings, Severity.NOTE: _notes}


def _excerpt(span: Span, colour: str) -> list[str]:
    before, marked, after = _window(*_line(span))
    caret = click.style("^" * max(columns(marked), 1), fg=colour, bold=True)
    gutter, margin = f"{span.position.line:>5} | ", f"{'':>5} | "
    return [f"{gutter}{before}{marked}{after}".rstrip(), margin + " " * columns(before) + caret]


def _line(span: Span) -> tuple[str, str, str]:
    """Give what stands before, in and after a span on its first line, as far as can be shown."""
    text, start = span.source.text, span.start
    size = min(max(span.end - start, 1), _REACH)
    before = text[max(span.source.line_start(span.position.line), start - _REACH) : start]
    rest = text[start : start + size + _REACH].partition("\n")[0].rstrip("\r")
    return printable(before), printable(rest[:size]), printable(rest[size:])


def _window(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """Cut a long line down to what is marked and what stands around it."""
    if columns(before + marked + after) <= _WIDTH:
        return before, marked, after
    shown = _first(marked, _WIDTH // 2)
    room = (_WIDTH - columns(shown)) // 2
    head = _first(before[::-1], room)[::-1]
    # What follows a mark that is cut would read as if it followed what is shown of it.
    tail = _first(after, room) if shown == marked else ""
    return (
        head if head == before else f"…{head}",
        shown,
        tail if (shown, tail) == (marked, after) else f"{tail}…",
    )


def _first(text: str, width: int) -> str:
    """Give as much of a text as fits into a width."""
    return text[: bisect_right(list(accumulate(map(_width, text))), width)]
