"""Bringing in: a tracker that came back, held against the document and checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from blueprint_cli.checks.checked import Checked
from blueprint_cli.desk.tracking import plausible
from blueprint_cli.desk.tracking.inserting import edits
from blueprint_cli.desk.tracking.moving import Move, Row, folded
from blueprint_cli.diagnostics import (
    Diagnostic,
    Edit,
    Outcome,
    Severity,
    did_you_mean,
    has_errors,
    shorten,
    tell,
)
from blueprint_cli.edits import Change, EditedWorld, apply_edits
from blueprint_cli.interchange.tracker.action_rows import REMARKS
from blueprint_cli.interchange.tracker.filled import Filled, FilledTracker, read
from blueprint_cli.model.delivery.doing import STATUSES
from blueprint_cli.model.plan import Action
from blueprint_cli.model.walk import Path, walk
from blueprint_cli.pipeline import check, document
from blueprint_cli.renderers.action_lists import headers, values_of
from blueprint_cli.syntax import Mapping as Node
from blueprint_cli.syntax import Node as Tree
from blueprint_cli.syntax import Scalar, read_tree
from blueprint_cli.syntax.path import node_at
from blueprint_cli.validation.splicing import named_files
from blueprint_cli.world import World


@dataclass(frozen=True)
class Brought:
    """What a tracker changes: the files, each value that moves, and what was remarked on actions.

    `editor` is who has saved it last, where it says so; `count` how many actions it tells of.
    """

    changes: tuple[Change, ...]
    moves: tuple[Move, ...]
    remarks: tuple[tuple[str, str], ...]
    count: int
    editor: str = ""


@dataclass
class _Plan:
    """The actions of a document: where each stands, by its id and by the one that it had before."""

    checked: Checked
    paths: dict[str, Path] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path, node in walk(self.checked.document):
            if isinstance(node, Action):
                for name in filter(None, (node.was, node.id)):
                    self.paths[name], self.actions[name] = path, node


def bring_in(world: World, path: str, checked: Checked, data: bytes, name: str) -> Outcome[Brought]:
    """Read a tracker under the name that its user knows, and give what it changes in a document.

    Nothing is written. There is no value where anything in the file is an error: all that it
    changes is taken, or nothing.
    """
    documents = checked.localization.documents
    came = read(data, name, headers(documents))
    if came.value is None:
        return Outcome(None, came.diagnostics)
    plan, found = _Plan(checked), list(came.diagnostics)
    moves = list(_moves(plan, came.value, found))
    remarks = [(row.id, row.cells[REMARKS]) for row in came.value.rows]
    said = tuple((action, text) for action, filled in remarks if (text := _text(filled)))
    if has_errors(found):
        return Outcome(None, tuple(found))
    written = _written(world, path, plan, moves)
    found += written.diagnostics
    if written.value is None or has_errors(found):
        return Outcome(None, tuple(found))
    brought = Brought(written.value, tuple(moves), said, len(came.value.rows), came.value.editor)
    return Outcome(brought, tuple(found))


def _moves(plan: _Plan, came: FilledTracker, found: list[Diagnostic]) -> Iterator[Move]:
    """Give all that moves; add what is wrong with the rows to `found`."""
    statuses = _statuses(plan.checked)
    for row in came.rows:
        action = plan.actions.get(row.id)
        if action is None:
            message = tell("the document has no action “{id}”", id=shorten(row.id))
            hints = did_you_mean(row.id, plan.actions)
            found.append(Diagnostic("BP520", message, row.span, hints=hints))
            continue
        own = Row(row, action.id, values_of(action), statuses)
        moved = list(own.moves())
        if moved and not has_errors(own.found):
            then = {**own.now, **{each.key: each.after for each in moved}}
            own.found += plausible.faults(row, then, plan.checked.document.document.financial_year)
        found += own.found
        yield from moved


def _statuses(checked: Checked) -> dict[str, str]:
    """Give the statuses by what cells may call them: their keys, and the words of all locales."""
    named: dict[str, str] = {}
    for status in STATUSES:
        named[folded(status)] = status
        for each in checked.localization.documents:
            named[folded(each.words.say(f"status-{status}"))] = status
    return named


def _text(filled: Filled) -> str:
    return " ".join(filled.cell.text.split())


def _written(
    world: World, path: str, plan: _Plan, moves: Sequence[Move]
) -> Outcome[tuple[Change, ...]]:
    """Write what moves into the files of a document, and see that nothing else has changed."""
    root = plan.checked.root
    files = {world.display(each): each for each in _files(world, path)}
    made: dict[str, list[Edit]] = {}
    for action, values in _by_action(moves).items():
        node = node_at(root, plan.paths[action])
        if not isinstance(node, Node) or node.span.source.name not in files:
            return Outcome(None, (_by_hand(next(m for m in moves if m.action == action)),))
        made.setdefault(files[node.span.source.name], []).extend(edits(node, values))
    contents = {file: apply_edits(own) for file, own in made.items()}
    edited = EditedWorld(world, contents)
    again = document(edited, path)
    if moves and (again.value is None or _texts(again.value[0]) != _meant(plan, moves)):
        return Outcome(None, (*again.diagnostics, _by_hand(moves[0])))
    found = tuple(_in_the_file(world, edited, path, plan, moves)) if moves else ()
    changes = tuple(
        Change.of(world, file, made[file][0].span.source.text, text)
        for file, text in contents.items()
    )
    return Outcome(changes, found)


def _files(world: World, path: str) -> tuple[str, ...]:
    """Give the files in which the values of a document stand."""
    tree = read_tree(world, path).value
    return (path, *(named_files(tree, world) if tree else ()))


def _by_action(moves: Sequence[Move]) -> dict[str, dict[str, str]]:
    values: dict[str, dict[str, str]] = {}
    for each in moves:
        values.setdefault(each.action, {})[each.key] = each.after
    return values


def _by_hand(move: Move) -> Diagnostic:
    message = tell(
        "{cell}: “{action}” is written in a way that cannot be changed by itself",
        cell=move.filled.name,
        action=move.action,
    )
    hint = tell(
        "Write its {key} into the document by hand: {value}", key=move.key, value=move.after
    )
    return Diagnostic("BP529", message, move.filled.span, hints=(hint,))


def _meant(plan: _Plan, moves: Sequence[Move]) -> Any:
    """Give the data of the document as they are meant to be with all that moves."""
    data = _texts(plan.checked.root)
    for each in moves:
        own = data
        for step in plan.paths[each.action]:
            own = own[step]
        own[each.key] = each.after
    return data


def _texts(node: Tree) -> Any:
    """Give a tree as data in which every value is a text: a year is a number in YAML."""
    if isinstance(node, Scalar):
        return str(node.value)
    if isinstance(node, Node):
        return {str(each.key.value): _texts(each.value) for each in node.entries}
    return [_texts(each) for each in node.items]


def _in_the_file(
    world: World, edited: World, path: str, plan: _Plan, moves: Sequence[Move]
) -> Iterator[Diagnostic]:
    """Show what the checks tell of values that moved where they stand in the file they came in."""
    known = {(each.code, each.message) for each in check(world, path).diagnostics}
    outcome = check(edited, path)
    fresh = [each for each in outcome.diagnostics if (each.code, each.message) not in known]
    tree = document(edited, path).value
    for each in fresh:
        # What is told of an action as a whole stands with the first of its values that moved.
        wide = [(own, plan.paths[own.action]) for own in moves]
        narrow = [(own, (*at, own.key)) for own, at in wide]
        root = tree[0] if tree else plan.checked.root
        move = next((own for own, at in (*narrow, *wide) if _is_of(each, root, at)), None)
        if move:
            place = move.filled.span.narrow(each.span.text if each.span else "")
            hint = tell("It stands in {cell}.", cell=move.filled.name)
            yield replace(each, span=place, hints=(*each.hints, hint), fix=None)
        elif each.severity is Severity.ERROR:
            yield each


def _is_of(found: Diagnostic, root: Tree, path: Path) -> bool:
    """Tell whether something is told of what stands at a path, and not of its translations."""
    node = node_at(root, path)
    if found.span is None or node is None or found.code in _OF_TRANSLATIONS:
        return False
    own = node.span
    return found.span.source.name == own.source.name and own.start <= found.span.start < own.end


#: What is told of a new text until translators have seen it.
_OF_TRANSLATIONS = frozenset({"BP301", "BP302"})
