"""What most likely happened: a text that was split, a part that was renamed without saying so."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from blueprint_cli.diff.editions.changes import (
    MessageChange,
    MessageKind,
    PartChange,
    PartKind,
)
from blueprint_cli.diff.editions.rewording import core
from blueprint_cli.markup import parse_blocks, to_plain_text
from blueprint_cli.markup.wording import wording

#: A text of fewer letters than this is no sign that another was split.
_TELLING = 4
#: So many characters are looked through at most.
_SEARCHED = 500_000_000


def splits(changes: Sequence[MessageChange]) -> Iterator[MessageChange]:
    """Say of every added message whether a reworded one has lost its words."""
    reworded = [each for each in changes if each.kind is MessageKind.REWORDED]
    lost = {each.id: (_core(each.old), _core(each.new)) for each in reworded}
    everything = "\n".join(old for old, _ in lost.values())
    limit = _SEARCHED // max(len(everything), 1)
    for each in changes:
        own = _core(each.new) if each.kind is MessageKind.ADDED else ""
        if len(own) < _TELLING or limit <= 0 or own not in everything:
            yield each
            continue
        limit -= 1
        whole = (name for name, (old, new) in lost.items() if own in old and own not in new)
        yield replace(each, split_from=next(whole, ""))


def renames(
    changes: Sequence[PartChange], messages: Sequence[MessageChange]
) -> Iterator[PartChange]:
    """Say of every added part whether a removed one of its kind had the same text."""
    removed = {each.part.id for each in changes if each.kind is PartKind.REMOVED}
    likely = _likely(removed, messages)
    for change in changes:
        was = likely.get(change.part.id, "") if change.kind is PartKind.ADDED else ""
        yield replace(change, likely_was=was)


def _likely(removed: set[str], messages: Sequence[MessageChange]) -> Mapping[str, str]:
    """Give the removed part that each added one was most likely; each was one at the most."""
    gone: dict[tuple[str, ...], deque[str]] = {}
    for each in messages:
        if each.part and each.part.id in removed and each.kind is MessageKind.REMOVED:
            gone.setdefault(_signature(each, each.old), deque()).append(each.part.id)
    likely: dict[str, str] = {}
    for each in messages:
        if each.part and each.kind is MessageKind.ADDED:
            choices = gone.get(_signature(each, each.new), deque())
            while choices and each.part.id not in likely:
                name = choices.popleft()
                if name in removed:
                    likely[each.part.id] = name
                    removed.remove(name)
    return likely


def _core(text: str) -> str:
    return core(to_plain_text(parse_blocks(text), {}))


def _signature(message: MessageChange, text: str) -> tuple[str, ...]:
    """Give what two parts have in common that are most likely one."""
    kind = message.part.kind if message.part else ""
    return kind, message.id.partition(".")[2], wording(text)
