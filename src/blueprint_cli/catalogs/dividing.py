"""Division: an entry that was made for a passage as a whole becomes one for each of its blocks.

Nothing is lost by it: a block whose source is as it was keeps its target, and what was signed for
the whole is signed for each part. An entry whose target is divided otherwise than its source cannot
be told apart, and belongs to no message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.catalog import EDITION, REASON, Catalog, CatalogEntry
from blueprint_cli.markup.blocks import CODE, blocks
from blueprint_cli.markup.handles import handles
from blueprint_cli.markup.leaves import Leaf, leaves
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Passage
from blueprint_cli.model.states import read_sign_off, seal
from blueprint_cli.model.walk import passages


@dataclass(frozen=True)
class Division:
    """The text of a catalog whose entries were divided, and the ids of what was."""

    text: str
    ids: tuple[str, ...] = ()


def divide(text: str, document: Document) -> Division:
    """Divide the entries in the text of a catalog that are for whole passages; all else stays."""
    known, done = wholes(document), list[str]()
    entries: list[pofile.Entry] = []
    for entry in pofile.parse(text).entries:
        shares = () if entry.is_obsolete else _shares(entry, known)
        if shares:
            done.append(entry.id)
        entries += [_entry(entry, share) for share in shares] or [entry]
    return Division(str(pofile.PoFile(tuple(entries))) if done else text, tuple(done))


def wholes(document: Document) -> Mapping[str, Passage]:
    """Give the passages of a document by the ids that entries for them as a whole have."""
    return {name: each for each in passages(document) for name in (each.was, each.id) if name}


def divided(catalog: Catalog, known: Mapping[str, Passage]) -> Catalog:
    """Give a catalog as it reads when its entries for whole passages, by id, are divided."""
    entries: dict[str, CatalogEntry] = {}
    for entry in catalog.entries.values():
        own = [_read(entry, share) for share in _shares(entry, known)] or [entry]
        entries |= {
            each.id: each for each in own if each.id not in catalog.entries or each is entry
        }
    return replace(catalog, entries=entries)


@dataclass(frozen=True)
class _Share:
    """What of an entry is for one block."""

    id: str
    source: Leaf
    target: Leaf
    comments: tuple[str, ...]


def _shares(entry: CatalogEntry | pofile.Entry, known: Mapping[str, Passage]) -> tuple[_Share, ...]:
    """Divide what an entry says among the blocks of its passage; nothing where that cannot be."""
    passage = known.get(entry.id)
    if passage is None:
        return ()
    source = entry.made_for
    return tuple(
        _Share(name, one, other, tuple(_comments(entry, source, one, other, is_first=not at)))
        for at, (name, one, other) in enumerate(shares(passage, source, entry.target))
    )


def shares(passage: Passage, source: str, target: str) -> tuple[tuple[str, Leaf, Leaf], ...]:
    """Divide a text of a passage as a whole: what is for each block, by the block's id.

    There is nothing where source and target are divided otherwise.
    """
    ours, theirs = leaves(source), leaves(target)
    if not target:
        theirs = (Leaf("", (0,), "", 0),) * len(ours)
    elif len(ours) != len(theirs) or _code(source) != _code(target):
        return ()
    return tuple(zip(_names(passage, ours), ours, theirs, strict=True))


def _code(text: str) -> Sequence[bool]:
    """Tell of each block of a text whether it is code, which is translated nowhere."""
    return [block.kind == CODE for block in blocks(text)]


def _names(passage: Passage, before: Sequence[Leaf]) -> Iterator[str]:
    """Give the ids of the blocks that the leaves of an earlier wording have become."""
    ids = {block.handle: block.id for block in passage.blocks}
    known = [(block.handle, block.source) for block in passage.blocks]
    for handle in handles((each.text for each in before), known):
        yield ids.get(handle, f"{passage.id}.{handle}")


def _comments(
    entry: CatalogEntry | pofile.Entry, source: str, one: Leaf, other: Leaf, *, is_first: bool
) -> Iterator[str]:
    """Give the comments for a share: a sign-off that stood for the whole stands for each part."""
    whole, own = seal(source, entry.target), seal(one.text, other.text)
    for comment in entry.comments:
        signed = read_sign_off(comment)
        if signed and signed.seal == whole:
            yield str(replace(signed, seal=own))
        elif is_first or comment.lower().startswith((REASON, EDITION)):
            yield comment


def _still_fuzzy(entry: CatalogEntry | pofile.Entry) -> bool:
    """Tell whether each part is a draft: what was made for another wording is one by itself."""
    return entry.is_fuzzy and not entry.previous


def _entry(entry: pofile.Entry, share: _Share) -> pofile.Entry:
    own = entry.with_id(share.id).with_source(share.source.text).with_target(share.target.text)
    own = own.with_previous("").with_fuzzy(fuzzy=_still_fuzzy(entry))
    return own.with_comments(share.comments).spaced()


def _read(entry: CatalogEntry, share: _Share) -> CatalogEntry:
    notes = entry.comments[len(entry.own_comments) :]
    return replace(
        entry,
        id=share.id,
        sources=(share.source.text,),
        targets=(share.target.text,),
        is_fuzzy=_still_fuzzy(entry),
        comments=share.comments,
        own_comments=tuple(each for each in share.comments if each not in notes),
        previous="",
        whole=entry,
        leaves=(share.source, share.target),
    )
