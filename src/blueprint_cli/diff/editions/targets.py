"""What became of the targets of a message, in every locale that either edition has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.diff.editions.changes import Standing, TargetChange
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import State

_STANDINGS = {
    State.MISSING: Standing.MISSING,
    State.DRAFT: Standing.DRAFT,
    State.TRANSLATED: Standing.UP_TO_DATE,
    State.REVIEWED: Standing.REVIEWED,
    State.APPROVED: Standing.APPROVED,
}

Locales = Sequence[LocalizedDocument]


def targets(old: Locales, new: Locales, former: str, name: str) -> tuple[TargetChange, ...]:
    """Give the targets of a message that is called `former` in the old edition, `name` in the new.

    An empty id says that the edition has no such message. Locales in the source's own language
    are left out: their target is the source.
    """
    return tuple(_targets(old, new, former, name))


def retranslated(
    old: Locales, new: Locales, found: Sequence[TargetChange], former: str
) -> tuple[TargetChange, ...]:
    """Give those targets of an unchanged message that say something else, or stand otherwise.

    A locale that only one of the editions has makes no change of its own.
    """
    both = {each.tag for each in old} & {each.tag for each in new}
    before = {each.tag: _of(each, former) for each in old}
    kept = (each for each in found if each.tag in both)
    return tuple(
        each
        for each in kept
        if wording(each.before) != wording(each.after)
        or _standing(before[each.tag]) is not each.standing
    )


def _targets(old: Locales, new: Locales, former: str, name: str) -> Iterator[TargetChange]:
    earlier = {each.tag: each for each in old}
    chosen = new if name else old
    for locale in chosen:
        before = _of(earlier[locale.tag], former) if locale.tag in earlier else None
        after = _of(locale, name) if name else None
        shown = after or before
        if shown is not None and shown.origin is not Origin.SOURCE:
            lang = locale.edition.lang
            yield TargetChange(locale.tag, lang, _said(before), _said(after), _standing(after))


def _of(locale: LocalizedDocument, name: str) -> Message | None:
    return locale.messages.get(name)


def _said(message: Message | None) -> str:
    return "" if message is None or message.is_fallback else message.target


def _standing(message: Message | None) -> Standing:
    if message is None:
        return Standing.REMOVED
    if message.is_fallback:
        return Standing.MISSING
    if message.stale:
        return Standing.STALE
    settled = message.state in (State.REVIEWED, State.APPROVED, State.DRAFT)
    if message.origin is Origin.CONVERTED and not settled:
        return Standing.OVERRIDDEN if message.reason else Standing.CONVERTED
    return _STANDINGS[message.state]
