"""BP119, BP120: words beside pictures and tables that say nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, Told, shorten, tell
from blueprint_cli.language import emptiness
from blueprint_cli.language.emptiness import Empty
from blueprint_cli.model.sections import Pictured, Table
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path


@check("BP119", "weak-alternative", stage=Texts, severity=Severity.WARNING)
def weak_alternative(texts: Texts) -> Iterator[Finding]:
    """Find text alternatives that tell nothing of the picture.

    Why: for a reader who cannot see the picture, the alternative is the picture (WCAG 2.2, 1.1.1).
    What its caption or title says is read out twice.
    Example: `alternative: 圖一`, `alternative: map.svg`.
    """
    for placed in written(texts.document):
        section, path = placed.section, placed.path
        text = texts.at.get((*path, "alternative"))
        if not isinstance(section, Pictured) or text is None:
            continue
        others = [texts.at.get((*path, field)) for field in ("caption", "title")]
        twin = _twin(text, others)
        stem = emptiness.plain(section.image.rpartition("/")[2].rpartition(".")[0])
        if twin is not None:
            field = str(twin.path[-1])
            message = tell("the alternative repeats the {field}", field=field)
        elif emptiness.plain(text.text) == stem:
            message = _said(Empty.FILE, text)
        elif fault := emptiness.empty_picture(text.text) or emptiness.empty_lead(text.text):
            message = _said(fault, text)
        else:
            continue
        hint = tell("Say in a sentence what a reader learns from the picture.")
        yield text.finding(0, len(text.text), message, hint)


@check("BP120", "weak-caption", stage=Texts, severity=Severity.WARNING)
def weak_caption(texts: Texts) -> Iterator[Finding]:
    """Find captions and column titles that say nothing, or what another one says already.

    Why: a reader who hears a table has only the caption and the column titles to know what a cell
    means (WCAG 2.2, 1.3.1); one who sees it reads the heading twice.
    Example: `caption: 表一`, a column with the title `—`, two columns with the title `金額`.
    """
    for placed in written(texts.document):
        section, path = placed.section, placed.path
        if isinstance(section, Table):
            yield from _caption(texts, path, emptiness.empty_table)
            yield from _columns(texts, path, len(section.columns))
        elif isinstance(section, Pictured):
            yield from _caption(texts, path, emptiness.empty_picture)


def _caption(texts: Texts, path: Path, judge: Callable[[str], Empty | None]) -> Iterator[Finding]:
    text = texts.at.get((*path, "caption"))
    if text is None:
        return
    fault = judge(text.text)
    if fault is not None:
        hint = tell("Say what it shows, and of when.")
        yield text.finding(0, len(text.text), _said(fault, text), hint)
    elif _twin(text, [texts.at.get((*path, "title"))]):
        message = tell("the caption repeats the title")
        hint = tell("Say more in the caption, or leave the title out.")
        yield text.finding(0, len(text.text), message, hint)


def _columns(texts: Texts, path: Path, size: int) -> Iterator[Finding]:
    seen: set[str] = set()
    for number in range(size):
        text = texts.at.get((*path, "columns", number, "title"))
        if text is None:
            continue
        title = emptiness.plain(text.text)
        fault = emptiness.empty_column(text.text)
        if fault is not None:
            hint = tell("Say what stands in the cells of this column.")
            yield text.finding(0, len(text.text), _said(fault, text), hint)
        elif title and title in seen:
            message = tell("two columns have the title “{title}”", title=shorten(text.text))
            hint = tell("Say in each what sets it apart: the year, the unit.")
            yield text.finding(0, len(text.text), message, hint)
        seen.add(title)


def _twin(text: Text, others: list[Text | None]) -> Text | None:
    """Give the one of the other texts that says the same."""
    said = emptiness.plain(text.text)
    return next((each for each in others if each and emptiness.plain(each.text) == said), None)


def _said(fault: Empty, text: Text) -> Told:
    part = shorten(text.text)
    return {
        Empty.BLANK: tell("“{text}” says nothing", text=part),
        Empty.PLACEHOLDER: tell("“{text}” is a placeholder", text=part),
        Empty.FILE: tell("“{text}” is the name of a file", text=part),
        Empty.KIND: tell("“{text}” says only what kind of thing it is", text=part),
        Empty.LEAD: tell("“{text}” starts with what software says by itself", text=part),
    }[fault]
