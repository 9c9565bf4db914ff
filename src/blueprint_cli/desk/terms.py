"""The term base, on its way to term tools and back."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.edits import Change, EditedWorld
from blueprint_cli.locales import terms, terms_file
from blueprint_cli.locales.terms_file import MergedTerms
from blueprint_cli.model.terms import TermBase
from blueprint_cli.syntax import parse, read
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
    if world.exists(terms.FILE):
        old, source = terms.load(world), read(world, terms.FILE)
        root = parse(source.value).value if source.value else None
        if source.value is None or root is None or old.value is None:
            return Outcome(None, old.diagnostics)
        before, done = source.value.text, terms_file.merge(root, old.value, base)
    else:
        done = terms_file.first(base)
    change = Change.of(world, terms.FILE, before, done.text)
    found = terms.load(EditedWorld(world, {terms.FILE: done.text})).diagnostics
    return Outcome(None if has_errors(found) else ReceivedTerms(change, done), found)
