"""The parts of an edition by id, which of them another edition has, and what has moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from blueprint_cli.model.document import Document
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import numbers
from blueprint_cli.model.sections import Section
from blueprint_cli.model.walk import Path, walk


@dataclass(frozen=True)
class Part:
    """A node with an id: what it is, where it stands, its number in the plan, its first text.

    `parent` is the id of the part that holds it, empty for none, and `group` the key that lists
    it there.
    """

    id: str
    was: str
    kind: str
    parent: str
    group: str
    number: str
    text: str


def parts(document: Document) -> dict[str, Part]:
    """Give the parts of a document by id, in its order; of two with one id, the first."""
    plan, owners = numbers(document.directions), dict[Path, str]()
    found: dict[str, Part] = {}
    for path, node in walk(document):
        if not isinstance(node, Identified):
            continue
        owners[path] = node.id
        kind = "section" if isinstance(node, Section) else type(node).__name__.lower()
        number = plan.get(node.id, "")
        parent = owners.get(holder(path, owners), "")
        part = Part(node.id, node.was or "", kind, parent, str(path[-2]), number, _text(node))
        found.setdefault(node.id, part)
    return found


def holder(path: Path, owners: Collection[Path]) -> Path:
    """Give the path of the nearest part above a path; an empty one where there is none."""
    above = (path[:length] for length in range(len(path) - 1, 0, -1))
    return next((each for each in above if each in owners), ())


def origins(old: Mapping[str, Part], new: Mapping[str, Part]) -> dict[str, str]:
    """Give the old id of every part that both editions have, by its new one.

    A part that is called anew says so itself; what the old edition calls so already was renamed
    before.
    """
    found = {name: name for name in new if name in old}
    for name, part in new.items():
        if name not in found and part.was in old and part.was not in new:
            found[name] = part.was
    return found


def moved(
    old: Mapping[str, Part], new: Mapping[str, Part], known: Mapping[str, str]
) -> frozenset[str]:
    """Give the new ids of the parts that stand under another parent or in another order.

    Of siblings, as few as can be have moved: all but a longest run that is still in order.
    """
    places = {name: index for index, name in enumerate(old)}
    found, siblings = set[str](), dict[tuple[str, str], list[str]]()
    for name, before in known.items():
        part, former = new[name], old[before]
        same = known.get(part.parent, "") == former.parent and part.group == former.group
        if same:
            siblings.setdefault((part.parent, part.group), []).append(name)
        else:
            found.add(name)
    order = {name: index for index, name in enumerate(new)}
    for names in siblings.values():
        names.sort(key=order.__getitem__)
        kept = in_order([places[known[name]] for name in names])
        found.update(name for index, name in enumerate(names) if index not in kept)
    return frozenset(found)


def in_order(values: Sequence[int]) -> Collection[int]:
    """Give the indices of a longest run of values, all different, that rise."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(ends, value)
        before.append(last[place - 1] if place else -1)
        ends[place : place + 1] = [value]
        last[place : place + 1] = [index]
    kept = set[int]()
    index = last[-1] if last else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept


def merged(
    old: Collection[str], new: Collection[str], known: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Give the old and the new id of all that either edition has, empty where one has it not.

    The order is that of the new edition; what was removed comes after what stood before it.
    """
    survivors = {before: after for after, before in known.items()}
    gone: dict[str, list[str]] = {}
    last = ""
    for each in old:
        last = survivors.get(each, last)
        if each not in survivors:
            gone.setdefault(last, []).append(each)
    yield from ((each, "") for each in gone.get("", ()))
    for each in new:
        yield known.get(each, ""), each
        yield from ((lost, "") for lost in gone.get(each, ()))


def _text(node: Identified) -> str:
    own = (getattr(node, each.name) for each in fields(node))
    return next((each.source for each in own if isinstance(each, Message)), "")
