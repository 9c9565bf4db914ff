"""How every text of a converted locale came about."""

from __future__ import annotations

from blueprint_cli.checks.checked import Checked
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.diff.conversion.changes import ConversionDiff, compare
from blueprint_cli.locales import termbase
from blueprint_cli.locales.conversion.converter import converter
from blueprint_cli.locales.glossary import source_terms
from blueprint_cli.world import World


def converted(world: World, checked: Checked, tag: str) -> Outcome[ConversionDiff]:
    """Tell how every text of a converted locale came about, change by change."""
    base = termbase.load(world)
    document = checked.localized(tag)
    if base.value is None or document.conversion is None:
        return Outcome(None, base.diagnostics)
    terms = source_terms(document.document, tag, base.value)
    convert = converter(document.document.profile(tag), tag, terms)
    return Outcome(compare(document.made_from, document, document.conversion, convert))
