"""BP257, BP258: marks and figures in English text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.english.typography import figures, stray_marks

_ENGLISH = ("en",)
_MARKS: Mapping[stray_marks.Slip, Told] = {
    stray_marks.Slip.SPACE_BEFORE: tell("a space before a mark"),
    stray_marks.Slip.DOUBLED: tell("two marks, where one belongs"),
    stray_marks.Slip.NO_SPACE_AFTER: tell("no space after a mark"),
    stray_marks.Slip.SPACE_INSIDE: tell("a space inside brackets or quotation marks"),
    stray_marks.Slip.NO_SPACE_BEFORE: tell("no space before a bracket"),
    stray_marks.Slip.HYPHEN_AS_DASH: tell("a hyphen, where a dash belongs"),
    stray_marks.Slip.SPACED_HYPHEN: tell("a space beside a hyphen"),
    stray_marks.Slip.FULL_WIDTH: tell("a mark of Chinese width in English"),
    stray_marks.Slip.APOSTROPHE: tell("an apostrophe that does not belong there"),
    stray_marks.Slip.SPLICE: tell("a comma, where a sentence ends"),
    stray_marks.Slip.SMALL_LETTER: tell("a small letter at the start of a sentence"),
    stray_marks.Slip.UNPAIRED: tell("a mark that nothing opens or closes"),
}
_FIGURES: Mapping[figures.Slip, Told] = {
    figures.Slip.GROUPS: tell("digits that are grouped wrongly"),
    figures.Slip.LETTERS: tell("a letter among digits"),
    figures.Slip.ORDINAL: tell("a wrong ending of a number"),
    figures.Slip.SIGN: tell("a sign that is not beside its number"),
    figures.Slip.RANGE: tell("a hyphen, where a range has a dash"),
    figures.Slip.FROM: tell("a dash after “from” or “between”"),
    figures.Slip.UNIT: tell("no space between number and unit"),
    figures.Slip.CLOCK: tell("a time of the day that is written in another way than others"),
    figures.Slip.TIMES: tell("an x, where the sign × belongs"),
}


@check("BP257", "english-mark", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def english_mark(text: Text) -> Iterator[Finding]:
    """Find marks that stand twice, alone or in the wrong place, and spaces around them.

    Why: they are slips of keys, and some divide a sentence where it does not end.
    Example: `Health ,education`, `approved..`, `(see Annex A`, `the price，including tax`.
    """
    for found in stray_marks.mark_slips(text.prose):
        message = tell("{what}: “{words}”", what=_MARKS[found.slip], words=found.text.strip())
        if found.right is None:
            hint = tell("Write its pair, or delete it.")
            yield text.finding(found.start, found.end, message, hint)
            continue
        hint = _hint(text.prose, found.start, found.end, found.right)
        yield text.finding(found.start, found.end, message, hint, fix=found.right)


@check("BP258", "english-figure", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def english_figure(text: Text) -> Iterator[Finding]:
    """Find figures that are not written as English writes them.

    Why: a letter among digits or a group of two is another number, or none.
    Example: `2O26`, `12,50 flats`, `the 22th report`, `$ 500`, `from 2019–2023`.
    """
    for found in figures.figure_slips(text.prose):
        message = tell("{what}: “{words}”", what=_FIGURES[found.slip], words=found.text.strip())
        hint = _hint(text.prose, found.start, found.end, found.right or "")
        yield text.finding(found.start, found.end, message, hint, fix=found.right)


def _hint(prose: str, start: int, end: int, right: str) -> Told:
    """Say what to write; of a mark or a space alone, with the words around it."""
    if any(each.isalnum() for each in right):
        return tell("Write “{right}”.", right=right.strip())
    before = prose[max(start - 30, 0) : start].rsplit(" ", maxsplit=1)[-1]
    after = prose[end : end + 30].split(" ", maxsplit=1)[0] if not right.endswith(" ") else ""
    following = prose[end : end + 30].split(" ", maxsplit=1)[0] if right.endswith(" ") else after
    return tell("Write “{right}”.", right=f"{before}{right}{following}".strip())
