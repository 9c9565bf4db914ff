"""Merge: what came back from a translator becomes part of the catalog, or says why it cannot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.catalog import EDITION
from blueprint_cli.catalogs.pofile import Entry
from blueprint_cli.catalogs.signing import signed
from blueprint_cli.diagnostics import Diagnostic, Severity, did_you_mean, shorten, tell
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, read_sign_off, seal, standing

#: What stands before a translator's remark in a catalog.
REMARK = "remark: "
#: What stands before the text that the catalog had, where both are kept.
_BEFORE = "before: "

#: Makes the sign-off for a state; None where nobody has said who signs.
Signer = Callable[[State], SignOff | None]


@dataclass(frozen=True)
class Merged:
    """The new text of the catalog, the ids of what was done, and what is to be told.

    `taken` are targets that are new, `drafts` those that somebody has to look at again, `confirmed`
    drafts that are none any more, `signed` targets that the file says are reviewed or approved,
    `unsigned` the same where nobody has said by whom, and `lapsed` targets whose state came back as
    it went out though their wording did not: a sign-off is for one wording. `remarked` are
    those that the translator has written something beside.
    """

    text: str
    found: tuple[Diagnostic, ...]
    taken: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()
    lapsed: tuple[str, ...] = ()
    remarked: tuple[str, ...] = ()


def merge(
    text: str, messages: Sequence[Message], returned: Returned, edition: str, signer: Signer
) -> Merged:
    """Merge what came back into the text of a catalog that is up to date with its document.

    Three wordings meet where the document or the catalog has changed since the packet went out:
    the target that came back is then kept as a draft, with what it was made for or what stood in
    its place. Told are BP503 an id that the document has not, BP504 one that stands twice, BP507 a
    source that was edited, BP508 a target that was emptied, and BP509 a text that has changed
    meanwhile.
    """
    merger = _Merger(signer=signer, same=returned.edition == edition)
    known = {each.was: each for each in messages if each.was} | {each.id: each for each in messages}
    entries = pofile.parse(text).entries
    own = {entry.id: at for at, entry in enumerate(entries) if not entry.is_obsolete}
    merged, seen = list(entries), dict[str, ReturnedUnit]()
    for unit in returned.units:
        message = known.get(unit.id)
        if message is None:
            merger.found.append(_unknown(unit, known))
        elif message.id in seen:
            merger.found.append(_twice(unit, seen[message.id]))
        else:
            seen[message.id] = unit
            at = own[message.id]
            merged[at] = merger.remarked(merger.merged(entries[at], message, unit), unit)
    done = {name: tuple(ids) for name, ids in merger.done.items()}
    return Merged(str(pofile.PoFile(tuple(merged))), tuple(merger.found), **done)


@dataclass
class _Merger:
    """One merging: what has to be told so far, and what was done, by the names in `Merged`."""

    signer: Signer
    #: Whether the packet was made from the document as it is.
    same: bool
    found: list[Diagnostic] = field(default_factory=list)
    done: dict[str, list[str]] = field(default_factory=dict)

    def merged(self, entry: Entry, message: Message, unit: ReturnedUnit) -> Entry:
        renewed = wording(unit.source) != wording(message.source)
        if renewed and self.same:
            self.found.append(_edited(unit, message))
        elif not unit.target.strip():
            self.found += [_emptied(unit)] if entry.target and not unit.was_copied else []
        elif unit.target == entry.target:
            return entry if renewed else self.settled(entry, _unchanged(unit))
        elif unit.seal != seal(unit.source, unit.target):
            self.note("taken", entry)
            return self.taken(entry, message, unit, renewed=renewed)
        # Else nobody has touched it, and the catalog has something newer.
        return entry

    def taken(self, entry: Entry, message: Message, unit: ReturnedUnit, *, renewed: bool) -> Entry:
        own = entry.with_target(unit.target)
        if renewed:
            self.found.append(_changed(unit, message))
            return self.draft(own.with_previous(unit.source))
        if unit.seal and entry.target and unit.seal != seal(entry.source, entry.target):
            self.found.append(_conflict(unit, entry))
            before = f"{_BEFORE}{entry.target}".replace("\n", " ")
            return self.draft(own.with_comments([*entry.comments, before]))
        state = self.vouched(entry, unit)
        return self.draft(own) if state is State.DRAFT else self.settled(own, state)

    def remarked(self, entry: Entry, unit: ReturnedUnit) -> Entry:
        """Keep what the translator has written beside the text, in words that mean nothing else."""
        known = {each.removeprefix(REMARK) for each in entry.comments}
        said = (each.removeprefix(REMARK) for each in unit.remarks if not _is_note_of_ours(each))
        new = [f"{REMARK}{each}" for each in dict.fromkeys(said) if each not in known]
        if new:
            self.note("remarked", entry)
        return entry.with_comments([*entry.comments, *new]) if new else entry

    def vouched(self, entry: Entry, unit: ReturnedUnit) -> State:
        """Give the state that somebody vouches for: of a reworded text, one that was raised."""
        state = unit.state or State.TRANSLATED
        sent = unit.sent or _standing(entry)
        if State.TRANSLATED < state <= sent:
            self.note("lapsed", entry)
            return State.TRANSLATED
        return state

    def settled(self, entry: Entry, state: State | None) -> Entry:
        """Bring an entry to the state that the file tells, where it tells one."""
        if not state:
            return entry
        if state is State.DRAFT:
            return entry if entry.is_fuzzy else self.draft(entry)
        if entry.is_fuzzy:
            self.note("confirmed", entry)
        return self.sealed(entry.with_fuzzy(fuzzy=False).with_previous(""), state)

    def sealed(self, entry: Entry, state: State) -> Entry:
        if state <= _standing(entry):
            return entry
        sign_off = self.signer(state)
        self.note("signed" if sign_off else "unsigned", entry)
        return signed(entry, sign_off) if sign_off else entry

    def draft(self, entry: Entry) -> Entry:
        self.note("drafts", entry)
        return entry.with_fuzzy(fuzzy=True)

    def note(self, what: str, entry: Entry) -> None:
        self.done.setdefault(what, []).append(entry.id)


def _is_note_of_ours(comment: str) -> bool:
    """Tell what a catalog that came back as a packet says of its own: who signs is `--by` alone."""
    return read_sign_off(comment) is not None or comment.startswith((EDITION, _BEFORE))


def _unchanged(unit: ReturnedUnit) -> State | None:
    """Give the state that a unit tells of a text which the catalog has, too.

    One that was reworded in the file is known from an earlier import: its sign-off was for another.
    """
    is_reworded = unit.seal and unit.seal != seal(unit.source, unit.target)
    if is_reworded and unit.state and unit.sent and State.TRANSLATED < unit.state <= unit.sent:
        return State.TRANSLATED
    return unit.state


def _standing(entry: Entry) -> State:
    """Give the state that an entry is signed for in, as it is worded."""
    signed_for = standing(entry.comments, entry.source, entry.target)
    return max((each.state for each in signed_for), default=State.TRANSLATED)


def _unknown(unit: ReturnedUnit, known: Mapping[str, Message]) -> Diagnostic:
    text = tell("the document has no message {id}", id=shorten(unit.id))
    return Diagnostic("BP503", text, unit.span, hints=did_you_mean(unit.id, known))


def _twice(unit: ReturnedUnit, first: ReturnedUnit) -> Diagnostic:
    text = tell("the message {id} stands twice", id=shorten(unit.id))
    line = first.span.position.line
    hint = tell("It is already on line {line}: keep one of the two.", line=line)
    return Diagnostic("BP504", text, unit.span, hints=(hint,))


def _edited(unit: ReturnedUnit, message: Message) -> Diagnostic:
    text = tell("the source of {id} was edited", id=unit.id)
    hint = tell("Put back: {source}", source=shorten(message.source, 80))
    advice = tell("The source is changed in the document, by those who write it.")
    return Diagnostic("BP507", text, unit.part("source"), hints=(hint, advice))


def _emptied(unit: ReturnedUnit) -> Diagnostic:
    text = tell("the target of {id} was emptied; the one in the catalog is kept", id=unit.id)
    hint = tell("To be rid of it, delete it in the catalog.")
    return Diagnostic("BP508", text, unit.part("target"), Severity.WARNING, (hint,))


def _changed(unit: ReturnedUnit, message: Message) -> Diagnostic:
    text = tell(
        "the source of {id} has changed meanwhile; the target is kept as a draft", id=unit.id
    )
    hint = tell("The source is now: {source}", source=shorten(message.source, 80))
    return Diagnostic("BP509", text, unit.part("source"), Severity.WARNING, (hint,))


def _conflict(unit: ReturnedUnit, entry: Entry) -> Diagnostic:
    text = tell("the catalog’s target of {id} has changed meanwhile; both are kept", id=unit.id)
    hint = tell("The catalog had: {target}", target=shorten(entry.target, 80))
    return Diagnostic("BP509", text, unit.part("target"), Severity.WARNING, (hint,))
