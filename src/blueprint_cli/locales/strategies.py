"""The strategies: how the target of a message is made, one function each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from blueprint_cli.catalogs.catalog import EMPTY, Catalog, CatalogEntry
from blueprint_cli.catalogs.notes import noted_terms
from blueprint_cli.locales.conversion.converter import converter, straddling
from blueprint_cli.locales.conversion.ledger import term_pairs_used
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.derivation import Conversion
from blueprint_cli.model.document import DEFAULT_PROFILE, Locale, Profile
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import State
from blueprint_cli.model.terms import TermBase

#: Makes a message with a target of a message with a source.
Strategy = Callable[[Message], Message]


@dataclass(frozen=True)
class Setting:
    """What a strategy works with: the locale, its catalog, and the document's term base.

    `lock` has the released texts of a converted locale.
    """

    tag: str
    lang: str
    source_lang: str
    locale: Locale
    catalog: Catalog
    terms: TermBase
    lock: Catalog = EMPTY
    profile: Profile = DEFAULT_PROFILE


def write(setting: Setting) -> Strategy:
    """Show what the author wrote."""
    return lambda message: replace(message, target=message.source, lang=setting.lang)


def convert(setting: Setting) -> Strategy:
    """Convert the script, except where a text is overridden or released for the same source.

    An override that applies wins over the text that was released, and that over what conversion
    gives now: a text that readers have does not change because a dictionary did.
    """
    change = converter(setting.profile, setting.tag, setting.terms)

    def strategy(message: Message) -> Message:
        if message.pivot and message.pivot.is_fallback:
            return _unwritten(message, message.pivot.lang)
        return _chained(converted(message))

    def converted(message: Message) -> Message:
        pieces = tuple(change.pieces(message.source))
        text, doubts = "".join(piece.target for piece in pieces), tuple(change.doubts(pieces))
        now = Conversion(text, term_pairs_used(pieces), doubts, tuple(straddling(pieces)))
        made = replace(message, target=now.text, converted=now, terms=now.terms)
        own = replace(made, origin=Origin.CONVERTED, lang=setting.lang)
        shown = _released(own, setting.lock.entry(message))
        override = setting.catalog.entry(message)
        if override is None or not override.target:
            return shown
        if not message.is_language and not override.is_for(message):
            return shown
        known = _known(shown, override)
        if known.stale or override.is_fuzzy:
            return known
        reason = override.reason or "override"
        return replace(known, target=override.target, reason=reason, terms=())

    return strategy


def translate(setting: Setting) -> Strategy:
    """Show the catalog's target; where it has none, the source, marked as a fallback.

    A target made for another wording of the source is shown and marked as stale; one that is only
    offered, of a text like it, is not. A source in which nothing is left to translate, a number or
    a placeholder, is shown as it is.
    """

    def strategy(message: Message) -> Message:
        entry = setting.catalog.entry(message)
        if not message.is_language and (entry is None or not entry.is_for(message)):
            return replace(message, target=message.source, lang=setting.lang)
        if entry is None or not entry.target or entry.is_offer:
            return _unwritten(message, setting.source_lang)
        translated = replace(message, target=entry.target, origin=Origin.TRANSLATED)
        return replace(_known(translated, entry), lang=setting.lang)

    return strategy


def _unwritten(message: Message, lang: str) -> Message:
    """Show the source, in its own language, where there is nothing else."""
    fallback = replace(message, target=message.source, origin=Origin.FALLBACK, lang=lang)
    return replace(fallback, state=State.MISSING)


def _chained(message: Message) -> Message:
    """Say of a conversion what is known of the translation that it is made from.

    Whoever signed for the conversion did not know of the source that has changed since.
    """
    pivot = message.pivot
    if pivot is None or not message.is_of_draft:
        return message
    own = replace(message, state=State.DRAFT, stale=pivot.stale)
    return replace(own, previous=pivot.previous, translated_from=pivot.translated_from)


def _released(message: Message, entry: CatalogEntry | None) -> Message:
    """Show the text that the lock has for the source; it may be what conversion gives as well."""
    if entry is None or not entry.is_for(message):
        return message
    signed = replace(message, state=entry.state, signed=entry.standing)
    if replace(message, target=entry.target).is_as_converted:
        return signed
    return replace(signed, target=entry.target, terms=noted_terms(entry.comments))


def _known(message: Message, entry: CatalogEntry) -> Message:
    """Say what a catalog knows of a message: how far it has come, and for which source.

    A fuzzy target was made for the `previous` source, which may be the message's again.
    """
    if wording(entry.made_for) != wording(message.source):
        stale = replace(message, stale=True, previous=entry.made_for, state=State.DRAFT)
        return replace(stale, translated_from=entry.translated_from)
    if entry.is_fuzzy:
        return replace(message, state=State.DRAFT)
    return replace(message, state=entry.state, signed=entry.standing)


#: By the word that `blueprint.yaml` uses.
STRATEGIES: dict[str, Callable[[Setting], Strategy]] = {
    "source": write,
    "convert": convert,
    "translate": translate,
}
