"""Sign-offs: who vouches for which texts, and which editions want that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from blueprint_cli.catalogs import lock
from blueprint_cli.catalogs.dividing import divide
from blueprint_cli.catalogs.signing import sign
from blueprint_cli.checks import Finding
from blueprint_cli.checks.checked import Checked
from blueprint_cli.desk.catalogs import catalog_path
from blueprint_cli.diagnostics import Diagnostic, Severity, Told, tell
from blueprint_cli.edits import Change
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import SignOff, State
from blueprint_cli.model.walk import COVER, Path
from blueprint_cli.syntax import read
from blueprint_cli.world import World


@dataclass(frozen=True)
class Signed:
    """The changes that sign for texts, the ids of these, and why others cannot be signed for."""

    changes: tuple[Change, ...]
    ids: tuple[str, ...]
    refused: tuple[Diagnostic, ...]


def approve(
    world: World, checked: Checked, tag: str, names: Collection[str], sign_off: SignOff
) -> Signed:
    """Sign for the texts of a locale that lie in what the names name; nothing is written.

    A name is the id of a message, or of a section, direction, goal … with all messages in it; no
    names are all of the locale. Texts that are missing or drafts cannot be signed for, nor
    conversions that are not frozen (BP345).
    """
    signed: dict[str, list[str]] = {}
    refused = []
    for path, message in _inside(checked.localized(tag), names):
        file = _signed_in(checked, tag, message)
        if file is None or message.state < State.TRANSLATED or message.is_fallback:
            refused.append(_unready(checked, tag, path, message))
        else:
            signed.setdefault(file, []).append(message.id)
    changes = tuple(_change(world, checked, each, signed[each], sign_off) for each in signed)
    ids = tuple(each for own in signed.values() for each in own)
    return Signed(changes, ids, tuple(refused))


def _inside(document: LocalizedDocument, names: Collection[str]) -> Iterator[tuple[Path, Message]]:
    """Give the messages that lie in what the names name, or all without names."""
    places = {**document.places, COVER: (COVER,)}
    roots = [places[name] for name in names] or [()]
    for path, message in document.located:
        if any(path[: len(root)] == root for root in roots):
            yield path, message


def _change(
    world: World, checked: Checked, file: str, ids: Collection[str], sign_off: SignOff
) -> Change:
    source = read(world, file).value
    before = source.text if source else ""
    own = divide(before, checked.document).text
    return Change.of(world, file, before, sign(own, ids, sign_off))


def _signed_in(checked: Checked, tag: str, message: Message) -> str | None:
    """Give the file that holds the text which a locale shows: where a sign-off for it belongs."""
    if message.origin is Origin.TRANSLATED or message.reason:
        return catalog_path(tag)
    frozen = checked.localization.locks.get(tag)
    entry = frozen.entry(message) if frozen else None
    return lock.path(tag) if entry and entry.is_for(message) else None


def _unready(checked: Checked, tag: str, path: Path, message: Message) -> Diagnostic:
    ready = message.state >= State.TRANSLATED and not message.is_fallback
    text = tell(
        "the {tag} text of {id} cannot be signed for: it is {state}",
        tag=tag,
        id=message.id,
        state=tell("not frozen yet") if ready else _state(message),
    )
    hint = _finish(checked.localized(tag).translated_as(message))
    if ready:
        hint = tell("Run “blueprint locale convert {tag}” first.", tag=tag)
    place = checked.locate(tag)(Finding(path, text, message_id=message.id))
    return Diagnostic("BP345", text, place.span, Severity.ERROR, (hint,))


def _state(message: Message) -> Told:
    return tell("stale") if message.stale else STATES[message.state]


def below(checked: Checked, tags: Collection[str], required: State) -> Iterator[Diagnostic]:
    """Tell of every text of the locales that has not come as far as is required (BP344)."""
    for document in checked.localization.documents:
        for path, message in document.located if document.tag in tags else ():
            if message.origin is Origin.SOURCE or message.state >= required:
                continue
            text = tell(
                "the {tag} text of {id} is {state}, not {required}",
                tag=document.tag,
                id=message.id,
                state=_state(message),
                required=STATES[required],
            )
            place = checked.locate(document.tag)(Finding(path, text, message_id=message.id))
            hint = _remedy(document, message, required)
            yield Diagnostic("BP344", text, place.span, Severity.ERROR, (hint,))


def _remedy(document: LocalizedDocument, message: Message, required: State) -> Told:
    """Tell what brings a text as far as is required: an unfinished one cannot be signed for."""
    if message.state < State.TRANSLATED:
        return _finish(document.translated_as(message))
    return tell(
        "Run “blueprint locale approve {tag} {id} --as {state} --by NAME” to sign for it.",
        tag=document.tag,
        id=message.id,
        state=required.label,
    )


def _finish(tag: str) -> Told:
    return tell("Finish it in {file} first.", file=catalog_path(tag))


#: The states as sentences name them.
STATES: Mapping[State, Told] = {
    State.MISSING: tell("missing"),
    State.DRAFT: tell("a draft"),
    State.TRANSLATED: tell("translated"),
    State.REVIEWED: tell("reviewed"),
    State.APPROVED: tell("approved"),
}
