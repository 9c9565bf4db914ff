"""BP257, BP258: marks and figures in English text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, tell

_ENGLISH = ("en",)
#: So much around a mark is looked at for the words beside it.
_AROUND = 30
#: What is told of a slip, by its value.
_MARKS: Mapping[str, Told] = {
    "space-before": tell("a space before a mark"),
    "doubled": tell("two marks, where one belongs"),
    "no-space-after": tell("no space after a mark"),
    "space-inside": tell("a space inside brackets or quotation marks"),
    "no-space-before": tell("no space before a bracket"),
    "hyphen-as-dash": tell("a hyphen, where a dash belongs"),
    "spaced-hyphen": tell("a space beside a hyphen"),
    "full-width": tell("a mark of Chinese width in English"),
    "apostrophe": tell("an apostrophe that does not belong there"),
    "splice": tell("a comma, where a sentence ends"),
    "small-letter": tell("a small letter at the start of a sentence"),
    "unpaired": tell("a mark that nothing opens or closes"),
}
_FIGURES: Mapping[str, Told] = {
    "groups": tell("digits that are grouped wrongly"),
    "letters": tell("a letter among digits"),
    "ordinal": tell("a wrong ending of a number"),
    "sign": tell("a sign that is not beside its number"),
    "range": tell("a hyphen, where a range has a dash"),
    "from": tell("a dash after “from” or “between”"),
    "unit": tell("no space between number and unit"),
    "clock": tell("a time of the day that is written in another way than others"),
    "times": tell("an x, where the sign × belongs"),
}


@check("BP257", "english-mark", stage=Text, severity=Severity.WARNING, langs=_ENGLISH)
def english_mark(text: Text) -> Iterator[Finding]:
    """Find marks that stand twice, alone or in the wrong place, and spaces around them.

    Why: they are slips of keys, and some divide a sentence where it does not end.
    Example: `Health ,education`, `approved..`, `(see Annex A`, `the price，including tax`.
    """
    from blueprint_cli.language.english.typography.stray_marks import mark_slips

    for found in mark_slips(text.prose):
        message = tell("{what}: “{words}”", what=_MARKS[found.slip.value], words=found.text.strip())
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
    from blueprint_cli.language.english.typography.figures import figure_slips

    for found in figure_slips(text.prose):
        message = tell(
            "{what}: “{words}”", what=_FIGURES[found.slip.value], words=found.text.strip()
        )
        hint = _hint(text.prose, found.start, found.end, found.right or "")
        yield text.finding(found.start, found.end, message, hint, fix=found.right)


def _hint(prose: str, start: int, end: int, right: str) -> Told:
    """Say what to write; of a mark or a space, with the words around it."""
    if right.strip().isalnum() and len(right) > 1 and right == right.strip():
        return tell("Write “{right}”.", right=right)
    before = prose[max(start - _AROUND, 0) : start].rpartition(" ")[2]
    after = prose[end : end + _AROUND].partition(" ")[0]
    return tell("Write “{right}”.", right=f"{before}{right}{after}".strip())
