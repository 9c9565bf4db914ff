"""BP115, BP116: texts that say what another one says already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.likeness import alike, signature
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.sections import Table
from blueprint_cli.model.structure.outline import section_at, written

#: The texts of which none should say what another of its kind says, by the steps of their paths.
_KINDS = (
    ("directions", "title"),
    ("directions", "strategies", "title"),
    ("directions", "strategies", "quotation"),
    ("directions", "strategies", "goals", "text"),
    ("directions", "strategies", "goals", "actions", "text"),
    ("sections", "title"),
    ("sections", "caption"),
    ("sections", "text"),
    ("sections", "drivers", "event"),
    ("sections", "drivers", "meaning"),
    ("sections", "missions", "text"),
    ("sections", "qualities", "text"),
)
#: Captions and titles are alike where they should be: of two years, of two schools.
_COMPARED = tuple(kind for kind in _KINDS if kind[0] == "directions" or kind[-1] == "text")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
#: What is shorter says too little to be repeated.
_SAYING = 3
#: A shorter paragraph of a passage may well be a formula: 資料來源：統計處.
_LONG = 20

#: Texts this long are compared, each with so many that start or end alike.
_SHORTEST, _LONGEST, _NEIGHBOURS = 12, 600, 3
#: So much of a text has to be the same at its start or at its end before it is compared.
_SHARED, _SHARE = 4, 5


@dataclass(frozen=True)
class _Unit:
    """A text, or a paragraph of one, from `start` up to `end`."""

    text: Text
    start: int
    end: int

    @property
    def said(self) -> str:
        """What it says, without stress and the mark at its end."""
        written = self.text.text[self.start : self.end]
        return written.replace("*", "").rstrip("。.；; ").casefold()


@check("BP115", "duplicate-text", stage=Texts, severity=Severity.WARNING)
def duplicate_text(texts: Texts) -> Iterator[Finding]:
    """Find texts of one kind that say the same: two actions, two headings, two rows of a table.

    Why: one was copied to be changed, and was not; a plan counts it twice. In a translation, two
    different sources with one target have lost what sets them apart.
    Example: the action `支援初創企業` under two goals.
    """
    for kind in _KINDS:
        seen: dict[tuple[str, str], _Unit] = {}
        for text in texts.kinds.get(kind, ()):
            group = _section_kind(texts, text)
            for unit in _units(text):
                if len(unit.said) < _SAYING:
                    continue
                first = seen.setdefault((group, unit.said), unit)
                if first is not unit and _repeats(texts, first, unit):
                    yield _duplicate(texts, first, unit)
    if texts.is_source:
        yield from _rows(texts)


def _section_kind(texts: Texts, text: Text) -> str:
    """Give the kind of section whose text it is: a quotation may repeat what prose says."""
    section = section_at(texts.document, text.path)
    return section.kind if section and text.path[-1] == "text" else ""


def _units(text: Text) -> Iterator[_Unit]:
    if not text.is_passage or "\n" not in text.text:
        yield _Unit(text, 0, len(text.text))
        return
    for found in _PARAGRAPH.finditer(text.text):
        if len(found[0]) >= _LONG:
            yield _Unit(text, *found.span())


def _repeats(texts: Texts, first: _Unit, unit: _Unit) -> bool:
    """Tell whether it is this side that repeats: what the source repeats is told there."""
    return texts.is_source or first.text.message.source != unit.text.message.source


def _duplicate(texts: Texts, first: _Unit, unit: _Unit) -> Finding:
    other = first.text.message.id
    if texts.is_source:
        message = tell("“{other}” says the same", other=other)
        hint = tell("Delete one of the two, or say in what they differ.")
    else:
        message = tell("“{other}” says the same, though its source does not", other=other)
        hint = tell("Translate what sets the two apart.")
    return unit.text.finding(unit.start, unit.end, message, hint)


def _rows(texts: Texts) -> Iterator[Finding]:
    for placed in written(texts.document):
        section = placed.section
        seen: dict[tuple[tuple[str, str], ...], str] = {}
        for number, row in enumerate(section.rows if isinstance(section, Table) else ()):
            cells = tuple((name, cell.source) for name, cell in row.cells.items())
            first = seen.setdefault(cells, row.id)
            if first != row.id:
                path = (*placed.path, "rows", number)
                message = tell("the row “{other}” has the same cells", other=first)
                yield Finding(path, message, (tell("Delete one of the two rows."),))


@check("BP116", "similar-text", stage=Texts, severity=Severity.NOTE)
def similar_text(texts: Texts) -> Iterator[Finding]:
    """Find goals, actions and other texts of one kind that say nearly the same.

    Why: they may be one thing said twice, or need the word that sets them apart. What differs in a
    number, a place or a thing is left alone: 第一期 and 第二期, 小學 and 中學.
    Example: `加強支援本地初創企業` beside `進一步加強對本地初創企業的支持`.
    """
    for kind in _COMPARED if texts.is_source else ():
        known = {
            text.text: (at, text)
            for at, text in enumerate(texts.kinds.get(kind, ()))
            if _SHORTEST <= len(text.text) <= _LONGEST
        }
        told: set[str] = set()
        for pair in _candidates([text for _, text in known.values()]):
            (_, before), (_, text) = sorted((known[said] for said in pair), key=itemgetter(0))
            if text.text in told or not _are_alike(texts, before, text):
                continue
            told.add(text.text)
            message = tell("“{other}” says nearly the same", other=before.message.id)
            hint = tell("Make one of the two, or say in what they differ.")
            yield text.finding(0, len(text.text), message, hint)


def _are_alike(texts: Texts, one: Text, other: Text) -> bool:
    is_one_kind = _section_kind(texts, one) == _section_kind(texts, other)
    return is_one_kind and alike(one.text, other.text, spoken(other.lang))


def _candidates(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """Give the pairs of texts that may be alike, of every text but a few."""
    yield from _neighbours([text.text for text in texts])
    seen: dict[str, str] = {}
    for text in texts:
        sign = signature(text.text, spoken(text.lang))
        first = seen.setdefault(sign, text.text)
        if sign and first != text.text:
            yield first, text.text


def _neighbours(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of texts that start or end alike, of every text but a few."""
    for backwards in (False, True):
        ordered = sorted(text[::-1] if backwards else text for text in texts)
        for at, text in enumerate(ordered):
            start = text[: max(_SHARED, len(text) // _SHARE)]
            for other in ordered[at + 1 : at + 1 + _NEIGHBOURS]:
                if not other.startswith(start):
                    break
                yield (text[::-1], other[::-1]) if backwards else (text, other)
