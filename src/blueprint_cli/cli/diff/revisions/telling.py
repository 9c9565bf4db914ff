"""What changed between editions in words, in the language of the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.diff.editions.changes import (
    EditionDiff,
    MessageChange,
    MessageKind,
    PartChange,
    PartKind,
    Standing,
    TargetChange,
    ValueChange,
)
from blueprint_cli.diff.editions.parts import Part
from blueprint_cli.diff.editions.rewording import Extent

_PARTS = {
    "action": tell("action"),
    "change": tell("entry of the history"),
    "column": tell("column"),
    "contact": tell("contact"),
    "datum": tell("figure as data"),
    "definition": tell("explained term"),
    "direction": tell("direction"),
    "driver": tell("driver"),
    "footnote": tell("footnote"),
    "goal": tell("goal"),
    "highlight": tell("key figure"),
    "indicator": tell("indicator"),
    "milestone": tell("milestone"),
    "mission": tell("mission"),
    "party": tell("party"),
    "promise": tell("promise"),
    "quality": tell("quality"),
    "question": tell("question"),
    "reference": tell("cited work"),
    "remark": tell("remark"),
    "row": tell("row"),
    "section": tell("section"),
    "strategy": tell("strategy"),
    "unit": tell("unit"),
}
_COVER = tell("cover")
_EXTENTS = {
    Extent.WORDS: tell("words"),
    Extent.NUMBER: tell("numbers only"),
    Extent.PUNCTUATION: tell("punctuation only"),
    Extent.LINKS: tell("links only"),
    Extent.MARKUP: tell("markup only"),
    Extent.EMPHASIS: tell("stress only"),
    Extent.BLANKS: tell("blanks only"),
}
_CHANGES: dict[PartKind | MessageKind, Told] = {
    PartKind.ADDED: tell("added"),
    PartKind.REMOVED: tell("removed"),
    PartKind.MOVED: tell("moved"),
    PartKind.RENUMBERED: tell("renumbered"),
    PartKind.RENAMED: tell("renamed"),
    MessageKind.ADDED: tell("added"),
    MessageKind.REMOVED: tell("removed"),
    MessageKind.REWORDED: tell("reworded"),
    MessageKind.RETRANSLATED: tell("with another translation"),
}


def headline(diff: EditionDiff) -> Told:
    """Say what is compared."""
    return tell("From {old} to {new}", old=diff.old, new=diff.new)


def summary(diff: EditionDiff, lang: str) -> str:
    """Count what changed: `parts: 1 moved; texts: 2 reworded; en: 2 now stale`."""
    if diff.is_empty:
        return translate(tell("nothing changed"), lang)
    return translate(tell("; "), lang).join(translate(each, lang) for each in _summary(diff, lang))


def of_part(change: PartChange) -> Told:
    """Say what became of a part."""
    part = _part(change.part)
    before, after = change.before, change.after
    if before is None:
        return tell("{part} added", part=part)
    if after is None:
        return tell("{part} removed", part=part)
    if change.kind is PartKind.RENAMED:
        return tell("{part} renamed: it was {id}", part=part, id=before.id)
    if change.kind is PartKind.RENUMBERED:
        return tell(
            "{part} renumbered: {old} before", part=part, old=before.number or tell("no number")
        )
    told = _moved(part, before, after, within=change.within)
    if before.number == after.number:
        return told
    return tell("{told}; {old} before", told=told, old=before.number or tell("no number"))


def of_message(change: MessageChange, lang: str) -> str:
    """Say what became of a message, and what each locale says for it now."""
    cover = tell("{kind} {id}", kind=_COVER, id=change.id)
    text = _named(change.part, change.id) if change.part else cover
    said = [_said(change, text), *filter(None, map(_standing, change.targets))]
    if change.split_from:
        said.insert(1, tell("perhaps split from {id}", id=change.split_from))
    return translate(tell("; "), lang).join(translate(each, lang) for each in said)


def of_value(change: ValueChange) -> Told:
    """Say what became of a value."""
    none = tell("nothing")
    before, after = change.before or none, change.after or none
    return tell("{id}: {after}, before {before}", id=change.id, before=before, after=after)


def hint(change: PartChange) -> Told | None:
    """Say what to write where a part was most likely renamed."""
    if not change.likely_was:
        return None
    was = change.likely_was
    return tell("It has the text of {id}: if it is the same, write “was: {id}” there.", id=was)


def shown_targets(change: MessageChange) -> Iterator[TargetChange]:
    """Give the targets that somebody has written anew."""
    for each in change.targets:
        if each.before and each.after and each.before != each.after:
            yield each


def _said(change: MessageChange, text: Told) -> Told:
    if change.kind is MessageKind.ADDED:
        return tell("{text} added", text=text)
    if change.kind is MessageKind.REMOVED:
        return tell("{text} removed", text=text)
    if change.extent is None:
        return tell("{text} has another translation", text=text)
    return tell("{text} reworded ({extent})", text=text, extent=_EXTENTS[change.extent])


def _standing(change: TargetChange) -> Told | None:
    tag = change.tag
    said = {
        Standing.MISSING: tell("{tag} is missing", tag=tag),
        Standing.STALE: tell("{tag} is now stale", tag=tag),
        Standing.DRAFT: tell("{tag} is a draft", tag=tag),
        Standing.UP_TO_DATE: tell("{tag} is up to date", tag=tag),
        Standing.REVIEWED: tell("{tag} is reviewed", tag=tag),
        Standing.APPROVED: tell("{tag} is approved", tag=tag),
        Standing.CONVERTED: tell("{tag} is converted anew", tag=tag),
        Standing.OVERRIDDEN: tell("{tag} is overridden", tag=tag),
    }
    return said.get(change.standing)


def _moved(part: Told, before: Part, after: Part, *, within: bool) -> Told:
    if within or not before.parent or not after.parent:
        return tell("{part} moved to another place", part=part)
    return tell("{part} moved from {old} to {new}", part=part, old=before.parent, new=after.parent)


def _part(part: Part) -> Told:
    return _named(part, part.id)


def _named(part: Part, name: str) -> Told:
    kind = _PARTS[part.kind]
    if part.number:
        return tell("{kind} {id} ({number})", kind=kind, id=name, number=part.number)
    return tell("{kind} {id}", kind=kind, id=name)


def _summary(diff: EditionDiff, lang: str) -> Iterator[Told]:
    if diff.parts:
        yield tell("parts: {counts}", counts=_counted((each.kind for each in diff.parts), lang))
    if diff.messages:
        yield tell("texts: {counts}", counts=_counted((each.kind for each in diff.messages), lang))
    if diff.values:
        yield tell("values: {count:,} changed", count=len(diff.values))
    for tag, names in diff.stale.items():
        yield tell("{tag}: {count:,} now stale", tag=tag, count=len(names))


def _counted(kinds: Iterable[PartKind | MessageKind], lang: str) -> str:
    """Count each kind of change, in the order that they are defined in."""
    counts = Counter(kinds)
    found = ((what, counts[kind]) for kind, what in _CHANGES.items() if counts[kind])
    told = (tell("{count:,} {what}", count=count, what=what) for what, count in found)
    return translate(tell(", "), lang).join(translate(each, lang) for each in told)
