"""The strategies: how the target of a message is made, one function each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from blueprint_cli.locales.catalog import Catalog
from blueprint_cli.locales.conversion import converter
from blueprint_cli.model.document import Locale
from blueprint_cli.model.message import Message, Origin
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
        override = setting.catalog.entries.get(message.id)
        if override is None or not override.target:
            return replace(converted, target=change(message.source))
        if override.fuzzy or override.source != message.source:
            return replace(converted, target=change(message.source), stale=True)
        return replace(converted, target=override.target, reason=override.reason or "override")

    return strategy


def translate(setting: Setting) -> Strategy:
    """Show the catalog's target; where it has none, the source, marked as a fallback.

    A target made for another wording of the source is shown and marked as stale.
    """

    def strategy(message: Message) -> Message:
        entry = setting.catalog.entries.get(message.id)
        if entry is None or not entry.target:
            lang = setting.source_lang
            return replace(message, target=message.source, origin=Origin.FALLBACK, lang=lang)
        stale = entry.fuzzy or entry.source != message.source
        translated = replace(message, target=entry.target, origin=Origin.TRANSLATED, stale=stale)
        return replace(translated, lang=setting.lang)

    return strategy


#: By the word that `blueprint.yaml` uses.
STRATEGIES: dict[str, Callable[[Setting], Strategy]] = {
    "source": write,
    "convert": convert,
    "translate": translate,
}
