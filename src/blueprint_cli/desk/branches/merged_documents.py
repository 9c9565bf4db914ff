"""Documents of two branches: merged key by key, and in lists by the ids of their items.

Every line stays as it is written: what is merged are lines, which the tree of the YAML divides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from blueprint_cli.desk.branches.document_parts import (
    NOTHING,
    Part,
    Way,
    all_ids,
    items_with_ids,
    list_ways,
    read_parts,
    read_yaml,
    with_dash,
    without_end,
)
from blueprint_cli.desk.branches.three_ways import (
    ConflictError,
    MergedText,
    UnmergeableError,
    gathered,
    in_order,
    merged_lines,
    settled,
)

#: So many items may have moved: each is looked for in the whole tree.
_MOVES_LIMIT = 200


def merged_documents(base: str, ours: str, theirs: str, *, mark_size: int) -> MergedText:
    """Merge what two branches have made of a document or a term base.

    Parts with ids are found wherever they stand, and under the id that they had before (`was`).
    Both branches may add to one list and change neighbours; what both have worded otherwise, or one
    has changed and the other deleted, is a conflict at its own lines. Raises `UnmergeableError` for
    a text that is not YAML, or where what comes out would not be.
    """
    texts = [without_end(text) for text in (base, ours, theirs)]
    before, mine, others = (read_parts(body) for body, _ in texts)
    known = {each.key for each in items_with_ids(before)}
    mine, others = (_under_old_ids(each, known) for each in (mine, others))
    before, mine, others = _reunited(before, mine, others)
    merge = _Merge(mark_size)
    lines = merge.part(before, mine, others)
    text = "\n".join([*lines, *_lead(*(tail for _, tail in texts))]) + "\n"
    if not merge.conflicts:
        _require_sound(text, ours, theirs)
    return MergedText(text, tuple(merge.conflicts))


def _require_sound(text: str, *sides: str) -> None:
    """Require YAML in which no id stands more often than in the branches."""
    counts = _counts(text)
    most = Counter[str]()
    for side in sides:
        most |= _counts(side)
    if any(count > max(most[name], 1) for name, count in counts.items()):
        raise UnmergeableError


def _counts(text: str) -> Counter[str]:
    return Counter(all_ids(read_yaml(text)))


def _under_old_ids(tree: Part, known: Collection[str]) -> Part:
    """Give a tree with renamed items under the ids that they had in the base."""
    own = {each.key for each in items_with_ids(tree)}
    claims = Counter(each.former for each in items_with_ids(tree) if each.former)

    def renewed(part: Part) -> Part:
        parts = tuple(map(renewed, part.parts))
        is_renamed = part.former in known and part.former not in own and claims[part.former] == 1
        name = part.former if is_renamed and part.key not in known else part.key
        return replace(part, key=name, parts=parts)

    return renewed(tree)


def _reunited(base: Part, ours: Part, theirs: Part) -> tuple[Part, Part, Part]:
    """Give three trees in which the items that one branch has moved stand where it has put them.

    Raises `UnmergeableError` where both have moved one, each to another place.
    """
    before, mine, others = (list_ways(each) for each in (base, ours, theirs))
    shared = [name for name in before if name in mine and name in others]
    moved = [each for each in shared if len({p[each][0] for p in (before, mine, others)}) > 1]
    if len(moved) > _MOVES_LIMIT:
        raise UnmergeableError
    for name in moved:
        places = [each[name][0] for each in (before, mine, others)]
        try:
            place = settled(*places)
        except ConflictError as error:
            raise UnmergeableError from error
        trees = (base, ours, theirs)
        columns = {each[name][1].column for each in (before, mine, others)}
        if len(columns) == 1 and all(_holder(each, place) is not None for each in trees):
            base, ours, theirs = (_put(each, name, place) for each in trees)
    return base, ours, theirs


def _put(tree: Part, name: str, place: Way) -> Part:
    """Give a tree with an item at the end of a list, unless it is there."""
    now, item = list_ways(tree)[name]
    return tree if now == place else _with(_without(tree, name), place, item)


def _holder(tree: Part, way: Way) -> Part | None:
    """Find the list that a way leads to: from the item of its first id, or from the top."""
    start: Part | None = tree
    named = {each.key: each for each in items_with_ids(tree)}
    steps = list(way)
    if steps and steps[0] in named:
        start = named[steps.pop(0)]
    for step in steps:
        start = start.by_key.get(step) if start else None
    return start if start is not None and start.kind == "list" else None


def _without(tree: Part, name: str) -> Part:
    parts = (each for each in tree.parts if not (each.is_item and each.key == name))
    return replace(tree, parts=tuple(_without(each, name) for each in parts))


def _with(tree: Part, way: Way, item: Part) -> Part:
    """Give a tree with an item at the end of a list."""
    target = _holder(tree, way)

    def renewed(part: Part) -> Part:
        if part is target:
            return replace(part, parts=(*part.parts, item))
        return replace(part, parts=tuple(map(renewed, part.parts)))

    return renewed(tree)


class _Merge:
    """One merging: the lines of each part three ways, and what is in conflict."""

    def __init__(self, mark_size: int) -> None:
        self.mark_size = mark_size
        self.conflicts: list[str] = []

    def part(self, base: Part, ours: Part, theirs: Part) -> list[str]:
        """Give the lines of a part that both branches have."""
        if theirs in (ours, base):
            return ours.text()
        if ours == base:
            return theirs.text()
        if ours.kind == theirs.kind != "leaf":
            return self.branch(base if base.kind == ours.kind else NOTHING, ours, theirs)
        if base.kind == ours.kind == theirs.kind == "leaf":
            lead = _lead(base.lead, ours.lead, theirs.lead)
            return [*lead, *self.lines(ours.key, base.lines, ours.lines, theirs.lines)]
        return self.whole(base, ours, theirs)

    def branch(self, base: Part, ours: Part, theirs: Part) -> list[str]:
        """Give the lines of what has parts in both branches."""
        found = len(self.conflicts)
        try:
            head = settled(base.lines, ours.lines, theirs.lines)
        except ConflictError:
            return self.whole(base, ours, theirs)
        own = [*head, *self.below(base.by_key, ours.by_key, theirs.by_key)]
        if ours.is_item:
            if own[0].startswith("<" * self.mark_size):  # its dash stands on that line
                del self.conflicts[found:]
                return self.whole(base, ours, theirs)
            own = with_dash(own, ours.column)
        return [*_lead(base.lead, ours.lead, theirs.lead), *own]

    def below(
        self, base: Mapping[str, Part], ours: Mapping[str, Part], theirs: Mapping[str, Part]
    ) -> Iterator[str]:
        for key in in_order(list(base), list(ours), list(theirs)):
            before, one, other = base.get(key), ours.get(key), theirs.get(key)
            if one and other:
                yield from self.part(before or NOTHING, one, other)
                continue
            left = one or other
            if before is None and left:
                yield from left.text()
            elif left and left != before:
                yield from self.whole(before or NOTHING, one or NOTHING, other or NOTHING)

    def whole(self, base: Part, ours: Part, theirs: Part) -> list[str]:
        """Merge what cannot be taken apart, line by line."""
        name = (ours if ours is not NOTHING else theirs).key
        return self.lines(name, base.text(), ours.text(), theirs.text())

    def lines(
        self, name: str, base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
    ) -> list[str]:
        """Merge lines; what both have changed is a conflict of the part of that name."""
        found, is_settled = merged_lines(base, ours, theirs, self.mark_size)
        if not is_settled:
            self.conflicts.append(name)
        return found


def _lead(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Sequence[str]:
    """Give the comments and blank lines that both branches come to."""
    try:
        return settled(tuple(base), tuple(ours), tuple(theirs))
    except ConflictError:
        return gathered(base, ours, theirs)
