"""BP32x: quantities that a locale says differently from the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Origin
from blueprint_cli.model.walk import messages

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import Quantity


@check("BP320", "different-quantity", stage=LocalizedDocument, severity=Severity.WARNING)
def different_quantity(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the numbers, dates, money and percentages of a translation with its source.

    Why: a wrong number is the costliest fault of a translation, and the hardest to see.
    Example: `二十億元` over `$20 billion`, where `$2 billion` is meant.
    """
    from blueprint_cli.language.quantities import disagreements

    (source,) = document.document.sources
    source_lang = document.document.langs[source]
    for path, message in messages(document.document):
        if message.origin is not Origin.TRANSLATED or message.stale:
            continue
        for pair in disagreements(message.source, message.target, source_lang, message.lang):
            text = tell(
                "the source of {id} says {said}, its {tag} text {shown}",
                id=message.id,
                said=_said(pair.source),
                tag=document.tag,
                shown=_said(pair.target),
            )
            hint = tell("Make the two agree, in digits or words.")
            at = (pair.target.start, pair.target.end) if pair.target else None
            yield Finding(path, text, (hint,), message.id, at=at)


def _said(quantity: Quantity | None) -> Told:
    """Give a quantity as it is written, with its value; or say that there is none."""
    if quantity is None:
        return tell("nothing")
    return tell("“{text}” ({value})", text=quantity.text, value=quantity)
