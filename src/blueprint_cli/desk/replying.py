"""Replying: what is said to queries about a text, once for all locales, is written down."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from blueprint_cli.desk import records
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.edits import Change, EditedWorld, apply_edits
from blueprint_cli.locales import answers
from blueprint_cli.model.queries import FILE, Answer, Query, Reply
from blueprint_cli.syntax import Node, read_tree
from blueprint_cli.world import World

_KEY = "answers"


def replied(query: Query, reply: Reply) -> Answer:
    """Give the record of a query once something was said to it."""
    known = replace(query.answer or Answer(id="-", query=query.remark.text), id=query.id)
    text, day = " ".join(reply.text.split()), date.fromisoformat(reply.when) if reply.when else None
    if reply.closes:
        return replace(known, closed=text, closed_by=reply.who, closed_day=day)
    return replace(known, answer=text, by=reply.who, day=day)


def record(world: World, said: Iterable[Answer]) -> Outcome[Change]:
    """Write answers into the document's file of them; nothing is written on disk.

    The answer to a remark takes the place of an earlier one to it. A new one stands in the order of
    the ids, so that those of two branches seldom meet. Faults are those of the file.
    """
    latest = {each.key: each for each in said}
    if not latest:
        return Outcome(Change(FILE, world.display(FILE), "", ""))
    before = ""
    if world.exists(FILE):
        old, root = answers.load(world), read_tree(world, FILE).value
        if root is None or old.value is None:
            return Outcome(None, old.diagnostics)
        before = root.span.source.text
        after = _merged(root, old.value.answers, latest)
    else:
        after = records.written(_KEY, sorted(latest.values(), key=lambda each: each.id))
    change = Change.of(world, FILE, before, after)
    found = answers.load(EditedWorld(world, {FILE: after})).diagnostics
    return Outcome(None if has_errors(found) else change, found)


def _merged(root: Node, old: Sequence[Answer], latest: dict[tuple[str, str], Answer]) -> str:
    places = {each.key: at for at, each in enumerate(old)}
    edits = [
        records.replaced(root, _KEY, places[key], each)
        for key, each in latest.items()
        if key in places and each != old[places[key]]
    ]
    new = sorted((latest[key] for key in latest if key not in places), key=lambda each: each.id)
    behind: dict[int, list[Answer]] = {}
    names = [each.id for each in old]
    for each in new:
        at = bisect_right(names, each.id) - 1
        behind.setdefault(max(at, 0) if names else -1, []).append(each)
    edits += [records.added(root, _KEY, at, own) for at, own in behind.items()]
    return apply_edits(edits) if edits else root.span.source.text
