"""The promises of an earlier edition, read from its document into the tree of the present one.

That document is read for its actions alone: what has changed in the format since, and what it says
elsewhere, does not matter. An action that was done or dropped then is no promise any more.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from blueprint_cli.diagnostics import Diagnostic, Outcome, has_errors, tell
from blueprint_cli.model.delivery.outcomes import unmarked
from blueprint_cli.syntax import Entry, Mapping, Node, Scalar, Sequence, child, parse, read
from blueprint_cli.validation.splicing import splice
from blueprint_cli.world import RevisionError, World
from blueprint_cli.world.subfolder import SubfolderWorld

EARLIER: Final = "earlier"
PROMISES: Final = "promises"
#: How the ids of promises begin that are read: what follows is the id of the action.
PREFIX: Final = "earlier-"
_WAYS: Final = ("file", "tag", PROMISES)
_LEVELS: Final = ("directions", "strategies", "goals", "actions")
_SETTLED: Final = ("done", "dropped")


def with_promises(root: Node, world: World, path: str) -> Outcome[Node]:
    """Put the promises of the edition that a document names where it names it.

    `path` is the document's own, by which a tag of git has it. The tree is given even with faults:
    BP168, and those of reading a file.
    """
    named = root.entry(EARLIER) if isinstance(root, Mapping) else None
    if named is None or not isinstance(root, Mapping) or not isinstance(named.value, Mapping):
        return Outcome(root, ())
    ways = [each for name in _WAYS if (each := named.value.entry(name))]
    if len(ways) != 1:
        message = tell("an earlier edition is a file, a tag or a list of promises: one of them")
        hint = tell(
            "Write {example}.", example=f"{EARLIER}: {{called: …, file: earlier/2024.yaml}}"
        )
        place = ways[1].key if ways else named.key
        return Outcome(root, (_fault(place, message, hint),))
    if ways[0].key.value == PROMISES or not isinstance(ways[0].value, Scalar):
        return Outcome(root, ())
    found = _read(ways[0], world, path)
    edition, faults = found.value, found.diagnostics
    promised = tuple(_promises(edition, root)) if edition else ()
    if edition and not promised and not has_errors(faults):
        message = tell("the earlier edition has no action that is still to be done")
        hint = tell("Name the document that has the plan.")
        faults += (_fault(ways[0].value, message, hint),)
    held = Entry(replace(ways[0].key, value=PROMISES), Sequence(ways[0].value.span, promised))
    whole = replace(named.value, entries=(*named.value.entries, held))
    entries = (replace(each, value=whole) if each is named else each for each in root.entries)
    return Outcome(replace(root, entries=tuple(entries)), faults)


def _read(named: Entry, world: World, path: str) -> Outcome[Node]:
    """Give the tree of the document that `file` or `tag` names, all in one."""
    said = str(named.value.value) if isinstance(named.value, Scalar) else ""
    try:
        if named.key.value == "tag":
            world = world.at(said)
        else:
            path = said
        folder, name = posixpath.split(path)
        return _parsed(SubfolderWorld(world, f"{folder}/") if folder else world, name, named)
    except RevisionError as error:
        return Outcome(None, (_fault(named.value, error.reason, error.hint),))


def _parsed(world: World, name: str, named: Entry) -> Outcome[Node]:
    source = read(world, name)
    if source.value is None:
        path = world.display(name)
        told = (each if each.span else _told_at(named, path, each) for each in source.diagnostics)
        return Outcome(None, tuple(told))
    tree = parse(source.value)
    found = source.diagnostics + tree.diagnostics
    if tree.value is None:
        return Outcome(None, found)
    whole = splice(tree.value, world)
    return Outcome(whole.value, found + whole.diagnostics)


def _told_at(named: Entry, path: str, told: Diagnostic) -> Diagnostic:
    """Tell of a file that cannot be opened where it is named."""
    message = tell("{path}: {reason}", path=path, reason=told.message)
    return _fault(named.value, message, *told.hints)


def _actions(node: Node, levels: tuple[str, ...] = _LEVELS) -> Iterator[Mapping]:
    """Give the actions of a plan, as far as its tree has the form of one."""
    if not levels:
        yield from (node,) if isinstance(node, Mapping) else ()
        return
    held = child(node, levels[0]) if isinstance(node, Mapping) else None
    for each in held.items if isinstance(held, Sequence) else ():
        yield from _actions(each, levels[1:])


def _promises(edition: Node, root: Node) -> Iterator[Mapping]:
    """Make a promise of each action that was to be done."""
    present: dict[object, Mapping] = {}
    for action in _actions(root):
        for key in ("was", "id"):
            present[_value(action, key)] = action
    for promised in _actions(edition):
        name = promised.entry("id")
        settled = _value(promised, "status") in _SETTLED
        if name and isinstance(name.value, Scalar) and not settled:
            yield _promise(promised, name, present.get(name.value.value))


def _promise(promised: Mapping, name: Entry, action: Mapping | None) -> Mapping:
    """Make a promise; it has a text of its own where the plan does not say it so any more."""
    identity = f"{PREFIX}{_value(promised, 'id')}"
    entries = [Entry(name.key, Scalar(name.value.span, identity))]
    present = action.entry("id") if action else None
    if present:
        entries.append(Entry(replace(name.key, value="action"), present.value))
    text = promised.entry("text")
    is_said_otherwise = action is None or _wording(promised) != _wording(action)
    if text and isinstance(text.value, Scalar) and is_said_otherwise:
        # The notes of that edition are not there any more.
        entries.append(Entry(text.key, replace(text.value, value=_wording(promised))))
    due = promised.entry("due")
    return replace(promised, entries=(*entries, *([due] if due else ())))


def _value(node: Mapping, key: str) -> object:
    held = child(node, key)
    return held.value if isinstance(held, Scalar) else None


def _wording(action: Mapping) -> str:
    return unmarked(str(_value(action, "text") or ""))


def _fault(node: Node, message: str, *hints: str) -> Diagnostic:
    return Diagnostic("BP168", message, node.span, hints=hints)
