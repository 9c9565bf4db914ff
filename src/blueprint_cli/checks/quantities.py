"""BP32x: quantities that a locale says differently from the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Origin

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import Disagreement, Quantity


@check("BP320", "different-quantity", stage=LocalizedDocument, severity=Severity.WARNING)
def different_quantity(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the numbers, dates, money and percentages of a translation with its source.

    Why: a wrong number is the costliest fault of a translation, and the hardest to see.
    Example: `二十億元` over `$20 billion`, where `$2 billion` is meant.
    """
    from blueprint_cli.language.quantities import disagreements

    (source,) = document.document.sources
    source_lang = document.document.langs[source]
    for path, message in document.located:
        if message.origin is not Origin.TRANSLATED or message.is_draft:
            continue
        for pair in disagreements(message.source, message.target, source_lang, message.lang):
            text = _compared(message.id, document.tag, pair)
            hint = tell("Make the two agree, in digits or words.")
            at = (pair.target.start, pair.target.end) if pair.target else None
            yield Finding(path, text, (hint,), message.id, at=at)


def _compared(message_id: str, tag: str, pair: Disagreement) -> Told:
    """Say what each side of a message says, or that it says nothing."""
    names = {"id": message_id, "tag": tag}
    said, shown = (_said(each) if each else "" for each in (pair.source, pair.target))
    if not said:
        return tell("the source of {id} says nothing, its {tag} text {shown}", **names, shown=shown)
    if not shown:
        return tell("the source of {id} says {said}, its {tag} text nothing", **names, said=said)
    return tell(
        "the source of {id} says {said}, its {tag} text {shown}", **names, said=said, shown=shown
    )


def _said(quantity: Quantity) -> Told:
    """Give a quantity as it is written, with its value."""
    value: str = str(quantity)
    if quantity.unit in _UNITS:
        value = tell("{number} {unit}", number=quantity.number, unit=_UNITS[quantity.unit])
    return tell("“{text}” ({value})", text=quantity.text, value=value)


#: Base units that are words of English; the others are symbols.
_UNITS = {"months": tell("months"), "seconds": tell("seconds"), "points": tell("points")}
