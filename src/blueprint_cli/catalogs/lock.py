"""The lock of a converted locale: its released text, frozen until somebody accepts another.

It is a PO file, so that one reader reads it, sign-offs stand in it as in a catalog, and git shows
what a new OpenCC or a changed term base would make of a text that readers already have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from blueprint_cli.catalogs import catalog, pofile
from blueprint_cli.catalogs.catalog import Catalog, CatalogEntry
from blueprint_cli.catalogs.headers import header
from blueprint_cli.catalogs.notes import notes
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import read_sign_off, seal
from blueprint_cli.model.walk import messages
from blueprint_cli.world import World

#: Whatever id an entry had.
_ANY = "*"


class Fate(Enum):
    """What becomes of a message in the lock."""

    KEPT = "kept"
    ADDED = "added"
    REWORDED = "reworded"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class Frozen:
    """The text of a lock, and what became of each message by its id, in their order."""

    text: str
    fates: Mapping[str, Fate]

    def of(self, fate: Fate) -> tuple[str, ...]:
        """Give the ids of the messages that met a fate."""
        return tuple(name for name, own in self.fates.items() if own is fate)


def path(tag: str) -> str:
    """Give the path of a locale's lock in the document's folder."""
    return f"locales/{tag}.lock"


def load(world: World, tag: str) -> Outcome[Catalog]:
    """Read a locale's lock; without one, nothing is frozen. Faults are those of a catalog."""
    return catalog.load(world, path(tag))


def freeze(document: LocalizedDocument, lock: Catalog, before: str, *, accept: bool) -> Frozen:
    """Give the lock of a converted locale; `before` is the text that `lock` was read from.

    New messages are added, those whose source changed are written anew, and those that are gone are
    dropped. What would change though its source did not stays as it is, unless it is accepted; so
    does the header, which tells what the frozen texts were made with. An entry whose text stays
    keeps its sign-offs. What somebody has signed for is put away when it is gone, and its sign-offs
    count again when a message has the same text under that id, or under one that it had before.
    """
    parsed = pofile.parse(before).entries
    written = {entry.id: entry for entry in parsed if not entry.is_obsolete}
    fates: dict[str, Fate] = {}
    entries: list[pofile.Entry] = []
    every = [message for _, message in messages(document.document)]
    for message in every:
        old = lock.entry(message)
        if message.id not in document.messages:  # the locale leaves it out
            entries += [written[old.id].with_id(message.id)] if old else []
            continue
        fates[message.id] = _fate(message, old)
        if fates[message.id] is Fate.CHANGED and not accept:
            entries.append(_entry(written, old, message).with_id(message.id))
        else:
            entries.append(_frozen(_entry(written, old, message), message))
    names = {entry.id for entry in map(lock.entry, every) if entry}
    fates |= dict.fromkeys(lock.entries.keys() - names, Fate.REMOVED)
    gone = [each for each in parsed if each.id not in names | {""} and _is_signed(each)]
    entries, away = _witnessed(entries, every, gone)
    pending = Fate.CHANGED in fates.values() and not accept
    top = _written_header(before) if pending else _header(document)
    put_away = (each if each.is_obsolete else each.put_away() for each in away)
    rest = (str(pofile.PoFile((entry.spaced(),))) for entry in (*entries, *put_away))
    text = "\n".join((*filter(None, [top]), *rest))
    return Frozen(text, fates)


def _is_signed(entry: pofile.Entry) -> bool:
    return any(map(read_sign_off, entry.comments))


def _witnessed(
    entries: Iterable[pofile.Entry], every: Iterable[Message], gone: Iterable[pofile.Entry]
) -> tuple[list[pofile.Entry], list[pofile.Entry]]:
    """Give entries with the sign-offs that the same text had before; and what is still gone.

    Of a text that was renamed, one that says the same is meant, whatever it was called before.
    """
    gone = tuple(gone)
    away = {(name, _seal(each)): each for each in gone for name in (each.id, _ANY)}
    known = {message.id: message for message in every}
    renewed, back = [], set[str]()
    for entry in entries:
        message = known[entry.id]
        names = [message.id, message.was, _ANY if message.was else ""]
        found = (away.get((each, _seal(entry))) for each in names if each and not entry.comments)
        former = next(filter(None, found), None)
        back |= {former.id} if former else set()
        renewed.append(entry.with_comments(former.comments) if former else entry)
    return renewed, [each for each in gone if each.id not in back]


def _seal(entry: pofile.Entry) -> str:
    return seal(entry.source, entry.target)


def _fate(message: Message, old: CatalogEntry | None) -> Fate:
    if old is None:
        return Fate.ADDED
    if not old.is_for(message):
        return Fate.REWORDED
    same = wording(old.target) == wording(_target(message))
    return Fate.KEPT if same else Fate.CHANGED


def _target(message: Message) -> str:
    """Give what would be shown if nothing were frozen."""
    return message.target if message.is_overridden else message.converted.text


def _entry(
    written: Mapping[str, pofile.Entry], old: CatalogEntry | None, message: Message
) -> pofile.Entry:
    return written[old.id] if old else pofile.new_entry(message.id, message.source)


def _frozen(entry: pofile.Entry, message: Message) -> pofile.Entry:
    """Bring an entry up to date; a text that says the same keeps its lines."""
    source, target = message.source, _target(message)
    if seal(entry.source, entry.target) != seal(source, target):
        comments = tuple(_standing(entry.comments, seal(source, target)))
        entry = entry.with_source(source).with_target(target).with_comments(comments)
    terms = () if message.is_overridden else message.converted.terms
    about = tuple(notes(terms, message.reason))
    return entry.with_id(message.id).with_fuzzy(fuzzy=False).with_notes(about)


def _standing(comments: Iterable[str], own: str) -> Iterator[str]:
    """Keep the comments but for sign-offs of another wording."""
    for comment in comments:
        signed = read_sign_off(comment)
        if signed is None or signed.seal == own:
            yield comment


def _written_header(text: str) -> str:
    """Give the header as it stands; of a file without one, nothing."""
    headers = (entry for entry in pofile.parse(text).entries if entry.is_header)
    return "".join(str(pofile.PoFile((entry.spaced(),))) for entry in headers)


def _header(document: LocalizedDocument) -> str:
    made_with = document.conversion
    title = document.document.document.title.source
    fields = {
        "X-Profile": made_with.profile if made_with else "",
        "X-OpenCC": made_with.opencc if made_with else "",
        "X-Dictionaries": f"sha256:{made_with.dictionaries}" if made_with else "",
    }
    return "\n".join((_ABOUT, header(title, document.edition.lang, fields)))


#: What stands at the top: the file is the document's, and says it in the language of the tool.
_ABOUT = "# What this locale has released; written by `blueprint locale convert`."
