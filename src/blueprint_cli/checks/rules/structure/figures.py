"""BP145, BP146, BP148, BP150: figures and units of a document that nothing can be made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import texts
from blueprint_cli.diagnostics import Told, did_you_mean, shorten, tell
from blueprint_cli.language.figures import DATE, Amount, Fault, read
from blueprint_cli.model.document import Document
from blueprint_cli.model.figures import NUMBER, Datum
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.plan import LEVELS
from blueprint_cli.theme.figures import PREFIX, THEME_UNITS
from blueprint_cli.theme.words import WORDS_FOLDER


@check("BP145", "unreadable-figure", stage=Document, firm=True)
def unreadable_figure(document: Document) -> Iterator[Finding]:
    """Find figures whose values cannot be read.

    A sign or a unit belongs under `unit`; a large number may have one word behind its digits.

    Why: every locale writes the figure in its own way, and must know what it is worth.
    Example: `value: 一百億`, where `value: 100億` is meant.
    """
    for index, figure in enumerate(document.figures):
        found = figure.read
        if isinstance(found, Fault):
            message, hint = _told(found, figure)
            yield Finding(("figures", index, "value"), message, _own_unit(figure) or (hint,))


def _told(fault: Fault, figure: Datum) -> tuple[Told, Told]:
    """Say what is wrong with a value, and what to write instead."""
    value = shorten(figure.value)
    match fault:
        case Fault.NO_DATE:
            return tell("the value “{value}” is no date", value=value), tell(
                "Write 2025, 2025-06, 2025-06-30, 2025-Q2, 2025-H1, FY2025 (for 2025-26) "
                "or 2023..2027."
            )
        case Fault.DATE_WITH_UNIT:
            unit = figure.unit or ""
            return tell("“{value}” is a date, and has the unit “{unit}”", value=value, unit=unit), (
                tell("Delete the unit, or write the amount.")
            )
        case Fault.YEAR_OR_COUNT:
            return tell("the value “{value}” may be a year or a count", value=value), tell(
                "Add “unit: date” for a year; write “{count}” for a count without a unit.",
                count=re.sub(r"\d{4}", lambda found: f"{int(found[0]):,}", value),
            )
        case Fault.DESCENDING:
            return tell("the range “{value}” does not rise", value=value), tell(
                "Write the lower value, or the earlier date, first."
            )
    return tell("the value “{value}” is neither an amount nor a date", value=value), tell(
        "Write digits, and one word such as 億 or million behind them where the number is large: "
        "100億, 12.5, 3000-4000, ≥ 5000; or a date: 2025-06-30, 2025-06, 2025-Q2, FY2025."
    )


def _own_unit(figure: Datum) -> tuple[Told, ...]:
    """Tell where a sign belongs that stands with the number."""
    for sign, unit in (_UNIT_SIGNS | {"元": figure.unit or "HKD"}).items():
        bare = figure.value.replace(sign, "").strip().removesuffix("元")
        if sign in figure.value and isinstance(read(bare, unit), Amount):
            return (tell("Write “value: {value}” and “unit: {unit}”.", value=bare, unit=unit),)
    return ()


#: Signs of units that a writer may put with the number.
_UNIT_SIGNS = {
    "%": "percent",
    "％": "percent",
    "HK$": "HKD",
    "港幣": "HKD",
    "港元": "HKD",
    "US$": "USD",
    "美元": "USD",
    "RMB": "CNY",
    "人民幣": "CNY",
    "人民币": "CNY",
    "公頃": "hectare",
    "人": "person",
}


@check("BP146", "unknown-unit", stage=LocalizedDocument)
def unknown_unit(document: LocalizedDocument) -> Iterator[Finding]:
    """Find figures in a unit that the locale has no words for.

    A unit is the document's own, one of the theme's, `date`, or the code of a currency.

    Why: readers would see the number alone, or the id of the unit.
    Example: `unit: hectares`, where `unit: hectare` is meant.
    """
    own, speaker = document.document, document.speech()
    for index, figure in enumerate(own.figures):
        if figure.unit in (None, DATE) or speaker.knows(figure.unit):
            continue
        yield Finding(("figures", index, "unit"), *_unknown(own, figure.unit, document.tag))


def _unknown(document: Document, unit: str, tag: str) -> tuple[str, tuple[str, ...]]:
    """Say that nobody knows a unit, or that a locale has no words for it."""
    if unit in THEME_UNITS:
        message = tell("{tag} has no words for the unit “{unit}”", tag=tag, unit=unit)
        word, file = f"{PREFIX}unit-{unit}", f"{WORDS_FOLDER}/{tag}.po"
        return message, (tell("Translate {word} in {file}.", word=word, file=file),)
    known = sorted({*(each.id for each in document.units), *THEME_UNITS, DATE})
    hints = did_you_mean(unit.upper() if unit.upper() in known else unit, known)
    more = tell("A unit of your own stands under “units”.")
    return tell("there is no unit “{unit}”", unit=unit), (*hints, more)


@check("BP148", "taken-name", stage=Document, firm=True)
def taken_name(document: Document) -> Iterator[Finding]:
    """Find figures that are called like a total of the plan, and parties that are.

    Why: `{actions}` in a text is how many actions the plan has.
    Example: a figure with `id: actions`.
    """
    for index, party in enumerate(document.parties):
        if party.id in LEVELS:
            message = tell("{{{name}}} is a total of the plan", name=party.id)
            yield Finding(("parties", index, "id"), message, (tell("Choose another id."),))
    for index, figure in enumerate(document.figures):
        if figure.id in LEVELS:
            message = tell("{{{name}}} is a total of the plan", name=figure.id)
            hint = tell("Choose another id, or delete the figure: the plan is counted by itself.")
            yield Finding(("figures", index, "id"), message, (hint,))


@check("BP150", "unit-without-number", stage=Document | LocalizedDocument)
def unit_without_number(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find units that do not say where their number stands.

    Why: the number of a figure would not be shown.
    Example: `text: 間初創企業`, where `text: "{number}間初創企業"` is meant.
    """
    placed = f"{{{NUMBER}}}"
    for text in texts(document):
        if text.path[0] == "units" and text.written and placed not in text.text:
            message = tell("the unit does not say where its number stands")
            hint = tell("Write {placed} where it stands.", placed=placed)
            yield text.finding(0, len(text.text), message, hint, fix=f"{placed}{text.text}")
