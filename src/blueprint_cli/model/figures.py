"""Figures and units: data that texts name, and that each locale says in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from blueprint_cli.language import figures
from blueprint_cli.language.figures import Fault, Value
from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.constraints import AsWritten, Id, UnitName, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.theme.figures import Speech
from blueprint_cli.theme.words import Words

#: Stands for the number in the pattern of a unit, and what stands between its plural forms.
NUMBER, BETWEEN_FORMS = "number", "|"


def forms_of(text: str) -> tuple[str, ...]:
    """Give the plural forms that stand in one text."""
    return tuple(form.strip() for form in text.split(BETWEEN_FORMS))


@dataclass(frozen=True, kw_only=True)
class Datum(Identified):
    """A figure of the document: its value, and what it is counted in."""

    id: Id = described(
        "Name of the figure, unique in the document; texts say {name}.", example="talent-fund"
    )
    value: Annotated[str, AsWritten()] = described(
        "How much or when: 12.5, 3000-4000, 2025-06-30, 2025-Q2, FY2025; ≥ or ~ may stand before.",
        example="100億",
    )
    unit: UnitName | None = described(
        "What it is counted in: HKD, percent, hectare, a unit of the document; date for a year.",
        None,
        example="HKD",
    )

    @property
    def read(self) -> Value | Fault:
        """What the value is worth, or why it is none."""
        return figures.read(self.value, self.unit)


@dataclass(frozen=True, kw_only=True)
class Unit(Identified):
    """A unit of the document's own."""

    id: Id = described("Name of the unit, unique in the document.", example="start-up")
    text: Message = described(
        "The unit with its {number}; a language with a plural has “{number} site | {number} "
        "sites”.",
        example="{number}間初創企業",
    )

    @property
    def patterns(self) -> tuple[str, ...]:
        """The plural forms that the locale has of it."""
        return tuple(
            to_plain_text(self.text.parse(form), {})
            for form in forms_of(self.text.target or self.text.source)
        )


def speech(units: Iterable[Unit], words: Words, lang: str) -> Speech:
    """Give what says the figures of a document in a locale, of which the units' texts are."""
    return Speech(lang, words, {unit.id: unit.patterns for unit in units})


def said(figure: Datum, speaker: Speech) -> dict[str, str]:
    """Give a figure as a locale says it, by what its texts may call it: `site`, `site:number`.

    Nothing of one that cannot be read: a check has told of it.
    """
    value = figure.read
    if isinstance(value, Fault):
        return {}
    return {name: speaker.say(value, figure.unit, form) for name, form in names(figure)}


def names(figure: Datum) -> Iterator[tuple[str, str]]:
    """Give what texts may call a figure, and the form that each name asks for."""
    value = figure.read
    yield figure.id, ""
    for form in () if isinstance(value, Fault) else figures.forms(value):
        yield f"{figure.id}:{form}", form
