"""The strategies: how the target of a message is made, one function each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from blueprint_cli.locales.catalog import Catalog, CatalogEntry
from blueprint_cli.locales.conversion import converter
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.document import Locale
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import State
from blueprint_cli.model.terms import TermBase

#: Makes a message with a target of a message with a source.
Strategy = Callable[[Message], Message]


@dataclass(frozen=True)
class Setting:
    """What a strategy works with: the locale, its catalog, and the document's term base."""

    tag: str
    lang: str
    source_lang: str
    locale: Locale
    catalog: Catalog
    terms: TermBase


def write(setting: Setting) -> Strategy:
    """Show what the author wrote."""
    return lambda message: replace(message, target=message.source, lang=setting.lang)


def convert(setting: Setting) -> Strategy:
    """Convert the script, except where the catalog overrides it for the same source text."""
    change = converter(setting.locale.profile or "hk-gov", setting.tag, setting.terms)

    def strategy(message: Message) -> Message:
        converted = replace(message, origin=Origin.CONVERTED, lang=setting.lang)
        override = setting.catalog.entry(message)
        if override is None or not override.target:
            return replace(converted, target=change(message.source))
        known = _known(converted, override)
        if known.stale or override.fuzzy:
            return replace(known, target=change(message.source))
        return replace(known, target=override.target, reason=override.reason or "override")

    return strategy


def translate(setting: Setting) -> Strategy:
    """Show the catalog's target; where it has none, the source, marked as a fallback.

    A target made for another wording of the source is shown and marked as stale.
    """

    def strategy(message: Message) -> Message:
        entry = setting.catalog.entry(message)
        if entry is None or not entry.target:
            lang = setting.source_lang
            fallback = replace(message, target=message.source, origin=Origin.FALLBACK, lang=lang)
            return replace(fallback, state=State.MISSING)
        translated = replace(message, target=entry.target, origin=Origin.TRANSLATED)
        return replace(_known(translated, entry), lang=setting.lang)

    return strategy


def _known(message: Message, entry: CatalogEntry) -> Message:
    """Say what a catalog knows of a message: how far it has come, and for which source."""
    changed = wording(entry.source) != wording(message.source)
    previous = entry.source if changed else entry.previous if entry.fuzzy else ""
    if changed or entry.fuzzy:
        return replace(message, stale=bool(previous), previous=previous, state=State.DRAFT)
    return replace(message, state=entry.state, signed=entry.standing)


#: By the word that `blueprint.yaml` uses.
STRATEGIES: dict[str, Callable[[Setting], Strategy]] = {
    "source": write,
    "convert": convert,
    "translate": translate,
}
