"""BP32x: quantities that a locale says differently from the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.figures import lost
from blueprint_cli.checks.views.pairs import pairs
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.tags import spoken
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.localized import LocalizedDocument

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import Disagreement, Quantity


@check("BP320", "different-quantity", stage=LocalizedDocument, severity=Severity.WARNING)
def different_quantity(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the numbers, dates, money and percentages of a translation with its source.

    An override of a conversion is compared too; of languages that are not read here, BP349 tells.

    Why: a wrong number is the costliest fault of a translation, and the hardest to see.
    Example: `二十億元` over `$20 billion`, where `$2 billion` is meant.
    """
    from blueprint_cli.language.quantities import disagreements

    languages = spoken(document.source_lang), spoken(document.edition.lang)
    for pair in pairs(document) if all(map(_reads, languages)) else ():
        retyped = len(lost(document, pair.target.message))
        for found in disagreements(pair.source.text, pair.target.text, *languages):
            if retyped and not found.source:
                retyped -= 1  # it stands for a figure whose placeholder is missing: that is told
                continue
            text = _compared(pair.id, document.tag, found)
            hint = tell("Make the two agree, in digits or words.")
            at = (found.target.start, found.target.end) if found.target else None
            yield Finding(pair.target.path, text, (hint,), pair.id, at=at)


@check("BP349", "not-compared", stage=LocalizedDocument, severity=Severity.NOTE)
def not_compared(document: LocalizedDocument) -> Iterator[Finding]:
    """Find locales in a language that is not read here, so that some of it is not compared.

    Numbers, the marks at the ends of sentences and the words of terms are compared between Chinese
    and English. Links, placeholders, lists, official names and sign-offs are compared in any.

    Why: where nothing is found, nobody should think that all was looked at.
    Example: a locale `pt` with `strategy: translate`.
    """
    from blueprint_cli.language.quantities import may_say

    source = document.source_lang
    unread = [lang for lang in (source, document.edition.lang) if not _reads(spoken(lang))]
    said = (may_say(pair.source.text, spoken(source)) for pair in pairs(document))
    compared = document.tag not in document.document.sources
    if compared and unread and (source in unread or any(said)):
        text = tell(
            "numbers, end marks and terms of {tag} are not compared: {lang} is not read here",
            tag=document.tag,
            lang=unread[0],
        )
        hint = tell("Let somebody compare them who reads both languages.")
        yield Finding(("locales", document.tag), text, (hint,), key=True)


def _reads(language: str) -> bool:
    from blueprint_cli.language.quantities import reads

    return reads(language)


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
    return tell("“{text}” ({value})", text=wording(quantity.text), value=value)


#: Base units that are words of English; the others are symbols.
_UNITS = {"months": tell("months"), "seconds": tell("seconds"), "points": tell("points")}
