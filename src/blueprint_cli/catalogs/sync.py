"""Sync: a catalog follows its document, and keeps everything that a translator has done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.catalog import EDITION
from blueprint_cli.catalogs.offers import decided, is_offer
from blueprint_cli.catalogs.pofile import EMPTY, Entry
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import read_sign_off, seal


@dataclass(frozen=True)
class Synced:
    """The new text of a catalog, and the ids of what was done, each in the document's order."""

    text: str
    added: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    revived: tuple[str, ...] = ()
    divided: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()


#: Gives the day of the edition in which a message had a source, where that is known.
EditionOf: TypeAlias = Callable[[Message, str], date | None]


def sync(
    text: str,
    messages: Sequence[Message],
    *,
    additions: bool = True,
    left_out: Collection[str] = (),
    edition_of: EditionOf = lambda *_: None,
) -> Synced:
    """Bring the text of a catalog up to date with the messages of its document.

    New messages get an entry behind that of the message before them; of a changed one the target
    becomes fuzzy and keeps the source that it was made for (`#| msgid`), with the day of the
    edition that had it (`# edition:`) where `edition_of` knows it; of one that is gone the entry is
    put away at the end (`#~`), and taken up again when it is back. Everything else stays to the
    letter, and so does a text that is up to date. Without `additions`, as for overrides, new
    messages get no entry. A new message whose source another message has gets its target. Of
    the messages that the locale leaves out, by their ids, nothing is asked: their entries stay.
    """
    entries = pofile.parse(text).entries
    catalog = _Catalog(entries, additions=additions, left_out=left_out, edition_of=edition_of)
    catalog.follow(messages)
    renewed = str(pofile.PoFile(tuple(catalog.entries())))
    return Synced(renewed, **{name: tuple(ids) for name, ids in catalog.done.items()})


def changed(entry: Entry, source: str) -> Entry:
    """Give an entry for another wording of its source.

    Its target, where it has one, becomes fuzzy and keeps the source that it was made for. When that
    source is back, and a sign-off bears witness that the target is the same, it is fuzzy no more.
    """
    made_for = entry.made_for
    renewed = entry.with_source(source)
    if not entry.target:
        return renewed
    if wording(made_for) != wording(source):
        return renewed.with_fuzzy(fuzzy=True).with_previous(made_for)
    return renewed.with_fuzzy(fuzzy=not _is_signed(renewed)).with_previous("")


def _is_signed(entry: Entry) -> bool:
    own = seal(entry.source, entry.target)
    return any(sign.seal == own for sign in map(read_sign_off, entry.comments) if sign)


def _dated(entry: Entry, day: date | None) -> Entry:
    """Give an entry with the day of the edition that its target was made from, and no other."""
    others = [each for each in entry.comments if not each.startswith(EDITION)]
    comments = [*others, f"{EDITION} {day}"] if day else others
    return entry.with_comments(comments)


class _Formers:
    """Where the entries are that messages had under their ids of before, in use or put away.

    An id that a message has still is nobody's of before, and each entry goes to one message.
    """

    def __init__(self, entries: Sequence[Entry], ids: Collection[str]) -> None:
        self.entries = entries
        own = [(at, entry) for at, entry in enumerate(entries) if entry.id not in {"", *ids}]
        own.sort(key=lambda each: not each[1].is_obsolete)  # the one in use comes last, and counts
        self.places = {entry.id: at for at, entry in own}
        self.blocks = {
            (entry.id.rpartition(".")[0], wording(entry.source)): at for at, entry in own
        }
        counts = Counter(wording(entry.source) for _, entry in own)
        self.alone = {
            wording(entry.source): at for at, entry in own if counts[wording(entry.source)] == 1
        }
        self.claimed: set[int] = set()

    def of(self, message: Message) -> int | None:
        """Give where the entry of before is, if there is one that nobody has claimed.

        What a block was called is forgotten once its passage was brought up to date under another
        id: it is the one that says the same. So it is where a message was renamed twice, and this
        catalog was brought up to date with none of it.
        """
        if not message.was:
            return None
        at = self.places.get(message.was)
        if at is None and message.is_block:
            at = self.blocks.get((message.was.rpartition(".")[0], wording(message.source)))
        if at is None:
            at = self.alone.get(wording(message.source))
        if at is None or at in self.claimed:
            return None
        self.claimed.add(at)
        return at


#: An entry of the new text, and where it stood in the old one.
_Placed: TypeAlias = tuple[int | None, Entry]


@dataclass
class _Catalog:
    """What becomes of the entries: kept where they are, by number, or new behind one of them."""

    before: Sequence[Entry]
    additions: bool
    left_out: Collection[str]
    edition_of: EditionOf
    kept: dict[int, Entry] = field(default_factory=dict)
    behind: dict[int, list[Entry]] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    done: dict[str, list[str]] = field(default_factory=dict)
    ids: Collection[str] = ()

    def follow(self, messages: Sequence[Message]) -> None:
        self.ids = {message.id for message in messages}
        former = _Formers(self.before, self.ids)
        own = [(at, entry) for at, entry in enumerate(self.before) if entry.id]
        active = {entry.id: at for at, entry in own if not entry.is_obsolete}
        away = {entry.id: at for at, entry in own if entry.is_obsolete}
        last = next((at for at, entry in enumerate(self.before) if entry.is_header), -1)
        for message in messages:
            known, before = active.get(message.id), former.of(message)
            if message.id in self.left_out:
                known = before if known is None else known
                if known is not None and not self.before[known].is_obsolete:
                    self.kept[known] = self.before[known].with_id(message.id)
            elif before is not None and known is not None and self.yields(known, before):
                self.kept[known] = self.updated(self.succeeding(known, before), message)
                last = known
            elif known is not None:
                self.kept[known] = self.updated(self.before[known], message)
                last = known
            elif before is not None and not self.before[before].is_obsolete:
                self.kept[before] = self.updated(self.before[before], message)
                last = before
            elif (put := before if before is not None else away.get(message.id)) is not None:
                self.dropped.add(put)
                if put != before:
                    self.note("revived", message.id)
                entry = self.before[put].taken_up()
                self.behind.setdefault(last, []).append(self.updated(entry, message))
            elif self.additions:
                self.note("added", message.id)
                self.behind.setdefault(last, []).append(self.new(message))

    def yields(self, known: int, before: int) -> bool:
        """Tell whether the entry under the new id has nothing that the one of before has not.

        So it is where a catalog was brought up to date before the document said `was`.
        """
        own, former = self.before[known], self.before[before]
        return bool(former.target) and (own.target in ("", former.target) or is_offer(own))

    def succeeding(self, known: int, before: int) -> Entry:
        """Give the entry of before, with what somebody has written above the one in its place."""
        self.dropped.add(before)
        own, former = self.before[known], self.before[before].taken_up()
        new = [each for each in own.comments if each not in former.comments]
        return former.with_comments([*former.comments, *new]) if new else former

    def new(self, message: Message) -> Entry:
        """Give a new entry; a source that is translated elsewhere, always alike, is said alike."""
        entry = pofile.new_entry(message.id, message.source)
        said = self.said.get(wording(message.source), set())
        if len(said) != 1:
            return entry
        self.note("repeated", message.id)
        return entry.with_target(*said)

    @cached_property
    def said(self) -> Mapping[str, set[str]]:
        """The finished targets of what stays in the document by the wording of their sources."""
        said: dict[str, set[str]] = {}
        for entry in self.before:
            is_finished = entry.target and not (entry.is_obsolete or entry.is_fuzzy)
            if is_finished and entry.id in self.ids:
                said.setdefault(wording(entry.source), set()).add(entry.target)
        return said

    def updated(self, entry: Entry, message: Message) -> Entry:
        if entry.id != message.id:
            self.note("renamed", message.id)
            entry = entry.with_id(message.id)
        if wording(entry.source) == wording(message.source):
            return decided(entry.with_source(message.source))
        if entry.target:
            self.note("stale", message.id)
        renewed = changed(entry, message.source)
        if entry.is_fuzzy and entry.previous and renewed.previous == entry.previous:
            return renewed  # it was stale before, and is as it was
        day = self.edition_of(message, renewed.previous) if renewed.previous else None
        return _dated(renewed, day)

    def entries(self) -> Iterator[Entry]:
        placed = list(self.placed())
        for (at, entry), (following, _) in pairwise([*placed, (len(self.before), EMPTY)]):
            is_settled = at is not None and following == at + 1
            yield entry if is_settled else entry.spaced()

    def placed(self) -> Iterator[_Placed]:
        """Give the new order: what is new behind its neighbour, what is gone at the end."""
        yield from ((None, entry) for entry in self.behind.get(-1, ()))
        gone: list[_Placed] = []
        for at, entry in enumerate(self.before):
            if at in self.kept or not entry.id or (entry.is_obsolete and at not in self.dropped):
                yield at, self.kept.get(at, entry)
            elif at not in self.dropped:
                self.note("removed", entry.id)
                gone.append((None, entry.put_away()))
            yield from ((None, entry) for entry in self.behind.get(at, ()))
        yield from gone

    def note(self, what: str, name: str) -> None:
        self.done.setdefault(what, []).append(name)
