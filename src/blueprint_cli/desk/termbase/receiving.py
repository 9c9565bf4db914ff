"""The term base, on its way to term tools and back."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.desk.termbase import editing
from blueprint_cli.desk.termbase.editing import MergedTerms
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.edits import Change, EditedWorld
from blueprint_cli.locales import termbase
from blueprint_cli.model.terms import FILE, TermBase
from blueprint_cli.syntax import read_tree
from blueprint_cli.world import World


@dataclass(frozen=True)
class ReceivedTerms:
    """The change that a file makes to the term base, and what was done."""

    change: Change
    done: MergedTerms


def receive_terms(world: World, base: TermBase) -> Outcome[ReceivedTerms]:
    """Merge a term base that came back into the document's; nothing is written.

    Faults are those of reading either, and of the term base that would come of it.
    """
    before = ""
    if world.exists(FILE):
        old, root = termbase.load(world), read_tree(world, FILE).value
        if root is None or old.value is None:
            return Outcome(None, old.diagnostics)
        before, done = root.span.source.text, editing.merge(root, old.value, base)
    else:
        done = editing.first(base)
    change = Change.of(world, FILE, before, done.text)
    found = termbase.load(EditedWorld(world, {FILE: done.text})).diagnostics
    return Outcome(None if has_errors(found) else ReceivedTerms(change, done), found)
