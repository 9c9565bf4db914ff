"""Catalogs and locks of two branches: merged entry by entry, and field by field inside one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_cli.catalogs import grammar, pofile
from blueprint_cli.catalogs.lines import Line
from blueprint_cli.catalogs.pofile import EMPTY, Entry
from blueprint_cli.desk.branches.three_ways import (
    ConflictError,
    MergedText,
    UnmergeableError,
    gathered,
    in_order,
    marked,
    settled,
)
from blueprint_cli.markup.wording import wording
from blueprint_cli.source import Source

#: What the header is called among the ids of entries.
_HEADER = ""


def merged_catalogs(
    base: str, ours: str, theirs: str, *, mark_size: int, is_lock: bool = False
) -> MergedText:
    """Merge what two branches have made of a catalog or a lock.

    A text that was translated in one branch and whose source changed in the other is a draft, with
    the source that it was made for. Two translations of one source are a conflict; in a lock they
    are not where their sources differ: it is brought up to date with the document. An entry that
    one branch has taken out and the other has changed stays. Raises `UnmergeableError` for a text
    that is not PO, or has an id twice.
    """
    before, mine, others = (_entries(text) for text in (base, ours, theirs))
    names = dict((*_renamed(before, mine), *_renamed(before, others)))
    mine, others = (_under_old_ids(each, names) for each in (mine, others))
    lines: list[Line] = []
    conflicts: list[str] = []
    used: list[str] = []
    for key in in_order(*map(list, (before, mine, others))):
        entry_of_base, one, other = before.get(key), mine.get(key), others.get(key)
        try:
            entry = _Merge(entry_of_base, one, other, is_lock=is_lock).entry()
        except ConflictError:
            conflicts.append(key)
            left, right = ([line.text for line in _bare(e or EMPTY)] for e in (one, other))
            lines += [Line(each, "") for each in (*marked(left, right, mark_size), "")]
            continue
        if entry is not None:
            used += [entry.id] if entry.id and not entry.is_obsolete else []
            lines += entry.lines if entry.lines[-1].kind == "blank" else entry.spaced().lines
    if len(set(used)) < len(used):
        raise UnmergeableError
    return MergedText("\n".join(line.text for line in lines), tuple(conflicts))


def _entries(text: str) -> dict[str, Entry]:
    """Give the entries of a text by a key: the id, or else the source, or all of it."""
    if next(grammar.faults(Source("", text)), None):
        raise UnmergeableError
    parsed = [each for each in pofile.parse(text).entries if _bare(each)]
    in_use = {each.id for each in parsed if each.id and not each.is_obsolete}
    found: dict[str, Entry] = {}
    for entry in parsed:
        key = _HEADER if entry.is_header else entry.id or f"\n{entry.source or _text(entry)}"
        if entry.is_obsolete and entry.id in in_use:
            key = f"#~ {entry.id}"
        if key in found:
            raise UnmergeableError
        found[key] = entry
    return found


def _renamed(base: Mapping[str, Entry], side: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Give the new and the old id of the entries that a branch has renamed.

    A renamed entry says what the one says that is gone, and no other does.
    """
    gone = {_said(each): key for key, each in base.items() if key not in side and each.id}
    new = {key: _said(each) for key, each in side.items() if key not in base and each.id}
    counts, before = Counter(new.values()), Counter(map(_said, base.values()))
    for key, said in new.items():
        if said in gone and counts[said] == before[said] == 1:
            yield key, gone[said]


def _under_old_ids(side: Mapping[str, Entry], names: Mapping[str, str]) -> dict[str, Entry]:
    """Give the entries of a branch with those that either has renamed under the ids of before."""
    own = {key: names.get(key, key) for key in side}
    counts = Counter(own.values())
    return {old if counts[old] == 1 else key: side[key] for key, old in own.items()}


def _said(entry: Entry) -> tuple[str, ...]:
    return (wording(entry.made_for), *entry.targets)


@dataclass(frozen=True)
class _Merge:
    """One entry three ways; None where a side has it not."""

    base: Entry | None
    ours: Entry | None
    theirs: Entry | None
    is_lock: bool

    def entry(self) -> Entry | None:
        """Give what it comes to; None where it is gone. Raises `ConflictError`."""
        ours, theirs = self.ours, self.theirs
        if ours is None or theirs is None:
            left = ours or theirs
            is_gone = self.base is not None and left is not None and _same(left, self.base)
            return None if is_gone else left
        if _same(ours, theirs) or (self.base is not None and _same(theirs, self.base)):
            return ours
        if self.base is not None and _same(ours, self.base):
            return theirs
        return self.header(ours, theirs) if ours.is_header else self.fields(ours, theirs)

    def header(self, ours: Entry, theirs: Entry) -> Entry:
        """Merge two headers by their fields: of two values, the later date is the greater one."""
        sides = [_fields(each.target) for each in (self.base or EMPTY, ours, theirs)]
        said: list[str] = []
        for name in in_order(*map(list, sides)):
            before, one, other = (side.get(name) for side in sides)
            try:
                value = settled(before, one, other)
            except ConflictError:
                value = max(filter(None, (one, other)), default="")
            said += [] if value is None else [f"{name}: {value}\n"]
        merged = ours if "".join(said) == ours.target else ours.with_target("".join(said))
        return merged.with_comments(self.comments(ours, theirs))

    def fields(self, ours: Entry, theirs: Entry) -> Entry:
        """Merge two entries by their fields. Raises `ConflictError`."""
        base = self.base or EMPTY
        name = settled(base.id, ours.id, theirs.id)
        source = self.source(ours, theirs)
        told = self.told(ours, theirs, source)
        is_fuzzy, previous = told.is_fuzzy, told.previous if told.is_fuzzy else ""
        if ours.targets == theirs.targets == base.targets:
            is_fuzzy, previous = self.flags(ours, theirs, told)
        made_for = previous if is_fuzzy and previous else told.source
        if any(told.targets) and wording(made_for) != wording(source):
            is_fuzzy, previous = True, made_for
        entry = told.taken_up().with_id(name).with_source(source)
        entry = entry.with_fuzzy(fuzzy=is_fuzzy).with_previous(previous if is_fuzzy else "")
        other = theirs if told is ours else ours
        if told.notes == base.notes != other.notes:
            places = [line[2:].strip() for line in other.texts("reference")]
            entry = entry.with_notes(other.notes, places)
        entry = entry.with_comments(self.comments(ours, theirs)).spaced()
        return entry.put_away().spaced() if self.is_away(ours, theirs) else entry

    def source(self, ours: Entry, theirs: Entry) -> str:
        """Give the source; of two new ones ours, since the document tells which holds."""
        try:
            return settled((self.base or EMPTY).source, ours.source, theirs.source)
        except ConflictError:
            return ours.source

    def told(self, ours: Entry, theirs: Entry, source: str) -> Entry:
        """Give the side whose target stands. Raises `ConflictError` where both have a new one."""
        if ours.targets == theirs.targets:
            finished = (each for each in (ours, theirs) if not each.is_fuzzy)
            fitting = sorted(finished, key=lambda each: wording(each.source) != wording(source))
            return next(iter(fitting), ours)
        if self.is_lock and ours.source != theirs.source:
            return ours if ours.source == source else theirs
        try:
            targets = settled((self.base or EMPTY).targets, ours.targets, theirs.targets)
        except ConflictError:
            if any(ours.targets) and any(theirs.targets):
                raise
            return ours if any(ours.targets) else theirs
        return ours if targets == ours.targets else theirs

    def flags(self, ours: Entry, theirs: Entry, told: Entry) -> tuple[bool, str]:
        """Give whether a target that neither has changed is fuzzy, and what it was made for."""
        try:
            return settled(*((e.is_fuzzy, e.previous) for e in (self.base or EMPTY, ours, theirs)))
        except ConflictError:
            return told.is_fuzzy, told.previous

    def comments(self, ours: Entry, theirs: Entry) -> list[str]:
        """Give the comments of both; a sign-off for another wording lapses by its seal."""
        return gathered((self.base or EMPTY).comments, ours.comments, theirs.comments)

    def is_away(self, ours: Entry, theirs: Entry) -> bool:
        """Tell whether it is obsolete; what is new in one branch and away in the other is not."""
        if self.base is None:
            return ours.is_obsolete and theirs.is_obsolete
        return settled(self.base.is_obsolete, ours.is_obsolete, theirs.is_obsolete)


def _fields(said: str) -> dict[str, str]:
    """Give the fields of a header by their names, as they are written."""
    parted = (line.partition(":") for line in said.split("\n"))
    return {name: value.strip() for name, colon, value in parted if colon}


def _same(one: Entry, other: Entry) -> bool:
    return _text(one) == _text(other)


def _text(entry: Entry) -> str:
    return "\n".join(line.text for line in _bare(entry))


def _bare(entry: Entry) -> Sequence[Line]:
    """Give the lines of an entry without the blank ones below it."""
    lines = list(entry.lines)
    while lines and lines[-1].kind == "blank":
        lines.pop()
    return lines
