"""Hearing: what a file that came back says to earlier queries about its texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from blueprint_cli.desk.replying import record, replied
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, shorten, tell
from blueprint_cli.edits import Change
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.model.message import Message
from blueprint_cli.model.queries import Answer, Query, Remark, Reply
from blueprint_cli.world import World


@dataclass(frozen=True)
class Heard:
    """The change to the writer's answers, and the ids of the texts that they are about."""

    change: Change
    answered: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()


def hear(
    world: World, known: Iterable[Query], returned: Returned, messages: Iterable[Message]
) -> Outcome[Heard]:
    """Take what a file says to queries about messages; nothing is written.

    Faults are those of the file of answers; BP533 tells of a reply to what nobody has asked.
    """
    names = {each.was: each.id for each in messages if each.was}
    asked = {(each.id, each.remark.key): each for each in known}
    said: dict[tuple[str, str], Answer] = {}
    ids: dict[bool, list[str]] = {False: [], True: []}
    found: list[Diagnostic] = []
    for unit, reply in ((each, reply) for each in returned.units for reply in each.replies):
        key = names.get(unit.id, unit.id), Remark(reply.query).key
        query = asked.get(key)
        if query is None:
            found.append(_unasked(unit, reply))
        elif not _is_known(query, reply):
            said[key] = replied(query, reply)
            asked[key] = replace(query, answer=said[key])
            ids[reply.closes].append(key[0])
    written = record(world, said.values())
    found += written.diagnostics
    heard = Heard(written.value, *map(tuple, ids.values())) if written.value else None
    return Outcome(heard, tuple(found))


def _is_known(query: Query, reply: Reply) -> bool:
    """Tell whether the same was said before: a file may come in twice."""
    if query.answer is None:
        return False
    return reply.text == (query.answer.closed if reply.closes else query.answer.answer)


def _unasked(unit: ReturnedUnit, reply: Reply) -> Diagnostic:
    text = tell(
        "nobody has asked “{query}” of {id}: the reply is not taken",
        query=shorten(reply.query),
        id=unit.id,
    )
    hint = tell("It says: {text}", text=reply.text)
    return Diagnostic("BP533", text, unit.span, Severity.WARNING, (hint,))
